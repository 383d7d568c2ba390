import { beforeAll, describe, expect, it } from 'vitest';
import { sizeOf } from '../../../src/core/linalg/shape';
import type { RunSettings } from '../../../src/core/run/member';
import { architectures } from '../../../src/core/sharing';
import { weightings } from '../../../src/core/weighting';
import { tf } from '../../../src/engine/tensorflow/tf';
import { Batches } from '../../../src/engine/trainer/batches';
import type { Trainer } from '../../../src/engine/trainer/trainer';
import { expectClose } from '../../setup/close';
import { given, trained, trainerOf } from '../../setup/trainers';

// What all architectures claim, with any method.

beforeAll(async () => {
  await tf.setBackend('cpu');
});

type Run = Partial<RunSettings> & { readonly seed: number };

const method = (id: string) => ({ method: { id, options: {} } });

/** Runs that differ in all that runs may differ in; architectures without a penalty have no use for its strength. */
const runs: readonly Run[] = [
  { seed: 1, ...method('fixed'), weights: [1, 0.5, 2], strength: 0 },
  { seed: 2, ...method('pcgrad'), learningRate: 0.005, strength: 0.02 },
  { seed: 3, ...method('graddrop'), strength: 0.3 },
  { seed: 4, ...method('gradnorm'), headL1: 1e-3, strength: 0 },
  { seed: 5, ...method('famo'), trunkL2: 1e-3, learningRate: 0.04, strength: 0.05 },
];

/** Three tasks of all kinds, of unlike depths, two of them in one group. */
function settingOf(id: string) {
  return given({ trunk: [5, 4], head: [3], learningRate: 0.02, sharing: { id, options: {} } }, [
    { target: 'circle', kind: 'binary', group: 1 },
    { target: 'rings', kind: 'multiclass', group: 2, trunkDepth: 1 },
    { target: 'wave', kind: 'regression', group: 1, headDepth: 0 },
  ]);
}

const batchesOf = ({ dataset }: ReturnType<typeof settingOf>, seed = 4) => new Batches([dataset], 16, [seed]);

describe.each(Object.keys(architectures))('%s', (id) => {
  const setting = settingOf(id);

  /** [step][run and task] */
  async function losses(some: readonly Run[], steps: number): Promise<number[][]> {
    const trainer = trainerOf(setting, { runs: some });
    const batches = batchesOf(setting);
    const rows = await trained(trainer, batches, steps);
    trainer.dispose();
    batches.dispose();
    return rows;
  }

  it('trains each run as it trains alone, whatever the others are', async () => {
    const together = await losses(runs, 25);
    for (const [run, each] of runs.entries()) {
      const own = together.map((row) => row.slice(3 * run, 3 * run + 3));
      expectClose(own.flat(), (await losses([each], 25)).flat(), { relative: 1e-5, absolute: 1e-7 });
    }
  });

  it('repeats its numbers bit for bit, alone and in a batch', async () => {
    for (const some of [runs, runs.slice(1, 2), runs.slice(4)]) {
      expect(await losses(some, 15)).toEqual(await losses(some, 15));
    }
  });

  it('holds as many tensors after many steps as after a few, and none in the end', async () => {
    const before = tf.memory().numTensors;
    for (const some of [runs, [{ seed: 1, ...method('fixed'), strength: 0.1 }]]) {
      const trainer = trainerOf(setting, { runs: some });
      const batches = batchesOf(setting);
      await trained(trainer, batches, 3);
      const early = tf.memory().numTensors;
      await trained(trainer, batches, 20);
      expect(tf.memory().numTensors).toBe(early);
      trainer.dispose();
      batches.dispose();
      expect(tf.memory().numTensors).toBe(before);
    }
  });

  it('goes on from a saved state with the very numbers that it would have had', async () => {
    const trainer = trainerOf(setting, { runs });
    const batches = batchesOf(setting);
    await trained(trainer, batches, 12);
    const saved = structuredClone({ trainer: await trainer.save(), batches: batches.save() });
    const on = await trained(trainer, batches, 12);
    const resumed = trainerOf(setting, { runs });
    const others = batchesOf(setting, 99);
    resumed.restore(saved.trainer);
    others.restore(saved.batches);
    expect(await trained(resumed, others, 12)).toEqual(on);
    for (const each of [trainer, batches, resumed, others]) each.dispose();
  });

  it('answers with the activations and weights that its plan draws', () => {
    const trainer = trainerOf(setting, { runs });
    const { plan, blocks } = trainer;
    const batches = batchesOf(setting);
    const { inputs } = batches.next();
    const { layers, shown, outputs } = trainer.answer(inputs);
    const samples = inputs.shape[2];
    expect(outputs.shape.slice(0, 3)).toEqual([runs.length, 3, samples]);
    for (const lane of plan.lanes.flatMap((each) => each.layers)) {
      if (lane === null) continue;
      const block = blocks.find(({ name }) => name === lane.block)!;
      const found = layers[lane.block]!.shape;
      expect(found.slice(-2)).toEqual([samples, block.units]);
      const copies = sizeOf(found.slice(1, -2));
      // Where there is no shared stream, shared layers answer once for each task.
      expect(copies % block.copies.length).toBe(0);
    }
    const drawn = plan.junctions.filter(({ from }) => from === 'shown');
    expect(Object.keys(shown).sort()).toEqual(drawn.map(({ name }) => name).sort());
    for (const { name, columns } of drawn) {
      expect(shown[name]!.shape.slice(-2)).toEqual([samples, columns[0]!.length]);
    }
    tf.dispose([layers, shown, outputs] as never);
    trainer.dispose();
    batches.dispose();
  });

  it('trains with every method', async () => {
    for (const name of Object.keys(weightings)) {
      const trainer: Trainer = trainerOf(setting, { runs: [{ seed: 1, ...method(name), strength: 0.01 }] });
      const batches = batchesOf(setting);
      const before = await trainer.readParameters();
      const rows = await trained(trainer, batches, 5);
      expect(rows.flat().every(Number.isFinite), name).toBe(true);
      expect(await trainer.readParameters(), name).not.toEqual(before);
      trainer.dispose();
      batches.dispose();
    }
  });
});
