// The engine as the training worker uses it: slices of some steps, losses read one slice behind.
import { defaultConfig, defaultTask } from '../../../src/core/config/defaults';
import type { Config } from '../../../src/core/config/schema';
import { buildDataset } from '../../../src/core/data';
import type { Dataset } from '../../../src/core/data/dataset';
import { Batches } from '../../../src/engine/batches';
import { modelShape } from '../../../src/engine/model';
import { hard } from '../../../src/engine/sharing/hard';
import { type Tensor2D, tf } from '../../../src/engine/tf';
import { Trainer } from '../../../src/engine/trainer';

interface Model {
  readonly tasks: number;
  readonly trunk: number[];
  readonly batch: number;
  readonly runs?: number;
}

let trainer: Trainer | null = null;
let batches: Batches | null = null;

self.onmessage = async ({ data }) => {
  if (data.type === 'start') postMessage(await start(data.backend, data.model));
  else if (data.type === 'launches') postMessage(await launches());
  else postMessage(await train(data.forMs));
};

async function start(backend: string, model: Model) {
  tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
  await tf.setBackend(backend);
  await tf.ready();
  trainer?.dispose();
  batches?.dispose();
  const config: Config = {
    ...defaultConfig,
    samples: 2 * Math.max(320, model.batch),
    trunk: model.trunk,
    batch: model.batch,
    tasks: Array.from({ length: model.tasks }, (_, task) => ({
      ...defaultTask,
      target: task % 2 === 0 ? 'circle' : 'hills',
      kind: task % 2 === 0 ? 'binary' : 'regression',
    })),
  };
  const built = buildDataset(config, null) as { dataset: Dataset };
  batches = new Batches(built.dataset, config.batch, config.seed);
  trainer = new Trainer({
    shape: modelShape(config, built.dataset),
    kinds: config.tasks.map(({ kind }) => kind),
    sharing: hard,
    optimizer: 'adam',
    runs: Array.from({ length: model.runs ?? 1 }, (_, seed) => ({
      seed,
      settings: { ...config, weights: config.tasks.map(() => 1), method: { id: 'equal', options: {} } },
    })),
  });
  await train(0);
  return { backend: tf.getBackend() };
}

async function step(): Promise<Tensor2D> {
  const batch = batches!.next();
  const losses = await trainer!.step(batch);
  tf.dispose([batch.inputs, batch.labels, batch.rowWeights]);
  return losses;
}

async function read(losses: Tensor2D[]): Promise<void> {
  const all = tf.tidy(() => tf.concat(losses, 0));
  await all.data();
  tf.dispose([all, ...losses]);
}

/** Trains for so long, but at least 10 steps; gives the milliseconds of a step. */
async function train(forMs: number) {
  const begun = performance.now();
  let steps = 0;
  let inSlice = 2;
  let reading: Promise<void> = Promise.resolve();
  while (steps < 10 || performance.now() - begun < forMs) {
    const sliceBegun = performance.now();
    const losses: Tensor2D[] = [];
    while (losses.length < inSlice) losses.push(await step());
    steps += inSlice;
    const before = reading;
    reading = read(losses);
    await before;
    const took = performance.now() - sliceBegun;
    inSlice = Math.max(1, Math.min(512, Math.round(inSlice * Math.min(2, Math.max(0.5, 8 / took)))));
  }
  await reading;
  return { stepMs: (performance.now() - begun) / steps };
}

/** Draw calls of one step, the read of its losses left out. */
async function launches() {
  await train(0);
  const { gpgpu } = tf.backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } };
  const { gl } = gpgpu;
  const draw = gl.drawElements.bind(gl);
  let count = 0;
  gl.drawElements = (...args) => {
    count++;
    draw(...args);
  };
  const steps = 64;
  const losses: Tensor2D[] = [];
  while (losses.length < steps) losses.push(await step());
  gl.drawElements = draw;
  await read(losses);
  return { launches: count / steps };
}
