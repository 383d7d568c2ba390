import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { contextWithPrelude, curves, openPage, phase, reach, restart, step } from './harness';

/** Keeps the WebGL contexts of the training worker where a test can take them away. */
const keepsContexts = `{
  const { getContext } = OffscreenCanvas.prototype;
  OffscreenCanvas.prototype.getContext = function (...given) {
    const context = getContext.apply(this, given);
    (self.contexts ??= []).push(context);
    return context;
  };
}`;

/** A page that trains on WebGL, whose contexts are kept; ends of the worker show as warnings, not as errors. */
async function openBreakable(hash: string): Promise<Page> {
  return openPage({ hash, context: await contextWithPrelude(keepsContexts), backend: 'webgl' });
}

async function loseContext(page: Page): Promise<void> {
  const lost = await Promise.all(
    page.workers().map((worker) =>
      worker
        .evaluate(() => {
          const { contexts = [] } = self as unknown as { contexts?: WebGL2RenderingContext[] };
          const extensions = contexts.map((context) => context?.getExtension('WEBGL_lose_context'));
          for (const extension of extensions) extension?.loseContext();
          return extensions.filter(Boolean).length;
        })
        .catch(() => 0),
    ),
  );
  expect(Math.max(...lost)).toBeGreaterThan(0);
}

async function lossesOf(page: Page) {
  return (await curves(page, 'train')).map(({ name, steps, values }) => ({ name, steps, values }));
}

const hash = '#v=1&tasks=circle,hills&trunk=8&method=rlw&seed=5';

test('a lost context is noticed, and training goes on with the same numbers as without the interruption', async () => {
  const page = await openBreakable(hash);
  await restart(page);
  await step(page, 60);
  await loseContext(page);
  await page.getByText('This page has lost the graphics card.').waitFor();
  await phase(page, 'paused');
  expect(await step(page, 60)).toBe(120);
  const found = await lossesOf(page);

  const whole = await openPage({ hash, backend: 'webgl' });
  await restart(whole);
  await step(whole, 120);
  expect(found).toEqual(await lossesOf(whole));
}, 240_000);

test('a context lost while training runs does not stop it', async () => {
  const page = await openBreakable(hash);
  await page.evaluate(() => window.mtl.play());
  await reach(page, 40);
  await loseContext(page);
  await page.getByText('This page has lost the graphics card.').waitFor();
  await phase(page, 'running');
  const { step: at } = await page.evaluate(() => window.mtl.state());
  await reach(page, at + 40);
  // Not a step is missing on the curves: what a new worker makes again starts where the page had been told all.
  await page.evaluate(() => window.mtl.pause());
  await phase(page, 'paused');
  for (const { steps } of await curves(page, 'train')) {
    expect(steps).toEqual(Array.from({ length: steps.at(-1)! }, (_, i) => i + 1));
  }
}, 240_000);

test('a loss that is not finite ends the run at the last finite step, and the remedy trains on', async () => {
  const page = await openPage({ hash: '#v=1&tasks=hills,waves&trunk=8&optimizer=sgd&lr=10&seed=5' });
  await phase(page, 'failed');
  const alert = page.getByRole('alert').filter({ hasText: 'diverged' });
  const said = (await alert.textContent()) ?? '';
  expect(said).toMatch(/After step \d+ the loss of (Hills|Waves)/i);
  const last = Number(/step ([\d,]+)/.exec(said)![1]!.replace(',', ''));
  const train = await curves(page, 'train');
  expect(Math.max(...train.flatMap(({ steps }) => steps))).toBe(last);
  expect(train.flatMap(({ values }) => values).every(Number.isFinite)).toBe(true);
  await alert.getByRole('button').first().click();
  await page.waitForFunction(() => window.mtl.config().learningRate === 1);
}, 120_000);

test('a worker that dies is replaced, and the run goes on', async () => {
  const page = await openPage({ hash, expectedErrors: /killed by the test/ });
  await restart(page);
  await step(page, 40);
  const before = await lossesOf(page);
  await Promise.all(
    page.workers().map((worker) =>
      worker.evaluate(() => {
        setTimeout(() => {
          throw new Error('killed by the test');
        });
      }),
    ),
  );
  await page.getByText('The browser has ended the training worker.').waitFor();
  expect(await step(page, 20)).toBe(60);
  expect((await lossesOf(page)).map(({ values }) => values.slice(0, 40))).toEqual(
    before.map(({ values }) => values),
  );
});

test('a task whose losses dwarf the others is named as the cause, and its weight is the remedy', async () => {
  const page = await openPage({
    hash: '#v=1&tasks=circle,hills;scale:100&trunk=8&optimizer=sgd&lr=1&seed=5',
  });
  await phase(page, 'failed');
  const alert = page.getByRole('alert').filter({ hasText: 'diverged' });
  expect(await alert.textContent()).toMatch(/Hills.*times as large as the others/i);
  await alert.getByRole('button').first().click();
  await page.waitForFunction(() => window.mtl.config().tasks[1]!.weight < 0.1);
});
