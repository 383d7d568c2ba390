import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { weightings } from '../../../src/core/weighting';
import { measureText } from '../../../src/ui/text/numbers';
import { curves, load, openContext, openPage, phase, reach, restart, sharePage, step } from './harness';

const hash = '#v=1&tasks=circle,hills&seed=4';

const shared = sharePage();

const picker = (page: Page) => page.locator('[aria-label^="Method:"]');
const search = (page: Page) => page.getByRole('combobox', { name: /^Search \d+ methods/ });
const chosen = (page: Page, id: string) =>
  page.waitForFunction((wanted) => window.mtl.config().method.id === wanted, id);

/** Chooses a method as a keyboard does. */
async function pick(page: Page, typed: string): Promise<void> {
  await picker(page).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
  await page.keyboard.type(typed);
  await page.waitForFunction(() => document.querySelector('[data-combobox-selected]') !== null);
  await page.keyboard.press('Enter');
}

test('a method picked by keyboard while it trains takes effect there, is marked and is in the link', async () => {
  const page = await shared(hash);
  await restart(page);
  await page.evaluate(() => window.mtl.play());
  await reach(page, 20);
  await pick(page, 'pcgrad');
  await chosen(page, 'pcgrad');
  const at = await page.evaluate(() => window.mtl.state().step);
  await reach(page, at + 20);
  await page.evaluate(() => window.mtl.pause());
  await phase(page, 'paused');
  const [first] = await curves(page, 'train');
  expect(first!.steps[0]).toBe(1);
  expect(await page.evaluate(() => window.mtl.marks().map(({ label }) => label))).toEqual(['method: PCGrad']);
  expect(await page.evaluate(() => window.mtl.link())).toContain('&method=pcgrad');
  await page.waitForFunction(() => location.hash.includes('method=pcgrad'));
  expect(await picker(page).evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the list finds methods by their words, shows each with its sentence, and leaves the page where it is', async () => {
  const page = await shared(`${hash}&method=moco`);
  await picker(page).click();
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  expect(await page.getByRole('listbox').getByRole('option').count()).toBe(Object.keys(weightings).length);
  const last = page.getByRole('listbox').getByRole('option', { selected: true });
  await last.waitFor();
  expect(await last.textContent()).toContain(weightings.moco!.summary);
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
  await search(page).fill('kendall');
  expect(await page.getByRole('listbox').getByRole('option').allTextContents()).toEqual([
    `${weightings.uw!.title}${weightings.uw!.summary}${weightings.uw!.source.year}`,
  ]);
  await search(page).fill('nothing of the kind');
  await page.getByText('No method matches').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').getByRole('option').first().waitFor({ state: 'detached' });
  expect(await page.evaluate(() => window.mtl.config().method.id)).toBe('moco');
});

test('the list stays inside a phone, above the bar at its bottom', async () => {
  const viewport = { width: 390, height: 844 };
  const context = await openContext({ viewport, hasTouch: true, isMobile: true });
  const page = await openPage({ hash, context });
  await picker(page).tap();
  const list = (await page.getByRole('listbox').boundingBox())!;
  expect(list.x).toBeGreaterThanOrEqual(0);
  expect(list.x + list.width).toBeLessThanOrEqual(390);
  expect(list.y).toBeGreaterThanOrEqual(0);
  expect(list.y + list.height).toBeLessThanOrEqual(844 - 70);
});

test('options change live, are in the link, and go with their method', async () => {
  const page = await shared(`${hash}&method=cagrad`);
  await restart(page);
  await step(page, 5);
  await page.getByRole('button', { name: /^Options/ }).click();
  const slider = page.getByRole('slider', { name: 'CAGrad: c' });
  await slider.focus();
  await slider.press('Home');
  await page.waitForFunction(() => window.mtl.link().includes('method=cagrad;c:0'));
  expect(await step(page, 5)).toBe(10);
  expect(await page.evaluate(() => window.mtl.marks())).toEqual([{ step: 5, label: 'CAGrad: c 0' }]);
  await pick(page, 'pcgrad');
  await chosen(page, 'pcgrad');
  expect(await page.evaluate(() => window.mtl.config().method)).toEqual({ id: 'pcgrad', options: {} });
  await page.getByRole('switch', { name: 'Own gradient too' }).waitFor();
});

test('a weight that is not in use says who sets it, and to what', async () => {
  const page = await shared(`${hash}&method=imtl_l`);
  await restart(page);
  await step(page, 3);
  await page.getByText('set by IMTL-L').first().waitFor();
  expect(await page.getByText('set by IMTL-L').count()).toBe(2);
  expect(await page.getByRole('slider', { name: /Loss weight/ }).count()).toBe(0);
  const weights = (await curves(page, 'weight')).map(({ values }) => values.at(-1)!);
  for (const weight of weights)
    await page
      .getByText(`× ${measureText(weight)}`)
      .first()
      .waitFor();
  await pick(page, 'your weights');
  await chosen(page, 'fixed');
  await page
    .getByRole('slider', { name: /Loss weight/ })
    .first()
    .waitFor();
  expect(await page.getByText(/^set by/).count()).toBe(0);
});

test('the explanation has the formula set, the numbers of the step, and the source; Escape closes it', async () => {
  const page = await shared(`${hash}&method=mgda`);
  await restart(page);
  await step(page, 4);
  const opener = page.getByRole('button', { name: 'MGDA: how it works' });
  await opener.click();
  const sheet = page.getByRole('complementary', { name: 'MGDA: how it works' });
  await sheet.locator('.katex').first().waitFor();
  await sheet.getByText('At step 4').waitFor();
  const weights = (await curves(page, 'weight')).map(({ values }) => values.at(-1)!);
  expect(weights).toHaveLength(2);
  for (const weight of weights) {
    await sheet
      .getByRole('cell', { name: measureText(weight), exact: true })
      .first()
      .waitFor();
  }
  expect(await sheet.getByRole('link').getAttribute('href')).toBe(weightings.mgda!.source.url);
  await pick(page, 'cagrad');
  const other = page.getByRole('complementary', { name: 'CAGrad: how it works' });
  await other.getByText('Make a step to see its numbers.').waitFor();
  await other.getByRole('button', { name: 'Close the explanation' }).focus();
  await page.keyboard.press('Escape');
  await other.waitFor({ state: 'detached' });
  const now = page.getByRole('button', { name: 'CAGrad: how it works' });
  expect(await now.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await other.waitFor();
  await page.keyboard.press('Escape');
  await other.waitFor({ state: 'detached' });
});

test('the explanation says of a task without a label in the batch that it had no say', async () => {
  const page = await shared('#v=1&tasks=circle,hills;labels:1&batch=4&seed=4&method=mgda');
  await page.getByRole('button', { name: 'MGDA: how it works' }).click();
  await step(page, 3);
  await page.getByText('– : this batch had no label of the task, so it had no say in the step.').waitFor();
});

test('an option or a method that cannot be used is listed, and the rest of the link is', async () => {
  const page = await openPage({ hash: '#v=1&method=cagrad;c:7;d:1&seed=5' });
  const notice = page.getByRole('region', { name: 'Messages' });
  await notice.getByRole('button', { name: /Show \d+ detail/ }).click();
  await notice.getByText('d:1').waitFor();
  expect(await page.evaluate(() => window.mtl.config())).toMatchObject({
    seed: 5,
    method: { id: 'cagrad', options: { c: 0.99 } },
  });
});

test('every method of the index trains 20 steps', async () => {
  const page = await shared(hash);
  await restart(page);
  for (const id of Object.keys(weightings)) {
    await load(page, `${hash}&method=${id}&baseline=off`);
    expect([id, await step(page, 20)]).toEqual([id, 20]);
    const { fault, method } = await page.evaluate(() => ({
      fault: window.mtl.state().fault,
      method: window.mtl.config().method.id,
    }));
    expect({ id, fault, method }).toEqual({ id, fault: null, method: id });
    for (const measure of ['train', 'weight']) {
      const both = await curves(page, measure);
      expect([id, measure, both.map(({ values }) => values.length)]).toEqual([id, measure, [20, 20]]);
      for (const { values } of both)
        expect([id, measure, values.every(Number.isFinite)]).toEqual([id, measure, true]);
    }
  }
}, 300_000);
