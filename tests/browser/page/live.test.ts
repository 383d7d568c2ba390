import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { curves, openPage, phase, reach, restart, step } from './harness';

const hash = '#v=1&tasks=circle,hills&seed=4';

declare global {
  interface Window {
    /** The steps that the page came to. */
    seen: number[];
  }
}

test('a loss weight changed in the middle of a run takes effect there, and is marked on the charts', async () => {
  const untouched = await openPage({ hash });
  await restart(untouched);
  await step(untouched, 80);
  const before = await curves(untouched, 'train');
  await untouched.close();

  const page = await openPage({ hash });
  await restart(page);
  await step(page, 40);
  const weight = page.getByRole('slider', { name: /Loss weight/ }).first();
  await weight.focus();
  await weight.press('End');
  await page.waitForFunction(() => window.mtl.config().tasks[0]?.weight === 100);
  await step(page, 40);
  const after = await curves(page, 'train');

  // The change came after step 40: step 41's loss is still of the same parameters, step 42's is not.
  expect(after.map((one) => one.steps.at(-1))).toEqual([80, 80]);
  for (const [task, { values }] of after.entries()) {
    expect(values.slice(0, 41)).toEqual(before[task]!.values.slice(0, 41));
    expect(values.slice(41)).not.toEqual(before[task]!.values.slice(41));
  }
  await readsAtMark(page, /loss weight 100/i);
});

test('a learning rate changed while it plays does not start the run again', async () => {
  const page = await openPage({ hash });
  await page.evaluate(() => window.mtl.play());
  await reach(page, 30);
  const rate = page.getByRole('slider', { name: /Learning rate/ }).first();
  await rate.focus();
  const at = await page.evaluate(() => window.mtl.state().step);
  await rate.press('ArrowLeft');
  await page.waitForFunction(() => window.mtl.config().learningRate < 0.01);
  await reach(page, at + 30);
  await page.evaluate(() => window.mtl.pause());
  await phase(page, 'paused');
  const [first] = await curves(page, 'train');
  expect(first!.steps[0]).toBe(1);
  expect(await page.evaluate(() => window.mtl.state().step)).toBeGreaterThanOrEqual(at + 30);
  await readsAtMark(page, /learning rate/i);
});

test('what cannot change live starts again by itself, paused as it was', async () => {
  const page = await openPage({ hash });
  await restart(page);
  await step(page, 10);
  await page.getByRole('button', { name: 'Another seed', exact: true }).click();
  await page.waitForFunction(() => window.mtl.state().step === 0 && window.mtl.config().seed !== 4);
  await page.evaluate(() => window.mtl.ready());
  expect(await page.evaluate(() => window.mtl.state())).toMatchObject({ step: 0, phase: 'paused' });
});

test('slowed down to a step a second, every single step is shown and judged', async () => {
  const page = await openPage({ hash });
  await restart(page);
  const speed = page.getByRole('slider', { name: 'Speed' });
  await speed.focus();
  await speed.press('Home');
  await page.evaluate(() => {
    window.seen = [];
    const look = () => {
      const { step } = window.mtl.state();
      if (window.seen.at(-1) !== step) window.seen.push(step);
      setTimeout(look, 5);
    };
    look();
    window.mtl.play();
  });
  await reach(page, 4);
  // Faster, several steps would come in one frame.
  expect(await page.evaluate(() => window.seen)).toEqual([0, 1, 2, 3, 4]);
  expect((await curves(page, 'test'))[0]!.steps).toEqual([0, 1, 2, 3, 4]);
});

/** Walks the keyboard's reading line of the first chart over all its points until it tells of the mark. */
async function readsAtMark(page: Page, label: RegExp): Promise<void> {
  const chart = page.getByRole('tabpanel').getByRole('slider').first();
  await chart.focus();
  await chart.press('Home');
  for (let i = 0; i < 400; i++) {
    if (await page.getByRole('tabpanel').getByText(label).first().isVisible()) return;
    await chart.press('ArrowRight');
  }
  throw new Error(`no point of the chart tells of ${label}`);
}
