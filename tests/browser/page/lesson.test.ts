import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { openPage } from './harness';

const panel = 'aside';

test('a lesson is read beside the page: its task is solved by the run, and its end leaves the address', async () => {
  const page = await openPage({ url: `${inject('pageUrl')}?backend=cpu&lesson=quarrel` });
  const lesson = page.locator(panel);
  await lesson.getByText('Three units for two tasks').waitFor();
  expect(await page.evaluate(() => window.mtl.config().trunk)).toEqual([3]);
  await lesson.getByRole('status').getByText('Solved').waitFor({ timeout: 30_000 });
  await lesson.getByRole('button', { name: 'Next' }).press('Enter');
  await lesson.getByText('Room for both').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('ASIDE');
  expect(await lesson.getByRole('status').textContent()).toBe('Not yet');
  await lesson.getByRole('button', { name: 'End the lesson' }).press('Enter');
  await lesson.waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.has('lesson')).toBe(false);
});

test('a lesson is written, saved, opened again, and read by its link; a file that is none changes nothing', async () => {
  const page = await openPage({ hash: '#lesson' });
  await page.getByLabel('Title', { exact: true }).fill('Mine');
  await page.getByLabel('Title of the step').fill('Look');
  await page.getByLabel('Text', { exact: true }).fill('At the **dots**: <b>$x^2$</b>');
  await page.getByLabel('Task for the reader (empty: none)').fill('Train.');
  await page.getByLabel('What is measured').selectOption('step');
  await page.getByLabel('Number').fill('2');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const saved = readFileSync(await (await coming).path(), 'utf8');
  expect(JSON.parse(saved)).toMatchObject({ title: 'Mine', steps: [{ title: 'Look' }] });

  const folder = mkdtempSync(join(tmpdir(), 'mtl-lesson-'));
  const open = async (content: string) => {
    const path = join(folder, 'lesson.json');
    writeFileSync(path, content);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a file…' }).click();
    await (await choosing).setFiles(path);
  };
  await open(saved.replace('"Mine"', '""'));
  await page.getByRole('alert').getByText('at least 1').waitFor();
  expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('Mine');
  await open(saved.replace('Mine', 'Yours'));
  await expect.poll(() => page.getByLabel('Title', { exact: true }).inputValue()).toBe('Yours');

  await page.getByRole('button', { name: 'Try it' }).click();
  await page.locator(panel).getByText('Solved').first().waitFor();
  expect(await page.locator(`${panel} b`).count()).toBe(0);
  await page.reload();
  await page.locator(panel).getByRole('heading', { name: 'Yours' }).waitFor();
});
