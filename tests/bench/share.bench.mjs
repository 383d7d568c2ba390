import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveEngine } from './engine-page.mjs';
import { median } from './page.mjs';
import { traceThreads } from './trace.mjs';

export const title =
  'What the page leaves of the engine: steps/s on the page / steps/s of its two trainers alone';

const rounds = 3;
const pageMs = 4_000;
const engineMs = 1_500;

const energy = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'energy-efficiency.csv');

const models = [
  { what: 'default, 8-8, batch 32', hash: '#v=1' },
  { what: '64-64, batch 128', hash: '#v=1&trunk=64,64&samples=2000&batch=128' },
  { what: '256-256, batch 256', hash: '#v=1&trunk=256,256&samples=2000&batch=256' },
  { what: 'energy-efficiency.csv, 64-64, batch 32', hash: '#v=1', file: energy },
];

const goals = { cpu: 0.75, webgl: 0.5 };

/**
 * The page as a user sees it, from its first step on, and the engine alone, in turn and in one browser: what slows the
 * machine slows both. Beside the ratios, what the worker's looks cost, and where the processor's time went while the
 * page trained.
 */
export async function measure({ browser, url, temporary, serve }) {
  const served = await serveEngine({ temporary, serve });
  const engine = await browser.newPage();
  const ask = (message) => engine.evaluate((asked) => window.ask('ours', asked), message);
  const rows = [];
  try {
    await engine.goto(served.url);
    await engine.waitForFunction(() => window.ask);
    for (const backend of Object.keys(goals)) {
      await ask({ type: 'backend', id: backend });
      for (const model of models.filter(({ file }) => file === undefined || existsSync(file))) {
        const row = await measureModel({ browser, url, ask, backend, model });
        process.stderr.write(`${backend}, ${row.what}: ${row.ratio.toFixed(2)}\n`);
        rows.push(row);
      }
    }
  } finally {
    await engine.close();
    await served.close();
  }
  return {
    rows,
    notes: [
      `Medians of ${rounds} turns: ${pageMs / 1000} s of the page from step 0, ${engineMs / 1000} s of the engine.`,
      'Then what each look costs the worker, in ms, and the seconds of processor time that each thread took a second.',
    ],
  };
}

async function measureModel({ browser, url, ask, backend, model: { what, hash, file } }) {
  const page = await openPinned(browser, `${url}?backend=${backend}${hash}`);
  const csv = file === undefined ? null : readFileSync(file, 'utf8');
  if (csv !== null) await takeTable(page, csv);
  const config = await page.evaluate(() => {
    window.mtl.pause();
    return window.mtl.config();
  });
  await ask({ type: 'startRun', name: 'run', config, csv });
  const turns = [];
  for (let round = 0; round < rounds; round++) {
    const onPage = await playFromStart(page, pageMs);
    const { stepMs } = await ask({ type: 'trainRun', name: 'run', forMs: engineMs });
    turns.push({ onPage, alone: 1000 / stepMs });
  }
  const costs = await ask({ type: 'costsOfRun', name: 'run' });
  const threads = await traceThreads(browser, () => playFromStart(page, pageMs));
  await page.context().close();
  const middle = (pick) => median(turns.map(pick));
  return {
    backend,
    what,
    'on the page': middle(({ onPage }) => onPage),
    alone: middle(({ alone }) => alone),
    ratio: middle(({ onPage, alone }) => onPage / alone),
    'to reach': `>= ${goals[backend]}`,
    ...costs,
    ...Object.fromEntries(Object.entries(threads).filter(([, share]) => share >= 0.02)),
  };
}

async function openPinned(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => window.mtl.ready());
  return page;
}

async function takeTable(page, csv) {
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'energy-efficiency.csv'));
    for (const type of ['dragenter', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, csv);
  await page.getByRole('button', { name: /^Train/ }).click();
  await page.evaluate(() => window.mtl.ready());
}

/** Steps a second from the run's first frame to the last within so long; frames come some times a second. */
function playFromStart(page, ms) {
  return page.evaluate(async (forMs) => {
    const { mtl } = window;
    const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
    mtl.reset();
    mtl.play();
    while (mtl.state().phase !== 'running' || mtl.state().step > 0) await wait(5);
    const begun = performance.now();
    let last = { step: 0, time: begun };
    while (performance.now() - begun < forMs) {
      await wait(5);
      const { step } = mtl.state();
      if (step !== last.step) last = { step, time: performance.now() };
    }
    mtl.pause();
    while (mtl.state().phase === 'running') await wait(20);
    return (1000 * last.step) / (last.time - begun);
  }, ms);
}
