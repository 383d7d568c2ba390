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
  scalar: { tasks: 1, trunk: [16, 16], batch: 32, optimizer: 'sgd' },
  medium: { tasks: 4, trunk: [64, 64], batch: 128 },
  middle: { tasks: 2, trunk: [256, 256], batch: 256 },
  large: { tasks: 4, trunk: [512, 512, 512], batch: 1024 },
};

/** Our step against the faster of two ways to write it for plain TensorFlow.js, on each of the `peers`' backends. */
const peerRows = [
  {
    what: '2 tasks, 16-16, batch 32',
    model: 'small',
    peers: { webgl: { webgl: '>= 10' }, cpu: { cpu: '>= 14', wasm: '>= 8' } },
  },
  { what: '4 tasks, 64-64, batch 128', model: 'medium', peers: { cpu: { wasm: '>= 3' } } },
  {
    what: '2 tasks, 256-256, batch 256',
    model: 'middle',
    peers: { webgl: { webgl: '>= 1.3' }, cpu: { wasm: '>= 1.2' } },
  },
  {
    what: '4 tasks, 512-512-512, batch 1,024',
    model: 'large',
    peers: { webgl: { webgl: '>= 1.1' }, cpu: { wasm: '' } },
    rounds: 3,
  },
];
/** One of our models against another. */
const ownRows = [
  {
    what: '16 runs / 1 run, time a step',
    over: 'small, 16 runs',
    under: 'small',
    goals: { webgl: '<= 4', cpu: '<= 8' },
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
    goals: { cpu: '<= 2.5' },
  },
  {
    what: '16 tasks / 2 tasks, plain step',
    over: 'small, 16 tasks',
    under: 'small',
    goals: { webgl: '<= 2' },
  },
];
/** Networks of single numbers, as TensorFlow Playground computes them, at its own game. */
const scalarRow = { what: '1 task, 16-16, batch 32, SGD: against scalar nodes and links', model: 'scalar' };

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
  for (const { what, model, peers, rounds = usualRounds } of peerRows) {
    for (const [peer, goal] of Object.entries(peers[backend] ?? {})) {
      await ask('ours', { type: 'start', name: model, model: models[model] });
      await ask('peer', { type: 'start', backend: peer, model: models[model] });
      const turns = await inTurn(rounds, {
        ours: () => ask('ours', { type: 'train', name: model, forMs: roundMs }),
        layers: () => ask('peer', { type: 'train', form: 'layers', forMs: roundMs }),
        loop: () => ask('peer', { type: 'train', form: 'loop', forMs: roundMs }),
      });
      say({
        backend,
        what: `${what}: times as fast as plain TensorFlow.js on ${peer}`,
        ours: median(turns.map(({ ours }) => ours)),
        other: median(turns.map(({ layers, loop }) => Math.min(layers, loop))),
        ratio: median(turns.map(({ ours, layers, loop }) => Math.min(layers, loop) / ours)),
        'to reach': goal,
        launches: await launchesOf(backend, model, ask),
      });
    }
  }
  if (backend === 'cpu') say({ backend, ...(await againstScalars(ask)) });
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

async function againstScalars(ask) {
  const { what, model } = scalarRow;
  await ask('ours', { type: 'start', name: model, model: models[model] });
  await ask('scalars', { type: 'start', model: models[model] });
  const turns = await inTurn(usualRounds, {
    ours: () => ask('ours', { type: 'train', name: model, forMs: roundMs }),
    scalars: () => ask('scalars', { type: 'train', forMs: roundMs }),
  });
  return {
    what,
    ours: median(turns.map(({ ours }) => ours)),
    other: median(turns.map(({ scalars }) => scalars)),
    ratio: median(turns.map(({ ours, scalars }) => scalars / ours)),
    'to reach': '>= 10',
    launches: '',
  };
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
