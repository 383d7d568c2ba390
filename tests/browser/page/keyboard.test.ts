import { expect, test } from 'vitest';
import { load, phase, reach, restart, sharePage } from './harness';

const shared = sharePage();

test('Space plays and pauses', async () => {
  const page = await shared();
  await restart(page);
  await page.locator('body').press('Space');
  await phase(page, 'running');
  await reach(page, 5);
  await page.locator('body').press('Space');
  await phase(page, 'paused');
});

test('the right arrow makes one step, and R goes back to step 0', async () => {
  const page = await shared();
  await restart(page);
  await page.locator('body').press('ArrowRight');
  await reach(page, 1);
  await page.locator('body').press('ArrowRight');
  await reach(page, 2);
  expect(await page.evaluate(() => window.mtl.state())).toMatchObject({ step: 2, phase: 'paused' });
  await page.locator('body').press('r');
  await page.waitForFunction(() => window.mtl.state().step === 0 && window.mtl.state().phase === 'paused');
});

test('a shortcut stays out of the way of a text that is typed', async () => {
  const page = await shared();
  await restart(page);
  const name = page.getByRole('textbox', { name: /name/i }).first();
  await name.fill('');
  await name.press('r');
  await name.press('Space');
  await name.press('r');
  expect(await name.inputValue()).toBe('r r');
  expect(await page.evaluate(() => window.mtl.state())).toMatchObject({ step: 0, phase: 'paused' });
});

test('every control that Tab reaches has a name', async () => {
  const page = await shared();
  await restart(page);
  const seen = new Set<string>();
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      element.setAttribute('data-tab-order', element.getAttribute('data-tab-order') ?? String(Math.random()));
      return { id: element.getAttribute('data-tab-order')!, html: element.outerHTML.slice(0, 200) };
    });
    if (found === null || seen.has(found.id)) break;
    seen.add(found.id);
    const name = await page.locator(`[data-tab-order="${found.id}"]`).ariaSnapshot();
    expect(name, found.html).toMatch(/"[^"]+"|: \S/);
  }
  expect(seen.size).toBeGreaterThan(60);
});

test('a number that the focus only passes by lets it go', async () => {
  const page = await shared();
  const [wanted, has] = await page.evaluate(async () => {
    document.querySelector<HTMLElement>('input[aria-label=Seeds]')!.focus();
    const next = document.querySelector<HTMLElement>('[role=slider][aria-label=speed]')!;
    next.focus();
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return [next, document.activeElement].map((each) => each!.getAttribute('aria-label'));
  });
  expect(has).toBe(wanted);
});

test('the focus goes to what is near where a task is removed', async () => {
  const page = await shared();
  await load(page, '#v=1&tasks=circle,rings');
  await restart(page);
  await page.getByRole('button', { name: 'Remove Rings' }).focus();
  await page.keyboard.press('Enter');
  const focused = page.getByRole('list', { name: /^The tasks/ }).locator(':focus');
  await focused.waitFor();
});

test('the focus goes back to what opened a dialog, the first time too', async () => {
  const page = await shared();
  for (const name of ['Help', 'Save', 'Enlarge Circle']) {
    await page.getByRole('button', { name, exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, name);
  }
});

test('every field that has the focus shows it', async () => {
  const page = await shared();
  const unmarked = await page
    .locator('select:visible, input:visible:not([type=checkbox], [type=radio])')
    .evaluateAll((fields) =>
      fields.flatMap((field) => {
        const look = () => {
          const { outline, borderColor, backgroundColor } = getComputedStyle(field);
          return [outline, borderColor, backgroundColor].join();
        };
        const before = look();
        (field as HTMLElement).focus({ focusVisible: true } as FocusOptions);
        return look() === before ? [field.outerHTML] : [];
      }),
    );
  expect(unmarked).toEqual([]);
});

test('what is pointed at, or has the focus, says what it is until Escape or a press', async () => {
  const page = await shared();
  const tip = page.getByRole('tooltip');
  const goesAway = () => tip.waitFor({ state: 'detached' });
  const reset = page.getByRole('button', { name: /reset/i }).first();
  await reset.hover();
  await expect.poll(() => tip.textContent()).toBe(await reset.getAttribute('data-tip'));
  await page.mouse.down();
  await goesAway();
  await page.mouse.up();
  // Nor does it come back while the pointer moves on over what it has pressed.
  await reset.hover({ position: { x: 4, y: 4 } });
  await page.waitForTimeout(500);
  expect(await tip.count()).toBe(0);
  await page.mouse.move(0, 0);

  // A control in a row of settings: the tip of the row's label.
  await page.getByRole('slider', { name: 'Learning rate', exact: true }).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect.poll(() => tip.textContent()).toContain('From 0.00001 to 10.');
  expect(await tip.count()).toBe(1);
  await page.keyboard.press('Escape');
  await goesAway();
});
