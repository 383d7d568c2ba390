import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { texts } from '../../../src/ui/text/zh';
import { later } from '../../../src/ui/text/zh/later';
import { foreignWords, readPage } from '../../setup/foreign-words';
import { openContext, openPage } from './harness';

const card = (page: Page) => page.locator('[data-tour]');
const isAt = (page: Page, id: string) => page.locator(`[data-tour=${id}]`).waitFor();
const isDone = (page: Page) => page.locator('[data-tour] [data-done]').waitFor({ timeout: 60_000 });

test('a first visit is invited, and walks the tour by keyboard, which ends with what was there before', async () => {
  const context = await openContext({ viewport: { width: 1440, height: 900 } }, true);
  const page = await openPage({ context });
  const show = page.getByRole('button', { name: 'Show me' });
  await show.waitFor();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  const press = async (name: string) => {
    await card(page).getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await show.focus();
  await page.keyboard.press('Enter');
  await isAt(page, 'labels');
  await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
  await isDone(page);
  await press('Next');
  await isAt(page, 'units');
  await press('Take me there');
  await page.keyboard.press('ArrowRight');
  await isDone(page);
  for (const id of ['conflict', 'widen']) {
    await press('Next');
    await isAt(page, id);
  }
  await press('Set 8 units');
  expect(await page.evaluate(() => window.mtl.config().trunk)).toEqual([8]);
  await press('Back');
  await isAt(page, 'conflict');
  expect(await page.evaluate(() => window.mtl.config().trunk)).toEqual([3]);
  for (const id of ['widen', 'scales', 'method']) {
    await press('Next');
    await isAt(page, id);
  }
  // To the choice itself, not to the way to another page that stands before it.
  await press('Take me there');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Your weights');
  await page.keyboard.press('Escape');
  await card(page).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => [window.mtl.config().trunk, document.activeElement?.id])).toEqual([
    [8, 8],
    'model',
  ]);
  // As far as a visit is the first.
  await page.reload();
  await page.evaluate(() => window.mtl.ready());
  expect(await show.count()).toBe(0);
});

test('by touch, in Chinese, on a phone, the tour covers no control of the run and has no English word in it', async () => {
  const viewport = { width: 390, height: 844 };
  const context = await openContext({ viewport, locale: 'zh-CN', hasTouch: true }, true);
  const page = await openPage({ context });
  await page.getByRole('button', { name: texts.guide.invitation.show }).tap();
  const next = card(page).getByRole('button', { name: later.tour.next });
  const foreign = new Set<string>();
  for (const id of ['labels', 'units', 'conflict', 'widen', 'scales', 'method', 'table']) {
    await isAt(page, id);
    const run = page.getByRole('button', { name: texts.shell.transport.step, exact: true });
    const bar = (await run.boundingBox())!;
    const box = (await card(page).boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(bar.y);
    expect([box.x >= 0, box.x + box.width <= viewport.width]).toEqual([true, true]);
    for (const piece of await page.evaluate(readPage))
      for (const word of foreignWords(piece)) foreign.add(word);
    if (id !== 'table') await next.tap();
  }
  expect([...foreign]).toEqual([]);
  await card(page).getByRole('button', { name: later.tour.keep }).tap();
  await card(page).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
