import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { curves, openPage, restart, step } from './harness';

const hash = '#v=1&tasks=circle,hills&seed=4&method=equal';

test('the conflict tab shows the cosines of two tasks under equal weights', async () => {
  const page = await openPage({ hash });
  await restart(page);
  await openTab(page, 'Conflict');
  await step(page, 160);
  const [cosine] = await curves(page, 'gradient-cosine');
  expect(cosine!.steps).toEqual([0, 13, 25, 50, 100, 150, 160]);
  expect(cosine!.values.every((value) => Math.abs(value) <= 1)).toBe(true);
  expect(new Set(cosine!.values).size).toBeGreaterThan(3);
  expect(await readAtEnd(page, 'Gradient cosine')).toBe(
    `step 160, Circle · Hills ${shown(cosine!.values.at(-1)!)}`,
  );
  const share = (await curves(page, 'conflicting-share'))[0]!.values.at(-1)!;
  expect(share).toBeCloseTo(cosine!.values.filter((value) => value < 0).length / 7, 12);
});

test('the compass says what the history says, of the whole trunk and of a layer', async () => {
  const page = await openPage({ hash });
  await restart(page);
  await step(page, 30);
  const [cosine] = await curves(page, 'gradient-cosine');
  const angle = Math.round((Math.acos(cosine!.values.at(-1)!) * 180) / Math.PI);
  const line = page.locator('[data-compass-line]');
  const said = `Gradient angle Circle, Hills: ${angle}°${cosine!.values.at(-1)! < 0 ? ' (conflict)' : ''}`;
  await expect.poll(() => line.textContent()).toBe(said);
  expect(await page.locator('[data-compass]').textContent()).toContain(`${angle}°`);
  expect(await page.getByRole('img', { name: said }).count()).toBe(1);

  await page.getByRole('group', { name: 'trunk layer 1', exact: true }).hover();
  await expect.poll(() => line.textContent()).toMatch(/^Layer 1 alone\. Gradient angle Circle, Hills: \d+°/);
  await page.mouse.move(0, 0);
  await expect.poll(() => line.textContent()).toBe(said);
});

test('the worker works gradients out only while somebody watches', async () => {
  const page = await openPage({ hash, viewport: { width: 390, height: 844 } });
  await scrollTo(page, 'bottom');
  await restart(page);
  await step(page, 40);
  expect(await curves(page, 'gradient-cosine')).toEqual([]);
  expect(await curves(page, 'weight')).toHaveLength(2);

  // Back in sight of the compass, paused as it is.
  await scrollTo(page, 'top');
  await expect.poll(() => curves(page, 'gradient-cosine')).toMatchObject([{ steps: [40] }]);
  await scrollTo(page, 'bottom');
  await step(page, 40);
  expect(await curves(page, 'gradient-cosine')).toMatchObject([{ steps: [40] }]);
});

test('the weights tab follows the weights that a method draws', async () => {
  const page = await openPage({ hash: '#v=1&tasks=circle,hills&seed=4&method=rlw' });
  await restart(page);
  await openTab(page, 'Weights');
  await step(page, 40);
  const weights = await curves(page, 'weight');
  expect(weights.map(({ task, steps }) => [task, steps.length])).toEqual([
    ['Circle', 40],
    ['Hills', 40],
  ]);
  expect(new Set(weights[0]!.values).size).toBe(40);
  for (let at = 0; at < 40; at++) expect(weights[0]!.values[at]! + weights[1]!.values[at]!).toBeCloseTo(1, 5);
  const [circle, hills] = weights.map(({ values }) => shown(values.at(-1)!));
  expect(await readAtEnd(page, 'Task weights')).toBe(`step 40, Circle ${circle}, Hills ${hills}`);
});

test('more than three tasks have a matrix on the trunk, and every pair in words', async () => {
  const page = await openPage({ hash: '#v=1&tasks=circle,hills,wave,xor&seed=4' });
  await restart(page);
  await openTab(page, 'Conflict');
  await step(page, 20);
  const cosines = await curves(page, 'gradient-cosine');
  expect(cosines).toHaveLength(6);
  const conflicts = cosines.filter(({ values }) => values.at(-1)! < 0).length;
  const label = page.locator('[data-compass]');
  await expect.poll(() => label.textContent()).toContain(`${conflicts} of 6 in conflict`);
  const pairs = page.getByRole('combobox', { name: 'Pairs of tasks to show' });
  await pairs.selectOption({ label: 'pairs of Wave' });
  await expect
    .poll(() => page.getByRole('group', { name: 'Curves to show' }).textContent())
    .toMatch(/Circle · Wave\s*Hills · Wave\s*Wave · XOR\s*last 20/);
});

test('one task, or none of a trunk, has no compass, and the conflict tab says why', async () => {
  const page = await openPage({ hash: '#v=1&tasks=circle&seed=4' });
  await openTab(page, 'Conflict');
  await expect.poll(() => page.getByText('A single task has no other').count()).toBe(1);
  expect(await page.locator('[data-compass]').count()).toBe(0);
  await page.evaluate(() => window.mtl.load('#v=1&tasks=circle,hills&trunk=none&chart=conflict'));
  await page.evaluate(() => window.mtl.ready());
  await expect.poll(() => page.getByText('Without a trunk the tasks share nothing').count()).toBe(1);
  expect(await page.locator('[data-compass]').count()).toBe(0);
});

/** Opens a tab of the charts by keyboard, and turns smoothing off so that it reads what was measured. */
async function openTab(page: Page, name: 'Weights' | 'Conflict'): Promise<void> {
  await page.getByRole('tab', { name: 'Loss' }).focus();
  for (let i = 0; i < (name === 'Weights' ? 2 : 3); i++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.getByRole('tab', { name, selected: true }).count()).toBe(1);
  await page.getByRole('slider', { name: 'smooth' }).press('Home');
}

/** What the reading line of a chart says at its last point. */
async function readAtEnd(page: Page, chart: string): Promise<string | null> {
  const line = page.getByRole('slider', { name: chart });
  await page.waitForTimeout(600);
  await line.press('End');
  await expect.poll(() => line.getAttribute('aria-valuetext')).toMatch(/^step/);
  return line.getAttribute('aria-valuetext');
}

/** Scrolls the page, and waits until what follows from it has happened. */
async function scrollTo(page: Page, end: 'top' | 'bottom'): Promise<void> {
  await page.evaluate((to) => window.scrollTo(0, to === 'top' ? 0 : document.body.scrollHeight), end);
  await page.waitForTimeout(500);
}

/** A number as a chart reads it out. */
function shown(value: number): string {
  return value.toPrecision(4).replace('-', '−');
}
