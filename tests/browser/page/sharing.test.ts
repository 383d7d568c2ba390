import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { architectures } from '../../../src/core/sharing';
import { inEnglish } from '../../../src/core/words';
import { curves, load, phase, restart, sharePage, step } from './harness';

const hash = '#v=1&tasks=circle,hills&seed=4';
/** Two inputs, 8 - 8, two heads of one output. */
const hardCount = 114;

const shared = sharePage();

const picker = (page: Page) => page.locator('[aria-label^="Sharing:"]');
const linked = (page: Page, part: string) =>
  page.waitForFunction((wanted) => location.hash.includes(wanted), part);

/** Chooses a way of sharing as a keyboard does. */
async function pick(page: Page, typed: string, id: string): Promise<void> {
  await picker(page).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
  await page.keyboard.type(typed);
  await page.waitForFunction(() => document.querySelector('[data-combobox-selected]') !== null);
  await page.keyboard.press('Enter');
  await page.waitForFunction((wanted) => window.mtl.config().sharing.id === wanted, id);
}

/** The number of parameters that the page says the network has. */
async function parameters(page: Page): Promise<number> {
  const said = await page.locator('[data-model-size]').textContent();
  return Number(/([\d,]+) parameters/.exec(said!)![1]!.replaceAll(',', ''));
}

test('experts are chosen, counted in the size and matched to the size before, and taken back', async () => {
  const page = await shared(hash);
  await restart(page);
  expect(await parameters(page)).toBe(hardCount);
  await pick(page, 'mmoe', 'mmoe');
  await linked(page, 'sharing=mmoe');
  await page.getByRole('button', { name: /^Options of MMoE/ }).click();
  const slider = page.getByRole('slider', { name: 'MMoE: Experts' });
  await slider.focus();
  for (let press = 0; press < 4; press++) await slider.press('ArrowRight');
  await linked(page, 'sharing=mmoe;experts:8');
  await page.keyboard.press('Escape');
  // Eight trunks, two heads and two gates.
  expect(await parameters(page)).toBe(8 * (24 + 72) + 2 * 9 + 2 * 24);
  await page.getByRole('button', { name: `match ${hardCount}` }).click();
  await page.getByText(/^Trunk 8 – 8 → \d+ – \d+ units:/).waitFor();
  expect(Math.abs((await parameters(page)) - hardCount)).toBeLessThan(24);
  expect(await page.getByRole('button', { name: /^match/ }).count()).toBe(0);
  await page.evaluate(() => window.mtl.ready());
  expect(await step(page, 5)).toBe(5);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => String(window.mtl.config().trunk) === '8,8');
  await page.getByRole('button', { name: `match ${hardCount}` }).waitFor();
});

test('the strength changes live and is marked; what is not shared by gradients shows no conflict', async () => {
  const page = await shared(`${hash}&sharing=soft`);
  await restart(page);
  await step(page, 5);
  await page.getByText('Nothing is shared by gradients').first().waitFor();
  const slider = page.getByRole('slider', { name: 'Soft sharing, L2: Strength' });
  await slider.focus();
  await slider.press('Home');
  await linked(page, 'sharing=soft;s:0');
  expect(await step(page, 5)).toBe(10);
  expect(await page.evaluate(() => window.mtl.marks())).toEqual([{ step: 5, label: 'strength 0.1 → off' }]);
  await page.getByRole('tab', { name: 'Conflict' }).click();
  await page.getByText('none can be in conflict').waitFor();
});

test('tasks are put into groups on their cards, and leave the trunk where their cards say', async () => {
  const page = await shared(`${hash}&sharing=groups&head=4`);
  await restart(page);
  const before = await parameters(page);
  const groups = page.getByRole('radiogroup', { name: 'Hills: Group' });
  await groups.getByText('2', { exact: true }).click();
  await linked(page, 'hills;group:2');
  expect(await parameters(page)).toBe(before + 24 + 72);
  await page.getByRole('button', { name: 'More settings of Circle' }).click();
  await page.getByRole('radiogroup', { name: 'Circle: Leaves the trunk after' }).getByText('1').click();
  await page.getByRole('radiogroup', { name: 'Circle: Head layers' }).getByText('0').click();
  await linked(page, 'circle;depth:1;head:0');
  await page.evaluate(() => window.mtl.ready());
  expect(await step(page, 5)).toBe(5);
});

test('the explanation says what counts as shared; the two explanations take turns', async () => {
  const page = await shared(`${hash}&sharing=cgc`);
  await page.getByRole('button', { name: 'CGC: how it works' }).click();
  const sheet = page.getByRole('complementary', { name: 'CGC: how it works' });
  await sheet.locator('.katex').first().waitFor();
  await sheet.getByText(inEnglish(architectures.cgc!.shared)).waitFor();
  expect(await sheet.getByRole('link').getAttribute('href')).toBe(architectures.cgc!.source.url);
  await page.getByRole('button', { name: 'Your weights: how it works' }).click();
  await sheet.waitFor({ state: 'detached' });
  await page.getByRole('complementary', { name: 'Your weights: how it works' }).waitFor();
});

test('every way of sharing trains 20 steps', async () => {
  const page = await shared(hash);
  await restart(page);
  for (const id of Object.keys(architectures)) {
    await load(page, `${hash}&sharing=${id}&baseline=off`);
    expect([id, await step(page, 20)]).toEqual([id, 20]);
    await phase(page, 'paused');
    expect(await page.evaluate(() => window.mtl.state().fault)).toBeNull();
    for (const { values } of await curves(page, 'train')) {
      expect([id, values.length, values.every(Number.isFinite)]).toEqual([id, 20, true]);
    }
  }
}, 300_000);
