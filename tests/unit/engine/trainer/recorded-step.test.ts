import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { OptimizerId } from '../../../../src/core/fields/ids';
import { architectures } from '../../../../src/core/sharing';
import type { Processor } from '../../../../src/engine/processor/backend';
import { tf } from '../../../../src/engine/tensorflow/tf';
import { Batches } from '../../../../src/engine/trainer/batches';
import type { Trainer } from '../../../../src/engine/trainer/trainer';
import { given, settingsOf, trained, trainerOf } from '../../../setup/trainers';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const batchesOf = ({ dataset }: ReturnType<typeof given>) => new Batches([dataset], 16, [4]);

/** Losses and parameters of so many steps; `before` is done before each. */
async function run(all: ReturnType<typeof given>, trainer: Trainer, before: (step: number) => void) {
  const batches = batchesOf(all);
  const losses: number[][] = [];
  for (let step = 0; step < 12; step++) {
    before(step);
    losses.push(...(await trained(trainer, batches, 1)));
  }
  const parameters = await trainer.readParameters();
  trainer.dispose();
  batches.dispose();
  return { losses, parameters: [...parameters] };
}

describe.each([
  ['sgd', 'fixed', 'hard'],
  ['momentum', 'equal', 'groups'],
  ['adam', 'uw', 'hard'],
  ['adamw', 'dwa', 'single'],
  ['adam', 'fixed', 'mmoe'],
  ['adam', 'fixed', 'soft'],
  ['adam', 'fixed', 'trace'],
  ['adam', 'mgda', 'hard'],
  ['sgd', 'pcgrad', 'mmoe'],
  ['momentum', 'random', 'groups'],
  ['adamw', 'gradnorm', 'cross-stitch'],
  ['adam', 'graddrop', 'sluice'],
] as [OptimizerId, string, string][])(
  'steps with %s, weighed by %s, shared by %s',
  (optimizer, id, sharing) => {
    const all = given({ optimizer, headL2: 0.01, learningRate: 0.02 });
    const method = { id, options: {} };
    const newTrainer = () =>
      trainerOf(all, { sharing: { id: sharing, options: {} }, runs: [{ method }, { method, seed: 3 }] });

    test('that are played are those that are worked out anew, bit for bit', async () => {
      const anew = newTrainer();
      const settings = [settingsOf(all.config, { method }), settingsOf(all.config, { method })];
      const played = await run(all, newTrainer(), () => {});
      // Settings that are told again end a recording.
      expect(await run(all, anew, () => anew.configure(settings))).toEqual(played);
    });

    test('go on alike after other settings, and after a look at what else the processor does', async () => {
      const turned = (trainer: Trainer) => (step: number) => {
        if (step === 6) {
          trainer.configure(
            [0, 1].map(() => settingsOf(all.config, { method, learningRate: 0.5, headL2: 0 })),
          );
        }
      };
      const [one, other] = [newTrainer(), newTrainer()];
      const plain = await run(all, one, turned(one));
      const busy = await run(all, other, (step) => {
        turned(other)(step);
        tf.tidy(() => tf.add(tf.ones([37, 41]), tf.ones([37, 41])));
      });
      expect(busy).toEqual(plain);
    });

    test('leave nothing behind', async () => {
      const tensors = tf.memory().numTensors;
      const trainer = newTrainer();
      const batches = batchesOf(all);
      await trained(trainer, batches, 3);
      const kept = tf.memory().numTensors;
      await trained(trainer, batches, 5);
      expect(tf.memory().numTensors).toBe(kept);
      trainer.dispose();
      batches.dispose();
      expect(tf.memory().numTensors).toBe(tensors);
    });
  },
);

