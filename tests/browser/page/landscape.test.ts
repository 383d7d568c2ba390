import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openPage, sharePage, tooNarrow } from './harness';

const start = (page: Page) => page.getByRole('slider', { name: 'Start' });
const said = (page: Page) => start(page).getAttribute('aria-valuetext');

/** Waits for the end of the run that is on the page. */
async function done(page: Page): Promise<string> {
  const sentence = page.getByText(/steps of \d+ methods in/).first();
  await sentence.waitFor({ timeout: 60_000 });
  return (await sentence.textContent()) ?? '';
}

async function line(page: Page, title: string): Promise<string[]> {
  const name = page.getByRole('button', { name: new RegExp(`^${title}`) });
  const row = page.getByRole('row').filter({ has: name });
  await row.waitFor();
  return row.getByRole('cell').allInnerTexts();
}

describe('the landscape', () => {
  const shared = sharePage();

  test('takes six methods 50,000 steps down in a worker, while the page answers', async () => {
    const page = await openPage({ hash: '#landscape' });
    const longest = await page.evaluate(async () => {
      let [longest, last] = [0, performance.now()];
      while (!/steps of \d+ methods in/.test(document.body.textContent ?? '')) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
      }
      return longest;
    });
    const sentence = await done(page);
    console.log(`${sentence}; the page was away for ${Math.round(longest)} ms at most`);
    expect(sentence).toMatch(/50,000 steps of 6 methods/);
    expect((await line(page, 'MGDA')).join(' ')).toContain('on the Pareto set');
  });

  test('tells the truth of the start (9, 9): some are there after 50,000 steps, some are not', async () => {
    const page = await shared('#landscape?start=9,9&methods=equal,pcgrad,mgda,cagrad,nash_mtl');
    await done(page);
    for (const title of ['Equal weights', 'PCGrad', 'CAGrad']) {
      expect((await line(page, title)).join(' '), title).toContain('not there');
    }
    for (const title of ['MGDA', 'Nash-MTL']) {
      expect((await line(page, title)).join(' '), title).toContain('on the Pareto set');
    }
  });

  test('starts anew where the start is dragged or moved by keyboard, and keeps it in the link', async () => {
    const page = await shared('#landscape?methods=equal&steps=1000');
    await done(page);
    const before = await line(page, 'Equal weights');
    const box = (await start(page).boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y + 150, { steps: 6 });
    await page.mouse.up();
    await done(page);
    expect(await line(page, 'Equal weights')).not.toEqual(before);
    const dragged = await said(page);
    await page.keyboard.press('ArrowLeft');
    expect(await said(page)).not.toBe(dragged);
    await page.waitForFunction(() => /start=-?[\d.]+,-?[\d.]+/.test(location.hash));
    const [kept, hash] = [await said(page), await page.evaluate(() => location.hash)];
    const other = await openPage({ hash });
    await start(other).waitFor();
    expect(await said(other)).toBe(kept);
  });

  test('stops where it is when told, and runs again', async () => {
    const page = await shared('#landscape?steps=200000');
    await page
      .getByText(/of 200,000 steps/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page
      .getByText(/Stopped at step/)
      .first()
      .waitFor();
    expect((await line(page, 'MGDA')).join(' ')).toContain('stopped');
    await page.getByRole('button', { name: 'Run again' }).click();
    await page
      .getByText(/of 200,000 steps/)
      .first()
      .waitFor();
  });

  test('adds and removes methods, and says so where there is none', async () => {
    const page = await shared('#landscape?methods=mgda&steps=1000');
    await page.getByRole('combobox', { name: 'Add a method' }).click();
    await page.getByRole('option', { name: 'UPGrad' }).click();
    await page.waitForFunction(() => location.hash.includes('methods=mgda,upgrad'));
    await done(page);
    for (const title of ['MGDA', 'UPGrad'])
      await page.getByRole('button', { name: `Remove ${title}` }).click();
    await page.getByText('No method is chosen.').waitFor();
    await page.waitForFunction(() => location.hash.includes('methods=none'));
  });

  test('says what of a link is broken', async () => {
    const page = await shared('#landscape?on=nowhere&start=99,0&methods=mgda&steps=1000');
    await page.getByText('2 parts were left out or replaced').waitFor();
    await done(page);
  });

  test('fits a phone, a small and a usual screen, which shows all of it', async () => {
    const page = await shared('#landscape?on=pcgrad&steps=1000');
    await done(page);
    expect(await tooNarrow(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
  });
});
