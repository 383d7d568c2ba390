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
