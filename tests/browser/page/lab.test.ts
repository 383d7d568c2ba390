import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openPage, phase, reach, restart, sharePage, step, tooNarrow } from './harness';

const head = (page: Page, name: string) => page.getByRole('slider', { name: `Gradient of task ${name}` });
const said = (page: Page, name: string) => head(page, name).getAttribute('aria-valuetext');

/** A method's line of the table, as its cells' texts. */
async function line(page: Page, title: string): Promise<string[]> {
  const name = page.getByRole('button', { name: new RegExp(`^${title}`) });
  const row = page.getByRole('row').filter({ has: name });
  await row.waitFor();
  return row.getByRole('cell').allInnerTexts();
}

async function hash(page: Page, wanted: RegExp): Promise<void> {
  await page.waitForFunction((source) => new RegExp(source).test(location.hash), wanted.source);
}

describe('the gradient lab', () => {
  const shared = sharePage();

  test('moves a gradient with the mouse, and every number with it', async () => {
    const page = await shared('#lab');
    const before = await line(page, 'MGDA');
    const box = (await head(page, 'A').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y - 90, { steps: 5 });
    await page.mouse.up();
    await page.mouse.move(x + 60, y + 60);
    expect(await said(page, 'A')).not.toContain('x 1.80, y −0.20');
    expect(await line(page, 'MGDA')).not.toEqual(before);
    await hash(page, /^#lab\?g=[\d.,;-]+$/);
  });

  test('moves a gradient by touch', async () => {
    const page = await openPage({ hash: '#lab', viewport: { width: 390, height: 844 } });
    const box = (await head(page, 'B').boundingBox())!;
    const [clientX, clientY] = [box.x + box.width / 2, box.y + box.height / 2];
    // Chromium lets only true pointers be captured: the browser's own protocol makes one.
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    const before = await said(page, 'B');
    await touch('touchStart', clientX, clientY);
    await touch('touchMove', clientX + 20, clientY + 30);
    await touch('touchMove', clientX + 40, clientY + 60);
    await touch('touchEnd', 0, 0);
    expect(await said(page, 'B')).not.toBe(before);
  });

  test('moves a gradient by keyboard, finely with Shift, and does not train meanwhile', async () => {
    const page = await shared('#lab');
    await head(page, 'A').focus();
    await page.keyboard.press('ArrowUp');
    expect(await said(page, 'A')).toContain('x 1.80, y −0.10');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await said(page, 'A')).toContain('x 1.81, y −0.10');
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => window.mtl.state().step)).toBe(0);
  });

  test('opens a link as it was: gradients, methods, options, the method that is explained', async () => {
    const page = await shared(
      '#lab?g=1,0;-0.5,0.87;-0.5,-0.87&methods=mgda,cagrad;c:0.8&method=cagrad&lengths=equal',
    );
    expect(await said(page, 'C')).toContain('x −0.50, y −0.87');
    expect(await page.getByText('Pareto-stationary: all hurt a task').count()).toBe(1);
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2);
    expect(await page.getByRole('textbox', { name: 'CAGrad: c' }).inputValue()).toBe('0.80');
    expect(await page.getByRole('radio', { name: 'equal' }).isChecked()).toBe(true);
    await page.locator('.katex').first().waitFor();
  });

  test('says what of a link is broken, and shows the rest', async () => {
    const page = await shared('#lab?g=9,9;0,1&methods=pcgrad,nothing&x=1');
    await page.getByText('3 parts were left out or replaced').waitFor();
    expect(await said(page, 'A')).toContain('x 2.00, y 2.00');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1);
  });

  test('tells by word and sign whom a direction helps, and by formula what it does', async () => {
    const page = await shared('#lab');
    expect((await line(page, 'Equal weights')).slice(-2).map((cell) => cell.replace(/\s+/g, ' '))).toEqual([
      '▲ helps 1.50',
      '▼ hurts −0.33',
    ]);
    await page.getByRole('button', { name: 'MGDA', exact: true }).click();
    await page.getByRole('heading', { name: 'Rule' }).waitFor();
    await page.locator('.katex-html', { hasText: 'min' }).first().waitFor();
    await hash(page, /method=mgda/);
    await page.getByRole('textbox', { name: 'Task B: Loss', exact: true }).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await hash(page, /loss=1,4/);
  });

  test('draws other random numbers when asked, the same for the same link', async () => {
    const page = await shared('#lab');
    const first = await line(page, 'Random weights');
    await page.getByRole('button', { name: 'Draw again' }).click();
    expect(await line(page, 'Random weights')).not.toEqual(first);
    await hash(page, /draw=2/);
    await page.reload();
    await page.getByRole('button', { name: 'Draw again' }).waitFor();
    expect(await line(page, 'Random weights')).not.toEqual(first);
  });

  test('fits a phone, a small and a usual screen, which shows all of it', async () => {
    const page = await shared('#lab?g=1,0;-0.5,0.87;-0.5,-0.87');
    await page.locator('.katex').first().waitFor();
    expect(await tooNarrow(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
  });

  test('every control that Tab reaches has a name', async () => {
    const page = await shared('#lab');
    await page.locator('.katex').first().waitFor();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if ((await focused.count()) === 0) break;
      expect(await focused.ariaSnapshot()).toMatch(/"[^"]+"|: \S/);
    }
  });
});

test('the playground waits behind the lab as it was, and trains on afterwards', async () => {
  const page = await openPage({ hash: '#v=1&seed=3' });
  await restart(page);
  await step(page, 20);
  await page.evaluate(() => window.mtl.play());
  await reach(page, 40);
  await page.getByRole('link', { name: 'Gradient lab' }).click();
  await head(page, 'A').waitFor();
  await phase(page, 'paused');
  const at = await page.evaluate(() => window.mtl.state().step);
  await page.getByRole('link', { name: 'Playground' }).click();
  await reach(page, at + 5);
  expect(await page.evaluate(() => window.mtl.config().seed)).toBe(3);
  expect(await page.evaluate(() => window.mtl.history().length)).toBeGreaterThan(0);
  await page.goBack();
  await head(page, 'A').waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  expect(await page.evaluate(() => window.mtl.config().seed)).toBe(3);
});
