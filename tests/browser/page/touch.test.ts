import type { CDPSession, Page } from 'playwright';
import { expect, test } from 'vitest';
import { en } from '../../../src/ui/text/en';
import { sharePage, step } from './harness';

const page = sharePage({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

type Points = readonly (readonly [x: number, y: number])[];

/** Fingers that go down, from place to place, and up again; all that they do one after the other, as fast as can be. */
async function touch(on: Page, ...strokes: readonly (readonly Points[])[]): Promise<void> {
  const session: CDPSession = await on.context().newCDPSession(on);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Points) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  const sent = strokes.flatMap(([start, ...moves]) => [
    send('touchStart', start!),
    ...moves.map((points) => send('touchMove', points)),
    send('touchEnd', []),
  ]);
  await Promise.all(sent);
  await session.detach();
}

const pinchAt = (x: number, y: number) =>
  [20, 30, 40, 50, 60].map(
    (apart): Points => [
      [x - apart, y],
      [x + apart, y],
    ],
  );

test('a network of many columns fits a phone, and two fingers enlarge it where it stands', async () => {
  const on = await page('#v=1&sharing=ple&seed=3');
  await step(on, 30);
  const widths = () =>
    on.evaluate(() => {
      const stage = document.querySelector('[data-role=input]')!.closest<HTMLElement>('[class*=stage]')!;
      const play = document.querySelector('[data-transport] section')!.getBoundingClientRect();
      return {
        page: document.documentElement.scrollWidth,
        shown: stage.clientWidth,
        all: stage.scrollWidth,
        bar: play.bottom,
      };
    });
  const whole = await widths();
  expect(whole).toEqual({ page: 390, shown: whole.shown, all: whole.shown, bar: 844 });
  const unit = (await on.locator('[data-role=lane]').first().boundingBox())!;
  await touch(on, pinchAt(200, 330));
  await expect.poll(async () => (await widths()).all).toBeGreaterThan(2 * whole.shown);
  expect((await widths()).page).toBe(390);
  const large = (await on.locator('[data-role=lane]').first().boundingBox())!;
  expect(large.height).toBeGreaterThan(1.5 * unit.height);
  await on.getByRole('button', { name: en.diagram.zoom.whole }).tap();
  await expect.poll(async () => (await widths()).all).toBe(whole.shown);
});

test('a tap on a map marks a spot that stays; two fingers enlarge around it, a second tap goes back', async () => {
  const on = await page('#v=1&seed=3');
  await on
    .getByRole('button', { name: /^Enlarge / })
    .first()
    .tap();
  const probe = on.getByRole('button', { name: /^Read what/ });
  const reading = on.getByRole('dialog').locator('output');
  await probe.tap({ position: { x: 100, y: 150 } });
  await expect.poll(() => reading.textContent()).toMatch(/^x₁ −/);
  const read = await reading.textContent();
  const box = (await probe.boundingBox())!;
  const cross = probe.locator('i');
  const before = (await cross.boundingBox())!;
  // A finger that passes over it moves nothing.
  await touch(
    on,
    [[[box.x + 40, box.y + 40]], [[box.x + 90, box.y + 90]]],
    pinchAt(box.x + 100, box.y + 150),
  );
  await expect
    .poll(() =>
      on
        .getByRole('dialog')
        .getByText(/^x₁ .* · x₂/)
        .textContent(),
    )
    .not.toMatch(/1\.00 to 1\.00/);
  const after = (await cross.boundingBox())!;
  // Fingers are on whole pixels, and what is between them three times as large.
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(3);
  expect(await reading.textContent()).toBe(read);
  const tap: readonly Points[] = [[[box.x + 200, box.y + 60]]];
  await touch(on, tap, tap);
  await expect
    .poll(() =>
      on
        .getByRole('dialog')
        .getByText(/^x₁ .* · x₂/)
        .textContent(),
    )
    .toMatch(/1\.00 to 1\.00/);
  await on.getByRole('button', { name: en.diagram.outputs.forget }).tap();
  expect(await cross.count()).toBe(0);
  await on.keyboard.press('Escape');
});

test('a tap on a chart reads it, a finger across zooms in, and one upwards scrolls the page', async () => {
  const on = await page();
  await step(on, 30);
  const chart = on.locator('[data-chart] [role=slider]').first();
  await chart.scrollIntoViewIfNeeded();
  const { x, y, width } = (await chart.boundingBox())!;
  const across = (...shares: readonly number[]): readonly Points[] =>
    shares.map((share) => [[x + share * width, y + 40]]);
  await touch(on, across(0.5));
  await expect.poll(() => chart.getAttribute('aria-valuetext')).toMatch(/\d/);
  const scrolled = await on.evaluate(() => scrollY);
  await touch(on, [[[x + 90, y + 80]], [[x + 90, y + 40]], [[x + 90, y]], [[x + 90, y - 60]]]);
  await expect.poll(() => on.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 40);
  expect(await on.getByRole('button', { name: en.charts.note.reset }).count()).toBe(0);
  await chart.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = (await chart.boundingBox())!;
  await touch(on, [[[box.x + 60, box.y + 40]], [[box.x + 90, box.y + 40]], [[box.x + 160, box.y + 42]]]);
  await on.getByRole('button', { name: en.charts.note.reset }).first().tap();
});

test('a popover is a sheet above the transport, which a finger draws away; the focus goes back', async () => {
  const on = await page();
  const opener = on.getByRole('button', { name: en.panels.tasks.add, exact: true });
  await opener.tap();
  const sheet = on.getByRole('dialog');
  const box = (await sheet.boundingBox())!;
  const bar = (await on.locator('[data-transport] section').boundingBox())!;
  expect([box.x, box.width]).toEqual([0, 390]);
  expect(box.y + box.height).toBeLessThanOrEqual(bar.y + 1);
  const draw = (by: number) => {
    const [x, y] = [195, box.y + 8];
    return touch(on, [[[x, y]], [[x, y + by / 2]], [[x, y + by]]]);
  };
  await draw(30);
  expect(await sheet.count()).toBe(1);
  await draw(200);
  await sheet.waitFor({ state: 'detached' });
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
});
