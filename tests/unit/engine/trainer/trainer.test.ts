import { beforeAll, describe, expect, it } from 'vitest';
import type { Config } from '../../../../src/core/config/schema';
import { modelShape } from '../../../../src/core/run/model';
import { modelSize } from '../../../../src/core/sharing/size';
import { directions } from '../../../../src/engine/directions';
import { tf } from '../../../../src/engine/tensorflow/tf';
import { Batches } from '../../../../src/engine/trainer/batches';
import { expectClose } from '../../../setup/close';
import { given, settingsOf, trained, trainerOf } from '../../../setup/trainers';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const single = { id: 'single', options: {} };

describe('a trainer', () => {
  it('lets the losses of all kinds of tasks fall', async () => {
    const { config, dataset } = given({ learningRate: 0.02, batch: 40 });
    const trainer = trainerOf({ config, dataset });
    const losses = await trained(trainer, new Batches([dataset], 40, [1]), 300);
    for (const task of [0, 1, 2]) expect(losses.at(-1)![task]!).toBeLessThan(0.6 * losses[0]![task]!);
  });

  it('repeats its numbers bit for bit, for every optimiser', async () => {
    for (const optimizer of ['sgd', 'momentum', 'adam', 'adamw'] as const) {
      const { config, dataset } = given({ optimizer, trunkL2: 0.01, learningRate: 0.05 });
      const once = async () => trained(trainerOf({ config, dataset }), new Batches([dataset], 16, [4]), 20);
      expect(await once()).toEqual(await once());
    }
  });

  it('starts the baseline from the numbers of the shared model', async () => {
    const { config, dataset } = given({ trunk: [5, 4], head: [3] });
    const batches = () => new Batches([dataset], 16, [4]);
    const [shared] = await trained(trainerOf({ config, dataset }), batches(), 1);
    const [alone] = await trained(trainerOf({ config, dataset }, { sharing: single }), batches(), 1);
    expectClose(alone!, shared!, { relative: 1e-6 });
  });

  it('keeps the tasks of the baseline apart', async () => {
    const { config, dataset } = given({});
    const { config: lone, dataset: loneData } = given({}, [{ target: 'circle', kind: 'binary' }]);
    const all = await trained(
      trainerOf({ config, dataset }, { sharing: single }),
      new Batches([dataset], 16, [4]),
      30,
    );
    const one = await trained(
      trainerOf({ config: lone, dataset: loneData }),
      new Batches([loneData], 16, [4]),
      30,
    );
    expectClose(
      all.map(([first]) => first!),
      one.map(([first]) => first!),
      { relative: 1e-5 },
    );
  });

  it('trains each run of a batch as it trains alone', async () => {
    const { config, dataset } = given({ trunk: [6] });
    const together = await trained(
      trainerOf({ config, dataset }, { runs: [{ seed: 1 }, { seed: 2 }, { seed: 3 }] }),
      new Batches([dataset], 16, [4]),
      200,
    );
    const alone = await trained(
      trainerOf({ config, dataset }, { runs: [{ seed: 2 }] }),
      new Batches([dataset], 16, [4]),
      200,
    );
    expectClose(
      together.flatMap((row) => row.slice(3, 6)),
      alone.flat(),
      { relative: 1e-5, absolute: 1e-7 },
    );
  });

  it('trains each run as it trains alone, whatever method, seed, weights, rate and penalties the others have', async () => {
    const { config, dataset } = given({ trunk: [6, 4] });
    const method = (id: string, options = {}) => ({ method: { id, options } });
    const runs = [
      { seed: 1, ...method('fixed'), weights: [1, 0.5, 2] },
      { seed: 2, ...method('pcgrad'), learningRate: 0.01 },
      { seed: 3, ...method('graddrop'), trunkL2: 1e-3 },
      { seed: 4, ...method('db_mtl') },
      { seed: 5, ...method('excessmtl'), headL1: 1e-3, learningRate: 0.003 },
      { seed: 6, ...method('moco', { form: 'libmtl' }) },
      { seed: 7, ...method('famo'), trunkL1: 1e-3 },
      { seed: 8, ...method('rlw') },
      { seed: 9, ...method('nash_mtl') },
      { seed: 3, ...method('graddrop', { leak: 0.5 }), headL2: 1e-3 },
    ];
    const courseOf = async (some: typeof runs) => {
      const trainer = trainerOf({ config, dataset }, { runs: some });
      const batches = new Batches([dataset], 16, [4]);
      const rows = await trained(trainer, batches, 200);
      const weights = trainer.lastWeights.map((each) => each.weights);
      trainer.dispose();
      batches.dispose();
      return { rows, weights };
    };
    const together = await courseOf(runs);
    for (const [run, each] of runs.entries()) {
      const alone = await courseOf([each]);
      const own = together.rows.map((row) => row.slice(3 * run, 3 * run + 3));
      expectClose(own.flat(), alone.rows.flat(), { relative: 1e-5 });
      expectClose(together.weights[run]!, alone.weights[0]!, { relative: 1e-4 });
    }
  });

  it('leaves a head alone whose task has weight 0, and gives its trunk to the others', async () => {
    const { config, dataset } = given({ trunk: [4] });
    const trainer = trainerOf({ config, dataset });
    trainer.configure([settingsOf(config, { weights: [1, 0, 1] })]);
    const before = await trainer.readParameters();
    await trained(trainer, new Batches([dataset], 16, [4]), 5);
    const after = await trainer.readParameters();
    const moved = [...after].map((value, i) => value !== before[i]);
    // Trunk [3, 4], then heads [task, 5, 3]: only the real outputs of the tasks with weight move.
    expect(moved.slice(0, 12).some(Boolean)).toBe(true);
    const head = (task: number) => moved.slice(12 + task * 15, 12 + (task + 1) * 15);
    expect(head(0).filter(Boolean)).toHaveLength(5);
    expect(head(1).filter(Boolean)).toHaveLength(0);
    expect(head(2).filter(Boolean)).toHaveLength(5);
  });

  it('shrinks kernels by L1 and L2 as their derivatives say, trunk and heads apart, and no bias', async () => {
    const { config, dataset } = given({ optimizer: 'sgd', learningRate: 0.1, trunk: [4] });
    const moved = async (changes: Partial<Config>) => {
      const trainer = trainerOf({ config: { ...config, ...changes }, dataset });
      const before = (await trainer.readParameters()).slice();
      await trained(trainer, new Batches([dataset], 16, [4]), 1);
      return { before, after: await trainer.readParameters() };
    };
    const plain = await moved({});
    const l2 = await moved({ trunkL2: 0.01 });
    const l1 = await moved({ headL1: 0.02 });
    const isTrunkKernel = (i: number) => i < 8;
    const isHeadKernel = (i: number) => i >= 12 && (i - 12) % 15 < 12;
    expectClose(
      l2.after,
      plain.after.map((value, i) => value - (isTrunkKernel(i) ? 0.1 * 2 * 0.01 * plain.before[i]! : 0)),
      { absolute: 1e-7 },
    );
    expectClose(
      l1.after,
      plain.after.map((value, i) => value - (isHeadKernel(i) ? 0.1 * 0.02 * Math.sign(plain.before[i]!) : 0)),
      { absolute: 1e-7 },
    );
  });

  it('holds 1 to 64 runs', () => {
    const { config, dataset } = given({ trunk: [3] });
    const runs = Array.from({ length: 64 }, (_, seed) => ({ seed }));
    trainerOf({ config, dataset }, { runs }).dispose();
    expect(() => trainerOf({ config, dataset }, { runs: [] })).toThrow('runs must be 1 to 64; got 0');
    expect(() => trainerOf({ config, dataset }, { runs: [...runs, {}] })).toThrow(RangeError);
  });

  it('goes on from a saved state with the very numbers that it would have had', async () => {
    for (const id of [...['fixed', 'uw', 'famo', 'rlw', 'pcgrad', 'gradvac'], ...Object.keys(directions)]) {
      const { config, dataset } = given({ trunk: [5], learningRate: 0.02 });
      const runs = [{ method: { id, options: {} } }];
      const trainer = trainerOf({ config, dataset }, { runs });
      const batches = new Batches([dataset], 7, [4]);
      // 40 rows in batches of 7 are 6 steps an epoch; 36 steps lie on the card at once.
      await trained(trainer, batches, 41);
      const saved = { trainer: await trainer.save(), batches: batches.save() };
      const on = await trained(trainer, batches, 40);
      const resumed = trainerOf({ config, dataset }, { runs });
      const others = new Batches([dataset], 7, [99]);
      resumed.restore(structuredClone(saved.trainer));
      others.restore(structuredClone(saved.batches));
      expect(await trained(resumed, others, 40), id).toEqual(on);
      trainer.dispose();
      resumed.dispose();
      batches.dispose();
      others.dispose();
    }
  });

  it('looks at gradients without using up the batch or changing the numbers', async () => {
    const { config, dataset } = given({ trunk: [5] });
    const trainer = trainerOf({ config, dataset });
    const batches = new Batches([dataset], 16, [4]);
    const plain = await trained(trainer, batches, 6);
    const watched = trainerOf({ config, dataset });
    const again = new Batches([dataset], 16, [4]);
    const losses: number[][] = [];
    for (let step = 0; step < 6; step++) {
      const batch = again.peek();
      const found = await watched.gradients(batch);
      losses.push(...(await trained(watched, again, 1)));
      expectClose(found.losses[0]!, losses[step]!, { relative: 1e-6 });
    }
    expect(losses).toEqual(plain);
    for (const each of [trainer, watched, batches, again]) each.dispose();
  });

  it('holds the same number of tensors however long it trains, and none once disposed', async () => {
    const { config, dataset } = given({ trunkL1: 1e-4 });
    const before = tf.memory().numTensors;
    const trainer = trainerOf({ config, dataset });
    const batches = new Batches([dataset], 16, [4]);
    await trained(trainer, batches, 10);
    const early = tf.memory().numTensors;
    await trained(trainer, batches, 200);
    expect(tf.memory().numTensors).toBe(early);
    trainer.dispose();
    batches.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('frees what a method remembers when another takes its place', async () => {
    const { config, dataset } = given({ trunk: [4] });
    const before = tf.memory().numTensors;
    const trainer = trainerOf({ config, dataset });
    const batches = new Batches([dataset], 16, [4]);
    const choose = (id: string) => trainer.configure([settingsOf(config, { method: { id, options: {} } })]);
    const kept: number[] = [];
    for (const id of Object.keys(directions)) {
      choose(id);
      await trained(trainer, batches, 2);
      choose('fixed');
      kept.push(tf.memory().numTensors);
    }
    // What one leaves behind would be there beside what the next one does.
    expect(new Set(kept).size, String(kept)).toBe(1);
    choose('moco');
    await trained(trainer, batches, 2);
    trainer.dispose();
    batches.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('trains tasks that share nothing by any method', async () => {
    const { config, dataset } = given({ trunk: [4] });
    for (const id of ['pcgrad', ...Object.keys(directions)]) {
      const runs = [{ method: { id, options: {} } }];
      const trainer = trainerOf({ config, dataset }, { sharing: single, runs });
      const batches = new Batches([dataset], 16, [4]);
      const losses = await trained(trainer, batches, 60);
      for (const task of [0, 1, 2]) expect(losses.at(-1)![task]!, id).toBeLessThan(losses[0]![task]!);
      trainer.dispose();
      batches.dispose();
    }
  });
});

describe('the parameters of a model', () => {
  it('are counted without padding', () => {
    const { config, dataset } = given({ trunk: [8, 4], head: [3] });
    expect(modelSize(config.sharing, modelShape(config, dataset))).toEqual({
      shared: 3 * 8 + 9 * 4,
      own: 3 * (5 * 3) + 4 * 1 + 4 * 3 + 4 * 1,
      multiplications: 2 * 8 + 8 * 4 + 3 * (4 * 3) + 3 * 1 + 3 * 3 + 3 * 1,
    });
  });
});
