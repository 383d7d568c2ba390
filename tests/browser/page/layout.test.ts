import { describe, expect, test } from 'vitest';
import { openPage, reach, restart, step } from './harness';

describe.each([
  [390, 844],
  [1024, 768],
  [1440, 900],
])('at %i by %i', (width, height) => {
  test('nothing sticks out to the side, and the transport bar is in sight', async () => {
    const page = await openPage({ viewport: { width, height } });
    await restart(page);
    await step(page, 30);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    const play = (await page.getByRole('button', { name: 'Play', exact: true }).boundingBox())!;
    expect(play.y).toBeGreaterThanOrEqual(0);
    expect(play.y + play.height).toBeLessThanOrEqual(height);
  });
});

test('1440 by 900 shows the whole page without scrolling', async () => {
  const page = await openPage();
  await restart(page);
  await step(page, 30);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
});

test.each(['light', 'dark'] as const)('the page is %s where the system is', async (colorScheme) => {
  const page = await openPage({ colorScheme });
  await restart(page);
  const [ground, ink] = await page.evaluate(() => {
    const luminance = (color: string) => {
      const [red, green, blue] = (color.match(/[\d.]+/g) ?? []).map(Number);
      return (0.2126 * red! + 0.7152 * green! + 0.0722 * blue!) / 255;
    };
    const style = getComputedStyle(document.body);
    return [luminance(style.backgroundColor), luminance(style.color)];
  });
  if (colorScheme === 'dark') expect([ground! < 0.2, ink! > 0.6]).toEqual([true, true]);
  else expect([ground! > 0.8, ink! < 0.3]).toEqual([true, true]);
});

test('a reload while it trains gives a page that trains', async () => {
  const page = await openPage({ hash: '#v=1&seed=3' });
  await page.evaluate(() => window.mtl.play());
  await reach(page, 20);
  await page.reload();
  await page.evaluate(() => window.mtl.ready());
  expect(await page.evaluate(() => window.mtl.config().seed)).toBe(3);
  await page.evaluate(() => window.mtl.play());
  await reach(page, 20);
});
