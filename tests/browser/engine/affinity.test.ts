import { expect, it } from 'vitest';
import type { TaskConfig } from '../../../src/core/config/schema';
import { modelShape } from '../../../src/core/run/model';
import { architectureOf, architectures } from '../../../src/core/sharing';
import { affinityOf } from '../../../src/engine/lens/affinity';
import { tf } from '../../../src/engine/tensorflow/tf';
import { type Batch, Batches } from '../../../src/engine/trainer/batches';
import { stockAffinity } from '../../setup/affinity-stock';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';
import { drawCalls } from '../../setup/draw-calls';
import { byRunAndBlock } from '../../setup/parameters';
import { type Given, given, someTasks, trainerOf } from '../../setup/trainers';

const runs = [
  { seed: 3, learningRate: 0.1 },
  { seed: 4, learningRate: 0.3 },
];

const settingOf = (id: string, tasks: readonly Partial<TaskConfig>[]) =>
  given({ trunk: [5, 4], head: [3], batch: 7, sharing: { id, options: {} } }, tasks);

/** Three tasks of all kinds, of unlike depths, two of them in one group. */
const threeTasks: readonly Partial<TaskConfig>[] = [
  { target: 'circle', kind: 'binary', group: 1 },
  { target: 'rings', kind: 'multiclass', group: 2, trunkDepth: 1 },
  { target: 'wave', kind: 'regression', group: 1, headDepth: 0 },
];

const batchesOf = ({ config, dataset }: Given) =>
  new Batches(
    [dataset],
    config.batch,
    runs.map(({ seed }) => seed),
  );

/** [run]: what a run's batch asks, in plain numbers. */
async function questionsOf(batch: Batch, { dataset: { tasks, features } }: Given) {
  const [inputs, labels] = await Promise.all([batch.inputs.data(), batch.labels.data()]);
  const [, , samples, width] = batch.labels.shape;
  return runs.map((_, run) => ({
    inputs: Array.from({ length: samples }, (_row, row) => {
      const from = (run * samples + row) * features.length;
      return [...inputs.subarray(from, from + features.length)];
    }),
    targets: tasks.map(({ kind }, task) =>
      Array.from({ length: samples }, (_row, row) => {
        const from = ((run * tasks.length + task) * samples + row) * width;
        const own = [...labels.subarray(from, from + width)];
        return kind === 'multiclass' ? own.indexOf(1) : own[0]!;
      }),
    ),
  }));
}

onEachBackend((backend) => {
  for (const id of Object.keys(architectures)) {
    it(`is what stock operations give, pair by pair and run by run: ${id}`, async () => {
      const setting = settingOf(id, threeTasks);
      const { config, dataset } = setting;
      const trainer = trainerOf(setting, { runs });
      const batches = batchesOf(setting);
      const batch = batches.next();
      const found = await affinityOf(trainer, batch);
      const { blocks, plan } = trainer;
      const parameters = byRunAndBlock(await trainer.readParameters(), blocks, runs.length);
      const questions = await questionsOf(batch, setting);
      const options = Object.fromEntries(
        Object.entries(architectureOf(id).options).map(([name, option]) => [name, option.default]),
      );
      await tf.setBackend('cpu');
      try {
        runs.forEach(({ learningRate }, run) => {
          const kinds = dataset.tasks.map(({ kind }) => kind);
          const network = { id, shape: modelShape(config, dataset), options, blocks, kinds };
          const wanted = stockAffinity(
            { ...network, ...questions[run]!, values: parameters[run]! },
            plan.shared.length,
            learningRate,
          );
          expectClose(found[run]!.flat(), wanted.flat(), { relative: 1e-3, absolute: 1e-5 });
        });
      } finally {
        await tf.setBackend(backend);
      }
      trainer.dispose();
      batches.dispose();
    });
  }

  if (backend === 'webgl') {
    it('takes as many launches for 8 tasks as for 2', async () => {
      const counts = [];
      for (const tasks of [2, 8]) {
        const setting = settingOf('hard', someTasks(tasks));
        const trainer = trainerOf(setting, { runs });
        const batches = batchesOf(setting);
        const batch = batches.next();
        await affinityOf(trainer, batch);
        counts.push(await drawCalls(() => affinityOf(trainer, batch)));
        trainer.dispose();
        batches.dispose();
      }
      expect(counts[0]).toBeGreaterThan(5);
      expect(counts[1]).toBe(counts[0]);
    });
  }
});