test('steps are played on where batches of some runs lack a label that others have', async () => {
  const rare = [
    { target: 'circle', kind: 'binary' as const },
    { target: 'rings', kind: 'multiclass' as const, labels: 0.1 },
  ];
  const all = given({}, rare);
  const trainer = trainerOf(all, { runs: [{}, { seed: 3 }, { seed: 5 }] });
  const batches = new Batches([all.dataset], 8, [4, 5, 6]);
  const recorded = vi.spyOn(tf.backend() as Processor, 'record');
  const isWhole: boolean[] = [];
  for (let step = 0; step < 30; step++) {
    isWhole.push(
      batches
        .peek()
        .labelled.flat()
        .every((count) => count > 0),
    );
    await trained(trainer, batches, 1);
  }
  expect(new Set(isWhole).size).toBe(2);
  expect(recorded).toHaveBeenCalledTimes(1);
  recorded.mockRestore();
  trainer.dispose();
  batches.dispose();
});

test('runs of unlike methods are played as they are worked out anew, bit for bit, also when those change', async () => {
  const all = given({ learningRate: 0.02 });
  const runs = ['mgda', 'uw', 'famo', 'moco', 'fixed'].map((id, seed) => ({
    seed,
    method: { id, options: {} },
  }));
  const turned = [...runs.slice(1), runs[0]!].map(({ method }) => ({ method, weights: [1, 0.5, 2] }));
  const settings = runs.map(({ method }) => settingsOf(all.config, { method }));
  const later = turned.map((changes) => settingsOf(all.config, changes));
  const [one, other] = [trainerOf(all, { runs }), trainerOf(all, { runs })];
  const played = await run(all, one, (step) => {
    if (step === 6) one.configure(later);
  });
  expect(await run(all, other, (step) => other.configure(step < 6 ? settings : later))).toEqual(played);
});

test('two trainers with other optimisers step in turn as each does alone', async () => {
  const [adam, sgd] = [given({ optimizer: 'adam' }), given({ optimizer: 'momentum' })];
  const method = { id: 'uw', options: {} };
  const newTrainers = () => [adam, sgd].map((all) => trainerOf(all, { runs: [{ method }] }));
  const alone = await Promise.all(newTrainers().map((trainer) => run(adam, trainer, () => {})));
  const trainers = newTrainers();
  const batches = batchesOf(adam);
  for (let step = 0; step < 12; step++) {
    const batch = batches.next();
    await Promise.all(trainers.map((trainer) => trainer.step(batch)));
  }
  const parameters = await Promise.all(trainers.map((trainer) => trainer.readParameters()));
  expect(parameters.map((values) => [...values])).toEqual(alone.map((each) => each.parameters));
});

test('a state that is put in place of another is trained on', async () => {
  const all = given({});
  const [one, other] = [trainerOf(all), trainerOf(all, { runs: [{ seed: 9 }] })];
  await trained(one, batchesOf(all), 5);
  const state = await one.save();
  const next = await trained(one, batchesOf(all), 4);
  await trained(other, batchesOf(all), 5);
  other.restore(state);
  expect(await trained(other, batchesOf(all), 4)).toEqual(next);
});

test.each(
  Object.keys(architectures).flatMap((id) => ['equal', 'uw', 'mgda'].map((method) => [id, method] as const)),
)('a step of %s by %s is played without a layer being run through TensorFlow.js', async (id, method) => {
  const all = given({ trunk: [6, 4] });
  const trainer = trainerOf(all, {
    sharing: { id, options: {} },
    runs: [{ method: { id: method, options: {} } }],
  });
  const batches = batchesOf(all);
  const run = vi.spyOn(tf.engine(), 'runKernel');
  const layersOf = async (steps: number) => {
    run.mockClear();
    await trained(trainer, batches, steps);
    return run.mock.calls.filter(([name]) => name.startsWith('MtlDense')).length;
  };
  expect(await layersOf(1)).toBeGreaterThan(0);
  await trained(trainer, batches, 3);
  expect(await layersOf(5)).toBe(0);
  run.mockRestore();
  trainer.dispose();
  batches.dispose();
});
