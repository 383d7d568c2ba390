import { serveEngine } from './engine-page.mjs';
import { median } from './page.mjs';

export const title = 'A step of each architecture, as a multiple of hard sharing with as many parameters';

const rounds = 15;
const roundMs = 150;

const sizes = { '16-16': [16, 16], '64-64': [64, 64] };
const hard = { id: 'hard', options: {} };
const architectures = [
  { name: 'groups of one task', id: 'groups' },
  { name: 'soft, L2', id: 'soft' },
  { name: 'soft, trace norm', id: 'trace' },
  { name: 'cross-stitch', id: 'cross-stitch' },
  { name: 'sluice', id: 'sluice' },
  { name: 'MMoE, 4 experts', id: 'mmoe', options: { experts: 4 }, goals: { webgl: '<= 2.5' } },
  { name: 'CGC', id: 'cgc' },
  { name: 'PLE', id: 'ple' },
  { name: 'DSelect-k', id: 'dselect' },
  { name: 'MTAN', id: 'mtan' },
  { name: 'no sharing', id: 'single' },
];

/** Each architecture in turn with hard sharing: what slows the machine slows both. Ratios are medians over the turns. */
export async function measure({ browser, temporary, serve }) {
  const served = await serveEngine({ temporary, serve });
  const context = await browser.newContext();
  const page = await context.newPage();
  const ask = (message) => page.evaluate((m) => window.ask('ours', m), message);
  try {
    await page.goto(served.url);
    await page.waitForFunction(() => window.ask);
    const rows = [];
    for (const backend of ['webgl', 'cpu']) {
      for (const size of Object.keys(sizes)) {
        // Anew for each size: what is measured goes away with it.
        const { failure } = await ask({ type: 'backend', id: backend });
        if (failure !== null) rows.push({ backend, size, architecture: `does not run here: ${failure}` });
        else rows.push(...(await measureOn(backend, size, ask)));
      }
    }
    return {
      rows,
      notes: [
        '2 tasks, batch 32, tanh, Adam; trunk widths such that all have about as many parameters as hard sharing with',
        `the trunk named. Milliseconds of a step; medians of ${rounds} turns of ${roundMs} ms. Launches are those of a step, and`,
        'how many of them are of TensorFlow.js itself, such as what lays out a texture anew.',
      ],
    };
  } finally {
    await context.close();
    await served.close();
  }
}

async function measureOn(backend, size, ask) {
  const start = (name, sharing) =>
    ask({ type: 'start', name, model: { tasks: 2, trunk: sizes[size], batch: 32, sharing } });
  const stepMs = async (name) => (await ask({ type: 'train', name, forMs: roundMs })).stepMs;
  const launchesOf = async (name) => {
    if (backend !== 'webgl') return {};
    const { launches, stock } = await ask({ type: 'launches', name });
    return { launches, "TensorFlow.js's": stock };
  };
  const { parameters } = await start('hard', hard);
  const row = { backend, size, architecture: 'hard sharing', trunk: sizes[size].join('-'), parameters };
  const rows = [{ ...row, ...(await launchesOf('hard')) }];
  const ofHard = [];
  for (const { name, id, options = {}, goals = {} } of architectures) {
    const started = await start(id, { id, options });
    const ratios = [];
    const times = [];
    for (let round = 0; round < rounds; round++) {
      const under = await stepMs('hard');
      const over = await stepMs(id);
      ofHard.push(under);
      times.push(over);
      ratios.push(over / under);
    }
    const ratio = median(ratios);
    process.stderr.write(`${backend}, ${size}, ${name}: ${ratio.toFixed(2)}\n`);
    rows.push({
      backend,
      size,
      architecture: name,
      trunk: started.trunk.join('-'),
      parameters: started.parameters,
      ...(await launchesOf(id)),
      'step ms': median(times),
      ratio,
      'to reach': goals[backend] ?? '',
    });
  }
  Object.assign(rows[0], { 'step ms': median(ofHard), ratio: 1 });
  return rows;
}
