import { serveEngine } from './engine-page.mjs';
import { median } from './page.mjs';

export const title =
  'Eight seeds: the time of a run against that of one seed, steps and judgements, on the processor';

const rounds = 7;
const seeds = 8;

const models = [
  { what: 'what the page starts with, 8-8, batch 32', steps: 1500, changes: {} },
  { what: 'the same with 32-32', steps: 600, changes: { trunk: [32, 32] } },
  { what: 'the same by PCGrad', steps: 400, changes: { method: { id: 'pcgrad', options: {} } } },
];

/** Both in one worker, in turn: what slows the machine slows both. */
export async function measure({ browser, url, temporary, serve }) {
  const served = await serveEngine({ temporary, serve });
  const engine = await browser.newPage();
  const ask = (message) => engine.evaluate((asked) => window.ask('ours', asked), message);
  try {
    const start = await startConfig(browser, url);
    await engine.goto(served.url);
    await engine.waitForFunction(() => window.ask);
    await ask({ type: 'backend', id: 'cpu' });
    const rows = [];
    for (const { what, steps, changes } of models) {
      const timeOf = async (count) => {
        const config = { ...start, ...changes, seeds: count };
        return (await ask({ type: 'wholeRun', config, steps })).tookMs;
      };
      const turns = [];
      // The first turn warms both up.
      for (let round = 0; round <= rounds; round++)
        turns.push({ one: await timeOf(1), many: await timeOf(seeds) });
      const warm = turns.slice(1);
      rows.push({
        what,
        [`${seeds} seeds, ms`]: median(warm.map(({ many }) => many)),
        'one, ms': median(warm.map(({ one }) => one)),
        ratio: median(warm.map(({ many, one }) => many / one)),
        'to reach': '<= 5',
      });
    }
    return { rows, notes: [`Medians of ${rounds} turns, each from step 0.`] };
  } finally {
    await engine.close();
    await served.close();
  }
}

/** What the page starts with. */
async function startConfig(browser, url) {
  const page = await browser.newPage();
  try {
    await page.goto(`${url}?backend=cpu`);
    return await page.evaluate(async () => {
      await window.mtl.ready();
      window.mtl.pause();
      return window.mtl.config();
    });
  } finally {
    await page.close();
  }
}
