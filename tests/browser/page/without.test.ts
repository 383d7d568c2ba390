import { expect, test } from 'vitest';
import { openContext, openPage, reach, restart, step } from './harness';

/** What some browsers have not, Safari before 17 above all, or not in every window. */
function takeAway(): void {
  const gone: readonly (readonly [object, readonly string[]])[] = [
    [window, ['OffscreenCanvas', 'requestIdleCallback', 'cancelIdleCallback', 'scheduler']],
    [Navigator.prototype, ['locks', 'serviceWorker', 'getBattery', 'clipboard', 'share', 'storage']],
    [Element.prototype, ['checkVisibility']],
  ];
  for (const [owner, names] of gone) {
    for (const name of names) Reflect.deleteProperty(owner, name);
  }
}

/** A browser whose user forbids a page to keep anything. */
function forbid(): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  }
}

test('without what Safari lacks the page opens, trains and draws', async () => {
  const context = await openContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(takeAway);
  // The training worker has no canvas of its own either.
  await context.route(/worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete self.OffscreenCanvas;${await response.text()}` });
  });
  const page = await openPage({ context, hash: '#v=1&seed=3' });
  await restart(page);
  expect(await step(page, 110)).toBe(110);
  expect(await page.evaluate(() => window.mtl.backend()?.id)).toBe('cpu');
  await page.locator('[data-chart] path[stroke-width]').first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Skip to the model' }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('model');
  await page.getByRole('button', { name: 'Remove Rings' }).press('Enter');
  await page
    .getByRole('list', { name: /^The tasks/ })
    .locator(':focus')
    .waitFor();
  await page.evaluate(() => {
    window.location.hash = '#landscape';
  });
  await page.locator('canvas:visible').first().waitFor();
  expect(await page.getByText('could not be drawn').count()).toBe(0);
});

test('where nothing may be kept the page trains, says so once, and takes settings for the visit', async () => {
  const context = await openContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(forbid);
  const page = await openPage({ context, hash: '#v=1&seed=3' });
  await page.getByText('This browser does not keep the runs.', { exact: true }).waitFor();
  await reach(page, 110);
  await page.getByRole('button', { name: /^Colours:/ }).click();
  await page.getByRole('button', { name: /^Colours: (?:light|dark)/ }).waitFor();
  expect(await page.getByText('This browser does not keep the runs.', { exact: true }).count()).toBe(1);
});
