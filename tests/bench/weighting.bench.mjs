import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { median } from './page.mjs';

export const title =
  'Microseconds a call of each method, in Node; to reach at 8 tasks: Nash-MTL < 500, others < 200';

const counts = [2, 4, 8, 16];
const entries = 40;
const draws = 12;
const roundMs = 15;
const rounds = 5;

/** On task gradients of 40 normal entries with lengths between 0.1 and 10; medians over rounds. */
export async function measure({ temporary }) {
  const folder = await mkdtemp(join(temporary, 'mtl-weighting-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        target: 'es2022',
        lib: { entry: join(import.meta.dirname, 'weighting/core.ts'), formats: ['es'], fileName: 'core' },
      },
    });
    const core = await import(pathToFileURL(join(folder, 'core.js')).href);
    const inputs = new Map(counts.map((tasks) => [tasks, inputsOf(core, tasks)]));
    const rows = Object.values(core.weightings).map((method) => ({
      method: method.id,
      ...Object.fromEntries(counts.map((tasks) => [`T = ${tasks}`, timeOf(core, method, inputs.get(tasks))])),
    }));
    return { rows };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function inputsOf({ stream }, tasks) {
  const random = stream(7, 'bench');
  return Array.from({ length: draws }, () => {
    const jacobian = Array.from({ length: tasks }, () => {
      const length = 10 ** (2 * random.uniform() - 1) / Math.sqrt(entries);
      return Array.from({ length: entries }, () => length * random.normal());
    });
    const gram = jacobian.map((a) => jacobian.map((b) => a.reduce((sum, x, i) => sum + x * b[i], 0)));
    return {
      kinds: jacobian.map(() => 'regression'),
      optimizer: 'adam',
      learningRate: 0.01,
      losses: jacobian.map(() => 0.1 + random.uniform()),
      userWeights: jacobian.map(() => 1),
      gram,
      lastKernelGram: gram,
      jacobian,
      step: 3,
      epoch: 3,
    };
  });
}

function timeOf({ defaultOptions, stream }, method, inputs) {
  const options = defaultOptions(method);
  const random = stream(1, 'method');
  let state = method.init(inputs[0], options);
  let calls = 0;
  const call = () => {
    const input = inputs[calls % inputs.length];
    const decide = method.needs === 'jacobian' ? method.combine : method.weigh;
    state = decide.call(method, input, state, options, random).state;
    calls += 1;
  };
  const round = () => {
    calls = 0;
    const begun = performance.now();
    while (performance.now() - begun < roundMs) for (let i = 0; i < 10; i++) call();
    return (1000 * (performance.now() - begun)) / calls;
  };
  round();
  return median(Array.from({ length: rounds }, round));
}
