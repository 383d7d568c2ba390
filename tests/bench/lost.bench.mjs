import { core } from './core.mjs';

export const title =
  'Fifty workers ended and fifty contexts of the card lost while a run trains; to reach: the numbers of an undisturbed run';

const losses = 50;
const hash = '#v=1&tasks=circle,hills&trunk=8&method=gradnorm&validation=0.2&seed=5&tab=conflict';

/** In the worker time goes by ten times as fast, so that checkpoints come often; its contexts are kept to be lost. */
const prelude = `{
  const now = performance.now.bind(performance);
  performance.now = () => 10 * now();
  const { getContext } = OffscreenCanvas.prototype;
  OffscreenCanvas.prototype.getContext = function (...given) {
    const context = getContext.apply(this, given);
    (self.contexts ??= []).push(context);
    return context;
  };
};`;

/** MTL_LOSSES makes it shorter. */
export async function measure({ browser, url }) {
  const count = Number(process.env.MTL_LOSSES ?? losses);
  const rows = await Promise.all([
    disturbed(browser, `${url}?backend=cpu${hash}`, 'worker ended', endWorker, count),
    disturbed(browser, `${url}?backend=webgl${hash}`, 'context lost', loseContext, count),
  ]);
  return {
    rows,
    notes: [
      'The moments are drawn from a seed; the steps at which they fall are the machine’s.',
      'Gradients are measured as often as there is time for: at other steps in each run, and their shares so far with them.',
    ],
  };
}

async function disturbed(browser, address, what, lose, count) {
  const page = await opened(browser, address);
  const { stream } = await core('random.ts');
  const drawn = stream(7, 'losses');
  await page.evaluate(() => window.mtl.play());
  let made = 0;
  let repeated = 0;
  for (; made < count; made++) {
    const { step } = await page.evaluate(() => window.mtl.state());
    // Where three losses in a row come no further the page gives up.
    await page.waitForFunction((from) => window.mtl.state().step > from + 40, step, { timeout: 60_000 });
    await page.waitForTimeout(700 * drawn.uniform());
    await Promise.all(page.workers().map((worker) => worker.evaluate(lose).catch(() => {})));
    await page.waitForFunction(() => window.mtl.state().phase !== 'running', null, { timeout: 20_000 });
    const before = await shownTo(page);
    await page.waitForFunction(() => window.mtl.state().phase === 'running', null, { timeout: 60_000 });
    repeated = Math.max(repeated, before - (await page.evaluate(() => window.mtl.state().step)));
  }
  const shown = await shownTo(page);
  await page.waitForFunction((step) => window.mtl.state().step > step, shown, { timeout: 120_000 });
  await page.evaluate(async () => {
    window.mtl.pause();
    while (window.mtl.state().phase === 'running') await new Promise((go) => setTimeout(go, 50));
    await new Promise((go) => setTimeout(go, 1_000));
  });
  const found = await page.evaluate(numbers);
  const { step } = await page.evaluate(() => window.mtl.state());
  await page.context().close();

  const whole = await opened(browser, address);
  await whole.evaluate(async (to) => {
    window.mtl.pause();
    window.mtl.reset();
    await window.mtl.ready();
    await window.mtl.step(to);
  }, step);
  const expected = await whole.evaluate(numbers);
  await whole.context().close();
  const compared = expected.map((curve, i) => compare(curve, found[i]));
  return {
    what,
    times: made,
    steps: step,
    'most steps made again': repeated,
    curves: compared.length,
    points: compared.reduce((sum, { common }) => sum + common, 0),
    'that differ': named(compared, 'differing'),
    'at other steps': named(compared, 'alone'),
  };
}

/** Of which measures there are any, with how many. */
function named(compared, count) {
  const sums = new Map();
  for (const { measure, [count]: more } of compared) sums.set(measure, (sums.get(measure) ?? 0) + more);
  return [...sums].flatMap(([measure, sum]) => (sum > 0 ? `${measure} ${sum}` : [])).join(', ') || 0;
}

/** Points at steps that both have, those of them that differ, and points that one of them has alone. */
function compare(curve, other) {
  const values = new Map(other?.steps.map((step, i) => [step, other.values[i]]));
  const common = curve.steps.filter((step) => values.has(step)).length;
  const differing = curve.steps.filter(
    (step, i) => values.has(step) && !Object.is(values.get(step), curve.values[i]),
  ).length;
  return { measure: curve.measure, common, differing, alone: curve.steps.length + values.size - 2 * common };
}

async function opened(browser, address) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.route(/worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: prelude + (await response.text()) });
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => window.mtl.ready());
  return page;
}

const shownTo = (page) =>
  page.evaluate(() => Math.max(0, ...window.mtl.history().map(({ steps }) => steps.at(-1) ?? 0)));

/** Losses and scores, curve by curve. */
function numbers() {
  return window.mtl
    .history()
    .filter(({ steps }) => steps.length > 0)
    .map(({ measure, steps, values }) => ({ measure, steps, values }));
}

function endWorker() {
  setTimeout(() => {
    throw new Error('ended by the bench');
  });
}

function loseContext() {
  for (const context of self.contexts ?? []) context?.getExtension('WEBGL_lose_context')?.loseContext();
}
