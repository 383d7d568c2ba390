import { expect, inject, test } from 'vitest';
import { curves, openContext, openPage, reach, restart, step } from './harness';

test('once loaded, the page opens and trains without a network', async () => {
  const context = await openContext({ serviceWorkers: 'allow' });
  const page = await openPage({ context });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  expect(await page.evaluate(() => navigator.onLine)).toBe(false);
  await page.reload();
  await page.evaluate(() => window.mtl.ready());
  await restart(page);
  expect(await step(page, 20)).toBe(20);
});

test('the same files work under another path', async () => {
  const page = await openPage({ url: inject('subPathUrl'), hash: '#v=1' });
  await restart(page);
  await step(page, 20);
  expect((await curves(page, 'train')).map(({ steps }) => steps.at(-1))).toEqual([20, 20]);
  await page.evaluate(() => window.mtl.play());
  await reach(page, 25);
});

test('a part whose code does not come leaves the page as it is, and is there, with its styles, when it is tried again', async () => {
  const context = await openContext({ viewport: { width: 1440, height: 900 } });
  const page = await openPage({
    context,
    hash: '#v=1&seed=3',
    expectedErrors: /Failed to (?:load|fetch)|Unable to preload/,
  });
  let isCut = true;
  await context.route(/assets\/(?:RunsDrawer|LabPage)-/, (route) =>
    isCut ? route.abort() : route.continue(),
  );
  await page.getByRole('button', { name: /^Runs:/ }).click();
  const failed = page.getByRole('alert').filter({ hasText: 'could not be drawn' });
  await failed.waitFor();
  expect(await page.getByRole('heading', { name: 'MTL Playground' }).isVisible()).toBe(true);
  await failed.getByRole('button', { name: /^Dismiss/ }).click();
  expect(await failed.count()).toBe(0);
  await page.evaluate(() => {
    window.location.hash = '#lab';
  });
  await failed.waitFor();
  isCut = false;
  await failed.getByRole('button', { name: 'Try again' }).click();
  const plane = page.getByRole('heading', { name: 'Gradients' }).first();
  await plane.waitFor();
  const styled = await page.evaluate(() =>
    [...document.querySelectorAll('link[rel=stylesheet]')].every(
      (link) => (link as HTMLLinkElement).sheet !== null,
    ),
  );
  expect(styled).toBe(true);
});
