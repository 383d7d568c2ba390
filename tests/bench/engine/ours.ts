// The engine as the training worker uses it: slices of some steps, losses read one slice behind.
import { defaultConfig, defaultTask } from '../../../src/core/config/defaults';
import type { Config } from '../../../src/core/config/schema';
import { buildDataset } from '../../../src/core/data';
import type { Dataset } from '../../../src/core/data/dataset';
import type { RecordChoice } from '../../../src/core/fields/field';
import { modelShape } from '../../../src/core/run/model';
import { strengthOf } from '../../../src/core/sharing';
import type { ModelShape } from '../../../src/core/sharing/shape';
import { matchedTrunk, modelSize } from '../../../src/core/sharing/size';
import { memoryUse, setBackend } from '../../../src/engine/backend';
import { mostStacked, Stack } from '../../../src/engine/ops/stack';
import { tf } from '../../../src/engine/tensorflow/tf';
import { Batches } from '../../../src/engine/trainer/batches';
import { Trainer } from '../../../src/engine/trainer/trainer';
import type { Model } from './model';
import { costsOfRun, startRun, trainRun, wholeRun } from './run';

const hard: RecordChoice = { id: 'hard', options: {} };

interface Side {
  readonly trainer: Trainer;
  readonly batches: Batches;
  inSlice: number;
}

/** Models by name, ready to be timed in turn. */
const sides = new Map<string, Side>();
const losses = new Stack();

/** Does what a message asks for. */
export function answer(message: { readonly type: string }): Promise<object> {
  const answers: Record<string, (message: never) => Promise<object>> = {
    backend,
    start,
    train,
    launches,
    memory,
    startRun,
    trainRun,
    costsOfRun,
    wholeRun,
  };
  return answers[message.type]!(message as never);
}

async function backend({ id }: { id: 'webgl' | 'cpu' }) {
  for (const { trainer, batches } of sides.values()) {
    trainer.dispose();
    batches.dispose();
  }
  sides.clear();
  return { failure: await setBackend(id) };
}

async function start({ name, model }: { name: string; model: Model }) {
  const { tasks, trunk, batch, runs = 1, method = 'equal', optimizer = 'adam', sharing = hard } = model;
  const config: Config = {
    ...defaultConfig,
    samples: 2 * Math.max(320, batch),
    trunk,
    batch,
    // Every second task is a classification.
    tasks: Array.from({ length: tasks }, (_, task) => ({
      ...defaultTask,
      target: task % 2 === 0 ? 'circle' : 'hills',
      kind: task % 2 === 0 ? 'binary' : 'regression',
      // Where tasks are grouped, each is a group.
      group: task + 1,
    })),
  };
  const { dataset } = buildDataset(config, null) as { dataset: Dataset };
  const shape = matchedShape(sharing, config, dataset);
  const trainer = new Trainer({
    shape,
    kinds: config.tasks.map(({ kind }) => kind),
    sharing,
    optimizer,
    runs: Array.from({ length: runs }, (_, seed) => ({
      seed,
      settings: {
        ...config,
        strength: strengthOf(sharing),
        weights: config.tasks.map(() => 1),
        method: { id: method, options: {} },
      },
    })),
  });
  sides.set(name, { trainer, batches: new Batches([dataset], config.batch, [config.seed]), inSlice: 1 });
  const { shared, own } = modelSize(sharing, shape);
  return { ...(await train({ name, forMs: 200 })), trunk: shape.trunk, parameters: shared + own };
}

/** The network that has about as many parameters as hard sharing with the configuration's trunk. */
function matchedShape(sharing: RecordChoice, config: Config, dataset: Dataset): ModelShape {
  const shape = modelShape({ ...config, sharing: hard }, dataset);
  if (sharing.id === hard.id) return shape;
  const { shared, own } = modelSize(hard, shape);
  return { ...shape, trunk: matchedTrunk(sharing, shape, shared + own, 512) };
}

async function step({ trainer, batches }: Side): Promise<void> {
  losses.push(await trainer.step(batches.next()));
}

/** Trains for so long, or so many steps; gives the milliseconds of a step. */
async function train({
  name,
  forMs = 0,
  steps: wanted = 4,
}: {
  name: string;
  forMs?: number;
  steps?: number;
}) {
  const side = sides.get(name)!;
  const begun = performance.now();
  let steps = 0;
  let reading: Promise<unknown> = Promise.resolve();
  while (steps < wanted || performance.now() - begun < forMs) {
    const sliceBegun = performance.now();
    for (let i = 0; i < side.inSlice; i++) await step(side);
    steps += side.inSlice;
    const before = reading;
    reading = losses.read();
    await before;
    const factor = Math.min(2, Math.max(0.5, 8 / (performance.now() - sliceBegun)));
    side.inSlice = Math.max(1, Math.min(mostStacked, Math.round(side.inSlice * factor)));
  }
  await reading;
  return { stepMs: (performance.now() - begun) / steps };
}

interface WebglBackend {
  readonly gpgpu: { readonly gl: WebGL2RenderingContext };
  runWebGLProgram(...given: unknown[]): unknown;
}

/**
 * Programs launched by a step, and those of them that are not ours but TensorFlow.js's own, such as what lays out a
 * texture anew. The read of its losses is left out, and so is the upload of batches.
 */
async function launches({ name }: { name: string }) {
  const { trainer, batches } = sides.get(name)!;
  const backend = tf.backend() as unknown as WebglBackend;
  const { gl } = backend.gpgpu;
  const draw = gl.drawElements.bind(gl);
  const run = backend.runWebGLProgram.bind(backend);
  const counts = { launches: 0, stock: 0 };
  const steps = 4;
  for (let i = 0; i < steps; i++) {
    const batch = batches.next();
    gl.drawElements = (...given) => {
      counts.launches++;
      draw(...given);
    };
    backend.runWebGLProgram = (...given) => {
      counts.stock++;
      return run(...given);
    };
    await trainer.step(batch);
    gl.drawElements = draw;
    backend.runWebGLProgram = run;
  }
  return { launches: counts.launches / steps, stock: counts.stock / steps };
}

async function memory() {
  return memoryUse();
}
