import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { ConsoleExperiment } from '../../../src/ui/console/console-experiment';
import { openContext, openPage } from './harness';

const question =
  'ask=choices&methods=fixed,uw,pcgrad&sharings=hard&v=1&tasks=circle,hills&seeds=2&steps=200&validation=20';

const asked = (page: Page, link: string): Promise<ConsoleExperiment> =>
  page.evaluate((each) => window.mtl.experiment(each), link);

/** [seed][task]: the last test losses of the shared model that the page itself shows of a configuration. */
async function onPage(page: Page, link: string): Promise<number[][]> {
  const curves = await page.evaluate(async (each) => {
    const { mtl } = window;
    mtl.load(`#${each}`);
    await mtl.ready();
    await mtl.step(200);
    return mtl.history().filter(({ measure, model }) => measure === 'test' && model === 'shared');
  }, link);
  const seeds = [...new Set(curves.map(({ seed }) => seed))];
  return seeds.map((seed) =>
    curves.filter((curve) => curve.seed === seed).map(({ values }) => values.at(-1)!),
  );
}

test('variants have the numbers of their configurations on the page, and are found again after a reload', async () => {
  const context = await openContext({ viewport: { width: 1440, height: 900 } });
  const page = await openPage({ hash: '#v=1&steps=1', backend: 'cpu', context });
  const { variants, problems } = await asked(page, question);
  expect(problems).toEqual([]);
  expect(variants.map(({ state }) => state.kind)).toEqual(['done', 'done', 'done']);
  for (const { link, state } of variants) {
    const found = state.kind === 'done' ? state.result.last.shared : [];
    expect(
      found.map((run) => run.map(({ loss }) => loss)),
      link,
    ).toEqual(await onPage(page, link));
  }
  await page.reload();
  await page.evaluate(() => window.mtl.ready());
  // With the very times that they took: they were not trained again.
  const again = await asked(page, question.replace('fixed,uw', 'fixed,rlw,uw'));
  const before = new Map(variants.map(({ link, state }) => [link, state]));
  expect(again.variants.filter(({ link, state }) => !before.has(link) && state.kind === 'done').length).toBe(
    1,
  );
  for (const { link, state } of again.variants) {
    if (before.has(link)) expect(state).toEqual(before.get(link));
  }
});

test('a variant that diverges says so while the others are done', async () => {
  const page = await openPage({ hash: '#v=1&steps=1', backend: 'cpu' });
  const rates =
    'ask=knobs&knob1=lr:0.01;10&v=1&tasks=hills,wave&activation=linear&optimizer=sgd&seeds=2&steps=100';
  const { variants } = await asked(page, rates);
  const ended = variants.map(({ state }) => (state.kind === 'done' ? state.result.ended.length : -1));
  expect(ended).toEqual([0, 2]);
});

test('partners are looked for on WebGL as well', async () => {
  const page = await openPage({ hash: '#v=1&steps=1', backend: 'webgl' });
  const link = 'ask=partners&networks=2&v=1&tasks=circle,rings,xor&trunk=4&seeds=2&steps=12&batch=8';
  const { variants, affinity } = await asked(page, link);
  expect(variants.map(({ state }) => state.kind)).toEqual(variants.map(() => 'done'));
  expect(variants.length).toBeGreaterThan(5);
  const values = affinity.flatMap((each) => each.values.flat(2));
  expect(values.length).toBeGreaterThan(0);
  expect(values.every(Number.isFinite)).toBe(true);
});
