import type { JSHandle, Page } from 'playwright';
import { expect } from 'vitest';

/** A file of these bytes, or of so many zero bytes, as a mouse drags it. */
async function dragged(
  page: Page,
  name: string,
  content: Uint8Array | number,
): Promise<JSHandle<DataTransfer>> {
  const base64 = typeof content === 'number' ? '' : Buffer.from(content).toString('base64');
  return page.evaluateHandle(
    ([file, encoded, zeros]) => {
      const mebibyte = new Uint8Array(2 ** 20);
      const parts =
        zeros > 0
          ? Array.from({ length: zeros / 2 ** 20 }, () => mebibyte)
          : [Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))];
      const transfer = new DataTransfer();
      transfer.items.add(new File(parts, file));
      return transfer;
    },
    [name, base64, typeof content === 'number' ? content : 0] as const,
  );
}

/** Whether a file that is dragged over the page is asked for. */
async function isAsked(page: Page, prompt: string, dataTransfer: JSHandle<DataTransfer>): Promise<boolean> {
  const asked = page.getByText(prompt);
  if (!(await asked.isVisible())) await page.dispatchEvent('body', 'dragenter', { dataTransfer });
  return asked.isVisible();
}

/** Drags a file over the page and drops it. */
export async function dropFile(
  page: Page,
  name: string,
  content: Uint8Array | string | number,
  prompt = 'Drop the table here',
): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const dataTransfer = await dragged(page, name, bytes);
  // The page may not listen yet.
  await expect.poll(() => isAsked(page, prompt, dataTransfer), { timeout: 30_000 }).toBe(true);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await page.getByText(prompt).waitFor({ state: 'hidden' });
}
