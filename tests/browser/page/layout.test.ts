import { describe, expect, test } from 'vitest';
import { openPage, reach, restart, step } from './harness';

describe.each([
  [320, 700],
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

test('what stands still is drawn out of sight too, and on paper nothing is cut off or floats over it', async () => {
  const page = await openPage({
    hash: '#v=1&tasks=rings,circle,hills,wave&seed=3',
    viewport: { width: 390, height: 844 },
  });
  await restart(page);
  await step(page, 60);
  await page.waitForFunction(() => {
    const charts = [...document.querySelectorAll('[data-chart]')];
    return charts.length === 4 && charts.every((chart) => chart.querySelector('path[stroke-width]') !== null);
  });
  await page.emulateMedia({ media: 'print' });
  const fixed = await page.evaluate(
    () =>
      [...document.querySelectorAll('header, main, main *, [data-chart]')].filter((each) =>
        ['fixed', 'sticky'].includes(getComputedStyle(each).position),
      ).length,
  );
  expect(fixed).toBe(0);
  const last = (await page.locator('[data-chart]').last().boundingBox())!;
  const frame = (await page.locator('[data-stacked]').boundingBox())!;
  expect(last.y + last.height).toBeLessThanOrEqual(frame.y + frame.height + 1);
});

test('1440 by 900 shows the whole page without scrolling', async () => {
  const page = await openPage();
  await restart(page);
  await step(page, 30);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
  const columns = () =>
    [...document.querySelectorAll('main > div')].map((each) => each.scrollHeight - each.clientHeight);
  expect(await page.evaluate(columns)).toEqual([0, 0, 0]);
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
