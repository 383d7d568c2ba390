import { expect, test } from 'vitest';
import { openPage, reach } from './harness';

test('a broken link shows what could not be read, and the page trains on what could', async () => {
  const page = await openPage({
    hash: '#v=1&tasks=circle*heavy,nonsense&lr=9999&colour=blue&trunk=8,x&seed=5&%E0%A4%A',
  });
  const notice = page.getByRole('region', { name: 'Messages' });
  await notice.getByRole('button', { name: /Show \d+ detail/ }).click();
  for (const found of ['heavy', 'nonsense', '9999', 'colour'])
    await notice.getByText(found).first().waitFor();
  const config = await page.evaluate(() => window.mtl.config());
  expect(config.seed).toBe(5);
  expect(config.learningRate).toBeLessThanOrEqual(10);
  await page.evaluate(() => window.mtl.play());
  await reach(page, 10);
});

test('what is changed on the page is in the address, and an address changed by hand is taken', async () => {
  const page = await openPage({ hash: '#v=1&seed=3' });
  const seed = page.getByRole('textbox', { name: 'Seed', exact: true });
  await seed.fill('44');
  await seed.press('Enter');
  await page.waitForFunction(() => location.hash.includes('seed=44'));
  await page.evaluate(() => {
    location.hash = '#v=1&seed=45&trunk=4';
  });
  await page.waitForFunction(() => window.mtl.config().seed === 45);
  expect(await page.evaluate(() => window.mtl.config().trunk)).toEqual([4]);
});
