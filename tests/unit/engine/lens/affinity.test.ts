import { beforeAll, describe, expect, it } from 'vitest';
import type { TaskConfig } from '../../../../src/core/config/schema';
import { affinityOf } from '../../../../src/engine/lens/affinity';
import { tf } from '../../../../src/engine/tensorflow/tf';
import { Batches } from '../../../../src/engine/trainer/batches';
import { type Given, given, trained, trainerOf } from '../../../setup/trainers';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const threeTasks: readonly Partial<TaskConfig>[] = [
  { target: 'circle', kind: 'binary' },
  { target: 'rings', kind: 'multiclass' },
  { target: 'wave', kind: 'regression' },
];

const settingOf = (tasks = threeTasks, sharing = 'hard') =>
  given({ trunk: [6], batch: 16, sharing: { id: sharing, options: {} } }, tasks);
const batchesOf = ({ config, dataset }: Given, seeds: readonly number[]) =>
  new Batches([dataset], config.batch, seeds);

describe('the affinity of tasks', () => {
  it('is positive of a task by itself for a small step, and of twins by each other the same', async () => {
    const setting = settingOf([threeTasks[2]!, threeTasks[2]!, { ...threeTasks[2]!, scale: 0.5 }]);
    const trainer = trainerOf(setting, { runs: [{ learningRate: 0.01 }] });
    const batches = batchesOf(setting, [1]);
    const [values] = await affinityOf(trainer, batches.next());
    for (let task = 0; task < 3; task++) expect(values![task]![task]).toBeGreaterThan(0);
    expect(Math.max(...values!.flat())).toBeLessThan(1);
    batches.dispose();
    trainer.dispose();
  });

  it('of a run is bit for bit what the run has alone', async () => {
    const setting = settingOf();
    const runs = [
      { seed: 1, learningRate: 0.02 },
      { seed: 2, learningRate: 0.2 },
      { seed: 3, learningRate: 0.05 },
    ];
    const trainer = trainerOf(setting, { runs });
    const batches = batchesOf(setting, [1, 2, 3]);
    const together = await affinityOf(trainer, batches.next());
    for (const [i, run] of runs.entries()) {
      const one = trainerOf(setting, { runs: [run] });
      const own = batchesOf(setting, [run.seed]);
      expect(await affinityOf(one, own.next())).toEqual([together[i]]);
      one.dispose();
      own.dispose();
    }
    batches.dispose();
    trainer.dispose();
  });

  it('changes nothing of what is trained', async () => {
    const setting = settingOf();
    const losses = [];
    for (const isLooking of [false, true]) {
      const trainer = trainerOf(setting);
      const batches = batchesOf(setting, [1]);
      const first = await trained(trainer, batches, 5);
      if (isLooking) {
        const looked = batchesOf(setting, [9]);
        for (let i = 0; i < 3; i++) await affinityOf(trainer, looked.next());
        looked.dispose();
      }
      losses.push([...first, ...(await trained(trainer, batches, 5))]);
      batches.dispose();
      trainer.dispose();
    }
    expect(losses[1]).toEqual(losses[0]);
  });

  it('is 0 where nothing is shared', async () => {
    const setting = settingOf(threeTasks, 'single');
    const trainer = trainerOf(setting);
    const batches = batchesOf(setting, [1]);
    expect((await affinityOf(trainer, batches.next())).flat(2)).toEqual(new Array(9).fill(0));
    batches.dispose();
    trainer.dispose();
  });

  it('is 0 across groups, and not within one', async () => {
    const setting = settingOf(
      threeTasks.map((task, i) => ({ ...task, group: i === 1 ? 2 : 1 })),
      'groups',
    );
    const trainer = trainerOf(setting);
    const batches = batchesOf(setting, [1]);
    const [values] = await affinityOf(trainer, batches.next());
    expect([values![0]![1], values![1]![0], values![2]![1], values![1]![2]]).toEqual([0, 0, 0, 0]);
    expect(values![0]![2]).not.toBe(0);
    batches.dispose();
    trainer.dispose();
  });

  it('is not known of a task without a label in the batch', async () => {
    const setting = given({ trunk: [6], batch: 2, samples: 200 }, [
      threeTasks[0]!,
      { ...threeTasks[2]!, labels: 0.02 },
    ]);
    const trainer = trainerOf(setting);
    const batches = batchesOf(setting, [1]);
    let batch = batches.next();
    while (batch.labelled[0]![1]! > 0) batch = batches.next();
    const [values] = await affinityOf(trainer, batch);
    expect(values![0]![0]).toBeGreaterThan(0);
    expect([values![0]![1], values![1]![0], values![1]![1]]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    batches.dispose();
    trainer.dispose();
  });
});
