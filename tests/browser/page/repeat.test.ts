import { expect, test } from 'vitest';
import { curves, openContext, openPage, restart, step } from './harness';

const hash = '#v=1&tasks=circle,wave*0.5&trunk=16,16&lr=0.02&seed=11';

test('a copied link opened in a fresh browser gives the first 20 losses, bit for bit', async () => {
  const here = await openContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await openPage({ context: here, hash });
  // The link is the configuration, wherever the run stands when it is copied.
  await step(page, 30);
  await page.getByRole('button', { name: 'Share link' }).click();
  await page.getByText('Link copied').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('seed=11');
  await page.keyboard.press('Escape');
  await restart(page);
  await step(page, 20);
  const first = await curves(page, 'train');
  await page.close();

  const other = await openPage({ url: link });
  expect(other.context()).not.toBe(here);
  await restart(other);
  await step(other, 20);
  const again = await curves(other, 'train');
  expect(again).toEqual(first);
  expect(first.map(({ values }) => values.length)).toEqual([20, 20]);
});

test('reset repeats the same losses, and another seed does not', async () => {
  const page = await openPage({ hash });
  await restart(page);
  await step(page, 20);
  const first = await page.evaluate(() => window.mtl.history());
  await page.keyboard.press('r');
  await page.waitForFunction(() => window.mtl.state().step === 0);
  await page.evaluate(() => window.mtl.ready());
  await step(page, 20);
  expect(await page.evaluate(() => window.mtl.history())).toEqual(first);

  await page.getByRole('button', { name: 'Another seed', exact: true }).click();
  await page.evaluate(() => window.mtl.ready());
  await step(page, 20);
  expect(await page.evaluate(() => window.mtl.history())).not.toEqual(first);
});
