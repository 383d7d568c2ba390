import { serveEngine } from './engine-page.mjs';
import { median } from './page.mjs';

export const title = 'The engine: ratios to plain TensorFlow.js, and to itself';

const usualRounds = 5;
const roundMs = 1_000;

const small = { tasks: 2, trunk: [16, 16], batch: 32 };
const models = {
  small,
  'small, 16 runs': { ...small, runs: 16 },
  'small, 4 tasks': { ...small, tasks: 4 },
  // Weights that ask for no read, so that only the Jacobian, its inner products and the combination are added.
  'small, 4 tasks, Jacobian': { ...small, tasks: 4, method: 'random' },
  'small, 4 tasks, MGDA': { ...small, tasks: 4, method: 'mgda' },
  'small, 16 tasks': { ...small, tasks: 16 },
  middle: { tasks: 2, trunk: [256, 256], batch: 256 },
  large: { tasks: 4, trunk: [512, 512, 512], batch: 1024 },
};

/** What is compared: our step against the faster of the two peers, or one of our models against another. */
const peerRows = [
  {
    what: '2 tasks, 16-16, batch 32: times as fast',
    model: 'small',
    goals: { webgl: '>= 10', cpu: '>= 12' },
  },
  { what: '2 tasks, 256-256, batch 256: times as fast', model: 'middle', goals: { webgl: '>= 1.3' } },
  {
    what: '4 tasks, 512-512-512, batch 1,024: times as fast',
    model: 'large',
    goals: { webgl: '>= 1.1' },
    only: ['webgl'],
    rounds: 3,
  },
];
const ownRows = [
  {
    what: '16 runs / 1 run, time a step',
    over: 'small, 16 runs',
    under: 'small',
    goals: { webgl: '<= 4', cpu: '<= 14' },
  },
  {
    what: 'step by Jacobian and Gram matrix / plain step, 4 tasks',
    over: 'small, 4 tasks, Jacobian',
    under: 'small, 4 tasks',
    goals: { webgl: '<= 2' },
  },
  {
    what: 'the same with the Gram matrix read for MGDA at every step',
    over: 'small, 4 tasks, MGDA',
    under: 'small, 4 tasks',
    goals: {},
  },
  {
    what: '16 tasks / 2 tasks, plain step',
    over: 'small, 16 tasks',
    under: 'small',
    goals: { webgl: '<= 2' },
  },
];

/**
 * Production builds of both sides in one page, each in a worker of its own, in turn: what slows the machine slows
 * both. Ratios are medians over the turns.
 */
export async function measure({ browser, temporary, serve }) {
  const served = await serveEngine({ temporary, serve });
  const context = await browser.newContext();
  const page = await context.newPage();
  const ask = (side, message) => page.evaluate(([s, m]) => window.ask(s, m), [side, message]);
  try {
    await page.goto(served.url);
    await page.waitForFunction(() => window.ask);
    const rows = [];
    for (const backend of ['webgl', 'cpu']) {
      const { failure } = await ask('ours', { type: 'backend', id: backend });
      if (failure !== null) rows.push({ what: `${backend} does not run here: ${failure}` });
      else rows.push(...(await measureOn(backend, ask)));
    }
    return {
      rows,
      notes: [
        `Milliseconds of a step; medians of ${usualRounds} turns (3 of the largest) of ${roundMs / 1000} s.`,
      ],
    };
  } finally {
    await context.close();
    await served.close();
  }
}

async function measureOn(backend, ask) {
  const rows = [];
  const say = (row) => {
    process.stderr.write(`${row.backend}, ${row.what}: ${row.ratio.toFixed(2)}\n`);
    rows.push(row);
  };
  for (const { what, model, goals, only = [backend], rounds = usualRounds } of peerRows) {
    if (!only.includes(backend)) continue;
    await ask('ours', { type: 'start', name: model, model: models[model] });
    await ask('peer', { type: 'start', backend, model: models[model] });
    const turns = await inTurn(rounds, {
      ours: () => ask('ours', { type: 'train', name: model, forMs: roundMs }),
      layers: () => ask('peer', { type: 'train', form: 'layers', forMs: roundMs }),
      loop: () => ask('peer', { type: 'train', form: 'loop', forMs: roundMs }),
    });
    const ratios = turns.map(({ ours, layers, loop }) => Math.min(layers, loop) / ours);
    say({
      backend,
      what,
      ours: median(turns.map(({ ours }) => ours)),
      other: median(turns.map(({ layers, loop }) => Math.min(layers, loop))),
      ratio: median(ratios),
      'to reach': goals[backend] ?? '',
      launches: await launchesOf(backend, model, ask),
    });
  }
  for (const { what, over, under, goals } of ownRows) {
    for (const name of [over, under]) await ask('ours', { type: 'start', name, model: models[name] });
    const turns = await inTurn(usualRounds, {
      over: () => ask('ours', { type: 'train', name: over, forMs: roundMs }),
      under: () => ask('ours', { type: 'train', name: under, forMs: roundMs }),
    });
    say({
      backend,
      what,
      ours: median(turns.map((turn) => turn.over)),
      other: median(turns.map((turn) => turn.under)),
      ratio: median(turns.map((turn) => turn.over / turn.under)),
      'to reach': goals[backend] ?? '',
      launches: await launchesOf(backend, over, ask),
    });
  }
  return rows;
}

async function launchesOf(backend, name, ask) {
  return backend === 'webgl' ? (await ask('ours', { type: 'launches', name })).launches : '';
}

/** The milliseconds of a step of each side, turn by turn. */
async function inTurn(rounds, sides) {
  const turns = [];
  for (let round = 0; round < rounds; round++) {
    const turn = {};
    for (const [name, train] of Object.entries(sides)) turn[name] = (await train()).stepMs;
    turns.push(turn);
  }
  return turns;
}
