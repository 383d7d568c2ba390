import { beforeAll, describe, expect, it } from 'vitest';
import type { Moving } from '../../../../src/core/run/member';
import { matricesOf } from '../../../../src/engine/lens/lens-kernels';
import { tf } from '../../../../src/engine/tensorflow/tf';
import { Batches } from '../../../../src/engine/trainer/batches';
import type { Trainer } from '../../../../src/engine/trainer/trainer';
import { given, settingsOf, trained, trainerOf } from '../../../setup/trainers';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

/** [run]: the names of the blocks that differ, a copy of a task's own as "name task". */
async function moved(trainer: Trainer, before: Float32Array, runs: number): Promise<string[][]> {
  const after = await trainer.readParameters();
  return Array.from({ length: runs }, (_, run) => {
    const [old, now] = [before, after].map((values) => matricesOf(values, trainer.blocks, run));
    return trainer.blocks.flatMap(({ name }) =>
      now!.get(name)!.flatMap(({ values }, copy, all) => {
        const isSame = values.every((value, i) => Object.is(value, old!.get(name)![copy]!.values[i]));
        return isSame ? [] : [all.length === 1 ? name : `${name} ${copy}`];
      }),
    );
  });
}

/** What moves in some steps of runs whose settings differ in that alone. */
async function movedIn(
  changes: Parameters<typeof given>[0],
  movings: readonly (Moving | undefined)[],
): Promise<string[][]> {
  const { config, dataset } = given({ trunk: [5, 4], head: [3], learningRate: 0.05, ...changes });
  const trainer = trainerOf(
    { config, dataset },
    { runs: movings.map((moving, run) => ({ seed: run, ...(moving && { moving }) })) },
  );
  const before = await trainer.readParameters();
  await trained(trainer, new Batches([dataset], 16, [4]), 6);
  const found = await moved(trainer, before, movings.length);
  trainer.dispose();
  return found;
}

const trunk = ['trunk/0', 'trunk/1'];
const headOf = (task: number) => [`head/0 ${task}`, `head/out ${task}`];

describe('an update', () => {
  it('moves the parameters that it is told to, and leaves all others bit for bit, by every optimiser', async () => {
    for (const optimizer of ['sgd', 'momentum', 'adam', 'adamw'] as const) {
      const penalties = { trunkL1: 0.01, trunkL2: 0.01, headL1: 0.01, headL2: 0.01 };
      const found = await movedIn({ optimizer, ...penalties }, [
        { isShared: false, tasks: [1] },
        { isShared: true, tasks: [2] },
        { isShared: true, tasks: [] },
        undefined,
      ]);
      const all = [...trunk, ...[0, 1, 2].flatMap(headOf)];
      expect(
        found.map((names) => new Set(names)),
        optimizer,
      ).toEqual([new Set(headOf(1)), new Set([...trunk, ...headOf(2)]), new Set(trunk), new Set(all)]);
    }
  });

  it('counts what a task has of its own, gates and masks too, as the task’s', async () => {
    for (const id of ['mmoe', 'mtan', 'cgc']) {
      const [names] = await movedIn({ sharing: { id, options: {} } }, [{ isShared: false, tasks: [2] }]);
      expect(names!.length, id).toBeGreaterThan(2);
      expect(
        names!.filter((name) => name.startsWith('head')),
        id,
      ).toEqual(headOf(2));
    }
  });

  it('moves other parameters from where it is told so', async () => {
    const { config, dataset } = given({ trunk: [5, 4], head: [3] });
    const moving = { isShared: false, tasks: [0] };
    const trainer = trainerOf({ config, dataset }, { runs: [{ moving }] });
    const batches = new Batches([dataset], 16, [4]);
    await trained(trainer, batches, 3);
    const before = await trainer.readParameters();
    trainer.configure([settingsOf(config, { moving: { isShared: true, tasks: [0] } })]);
    await trained(trainer, batches, 3);
    expect(new Set((await moved(trainer, before, 1))[0])).toEqual(new Set([...trunk, ...headOf(0)]));
  });
});
