import { describe, expect, test } from 'vitest';
import { presets } from '../../../src/core/config/presets';
import { writeUrl } from '../../../src/core/link/url';
import { inEnglish } from '../../../src/core/words';
import { curves, openPage, phase, restart, sharePage, step } from './harness';

const learnable = presets.filter(({ config }) => config.data !== 'article' && config.data !== 'table');

describe('each preset', () => {
  const shared = sharePage();

  test.each(learnable)('trains, and the training loss of each task falls: $id', async ({ id, config }) => {
    // Batches have few labels, some of them noisy, so means of many are compared. That two waves are hardly learnt is one preset's claim.
    const atMost = id === 'seed' ? 0.97 : 0.95;
    const page = await shared();
    await page.evaluate(
      (link) => {
        window.mtl.load(link);
        return window.mtl.ready();
      },
      `#${writeUrl(config)}`,
    );
    await restart(page);
    await step(page, 400);
    const trained = await curves(page, 'train');
    expect(trained).toHaveLength(config.tasks.length);
    for (const { name, values } of trained) {
      expect(values.every(Number.isFinite), name).toBe(true);
      expect(mean(values.slice(-100)) / mean(values.slice(0, 20)), name).toBeLessThan(atMost);
    }
  });

  test("the article's stops after 100 steps: its training loss moves, its test loss does not get better", async () => {
    const preset = presets.find(({ id }) => id === 'article')!;
    const page = await openPage({ hash: `#${writeUrl(preset.config)}` });
    await phase(page, 'finished');
    // The last frame may still be on its way.
    await page.waitForFunction(() => window.mtl.history().every(({ steps }) => steps.at(-1) === 100));
    expect(await page.evaluate(() => window.mtl.state().step)).toBe(100);
    for (const { values } of await curves(page, 'train')) expect(new Set(values).size).toBeGreaterThan(50);
    for (const { values } of await curves(page, 'test')) {
      // Less than a percent below the untrained network is no learning.
      expect(values.at(-1)! / values[0]!).toBeGreaterThan(0.99);
    }
  });

  test('one is chosen from the menu, shows its claim, trains, and Back takes it back', async () => {
    const page = await openPage();
    const { title, claim, config } = presets.find(({ id }) => id === 'conflict')!;
    await page.getByRole('button', { name: /Start from/ }).click();
    await page.getByRole('menuitem', { name: inEnglish(title) }).click();
    await page.getByText(inEnglish(claim)).waitFor();
    expect(await page.evaluate(() => window.mtl.config())).toEqual(config);
    await page.evaluate(() => window.mtl.ready());
    await step(page, 5);
    await page.goBack();
    await page.waitForFunction(() => window.mtl.config().tasks[0]?.target === 'circle');
    await page.evaluate(() => window.mtl.ready());
    expect(await page.evaluate(() => window.mtl.config())).toEqual(presets[0]!.config);
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
