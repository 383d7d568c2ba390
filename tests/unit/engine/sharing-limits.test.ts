import { beforeAll, describe, expect, it } from 'vitest';
import type { Config, TaskConfig } from '../../../src/core/config/schema';
import { stream } from '../../../src/core/random';
import type { RunSettings } from '../../../src/core/run/member';
import { relativeDistances, singularValues } from '../../../src/core/sharing/relation';
import type { RecordChoice } from '../../../src/core/weighting/weigher';
import { matrixSize } from '../../../src/engine/network/blocks';
import { tf } from '../../../src/engine/tensorflow/tf';
import { Batches } from '../../../src/engine/trainer/batches';
import type { Trainer } from '../../../src/engine/trainer/trainer';
import { expectClose } from '../../setup/close';
import { type Given, given, trained, trainerOf } from '../../setup/trainers';

// What architectures become at the ends of their options, where they are one another.

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const tasks: readonly Partial<TaskConfig>[] = [
  { target: 'circle', kind: 'binary' },
  { target: 'rings', kind: 'multiclass' },
  { target: 'wave', kind: 'regression' },
];

const settingOf = (changes: Partial<Config>, own: readonly Partial<TaskConfig>[] = tasks): Given =>
  given({ trunk: [6, 4], head: [3], learningRate: 0.05, optimizer: 'sgd', ...changes }, own);

interface Course {
  /** [step][task] */
  readonly losses: number[][];
  readonly trainer: Trainer;
  readonly parameters: Float32Array;
}

/** Trains on batches that depend on the data alone. */
async function course(
  { config, dataset }: Given,
  sharing: RecordChoice,
  steps: number,
  settings: Partial<RunSettings> = {},
  from?: Float32Array,
): Promise<Course> {
  const trainer = trainerOf({ config: { ...config, sharing }, dataset }, { runs: [settings] });
  if (from) trainer.writeParameters(from);
  const batches = new Batches([dataset], 16, [4]);
  const losses = await trained(trainer, batches, steps);
  const parameters = await trainer.readParameters();
  trainer.dispose();
  batches.dispose();
  return { losses, trainer, parameters };
}

const choice = (id: string, options: RecordChoice['options'] = {}): RecordChoice => ({ id, options });
const single = choice('single');
const hard = choice('hard');

/** [layer][tower]: kernel and bias, or the kernel alone, of networks whose towers come first. */
function towersOf({ trainer, parameters }: Course, part: 'layer' | 'kernel'): Float32Array[][] {
  let place = 0;
  return trainer.blocks
    .filter(({ role }) => role === 'layer')
    .map((block) =>
      block.copies.map(() => {
        const from = place;
        place += matrixSize(block);
        const end = part === 'layer' ? place : from + block.inputs * block.units;
        return parameters.slice(from, end);
      }),
    );
}

const farthest = (all: Course) =>
  Math.max(...towersOf(all, 'layer').flatMap((towers) => relativeDistances(towers).flat()));

describe('soft sharing', () => {
  it('is no sharing at strength 0, bit for bit, whatever the optimiser', async () => {
    for (const optimizer of ['sgd', 'momentum', 'adam', 'adamw'] as const) {
      const setting = settingOf({ optimizer, trunkL2: 1e-3 });
      const alone = await course(setting, single, 50);
      for (const id of ['soft', 'trace']) {
        const soft = await course(setting, choice(id), 50, { strength: 0 });
        expect(soft.losses).toEqual(alone.losses);
        expect(soft.parameters).toEqual(alone.parameters);
      }
    }
  });

  it('holds towers the closer together the stronger it is', async () => {
    const setting = settingOf({ optimizer: 'adam', learningRate: 0.02 });
    const distances: number[] = [];
    for (const strength of [0, 0.1, 1, 10, 100, 1e4]) {
      distances.push(farthest(await course(setting, choice('soft'), 150, { strength })));
    }
    distances.slice(1).forEach((distance, i) => {
      expect(distance).toBeLessThan(distances[i]!);
    });
    expect(distances.at(-1)).toBeLessThan(1e-4);
  });

  it('comes to hard sharing along the mean gradient, the nearer the stronger it is', async () => {
    const setting = settingOf({});
    // CAGrad with c = 0: the trunk goes along the mean of the tasks' gradients, heads along their own.
    const shared = await course(setting, hard, 300, { method: choice('cagrad', { c: 0 }) });
    const gaps: number[] = [];
    for (const strength of [0.1, 1, 10, 100, 1e4]) {
      const soft = await course(setting, choice('soft'), 300, { strength });
      const differences = soft.losses.map((row, n) =>
        Math.max(...row.map((loss, t) => Math.abs(loss - shared.losses[n]![t]!))),
      );
      gaps.push(Math.max(...differences));
    }
    gaps.slice(1).forEach((gap, i) => {
      expect(gap).toBeLessThan(gaps[i]!);
    });
    expect(gaps.at(-1)).toBeLessThan(1e-3);
  });

  it('comes to hard sharing with Adam, which does not ask whether a gradient is a mean or a sum', async () => {
    const setting = settingOf({ optimizer: 'adam', learningRate: 0.02 });
    const shared = await course(setting, hard, 300);
    const gapAt = async (strength: number) => {
      const soft = await course(setting, choice('soft'), 300, { strength });
      return Math.max(
        ...soft.losses.flatMap((row, n) => row.map((loss, t) => Math.abs(loss - shared.losses[n]![t]!))),
      );
    };
    const gaps = [await gapAt(1), await gapAt(100), await gapAt(1e4)];
    expect(gaps[1]!).toBeLessThan(gaps[0]!);
    expect(gaps[2]!).toBeLessThan(1e-3);
  });

  it('makes the gradient step of its penalty, but for what is second order in the learning rate', async () => {
    const strength = 0.5;
    const soft = choice('soft');
    const [large, small] = [await off(0.02), await off(0.01)];
    expect(large).toBeLessThan(0.01);
    expect(large / small).toBeGreaterThan(3.5);

    /** How far one step with the penalty is from one without it and the penalty's own gradient. */
    async function off(learningRate: number): Promise<number> {
      const setting = settingOf({ learningRate });
      const start = await course(setting, soft, 0);
      const random = stream(1, 'test');
      const parameters = start.parameters.map(() => 0.5 * random.normal());
      const from = towersOf({ ...start, parameters }, 'layer');
      const plain = towersOf(await course(setting, soft, 1, { strength: 0 }, parameters), 'layer');
      const pulled = towersOf(await course(setting, soft, 1, { strength }, parameters), 'layer');
      const differences = pulled.flatMap((towers, layer) =>
        towers.flatMap((tower, t) =>
          Array.from(tower, (value, k) => {
            const slope = from[layer]!.reduce((sum, other) => sum + from[layer]![t]![k]! - other[k]!, 0);
            return value - (plain[layer]![t]![k]! - learningRate * strength * 2 * slope);
          }),
        ),
      );
      return Math.max(...differences.map(Math.abs));
    }
  });
});

describe('the trace norm', () => {
  it('leaves towers of a lower rank the stronger it is', async () => {
    const four = [...tasks, { target: 'spirals', kind: 'binary' } as const];
    const setting = settingOf({ optimizer: 'adam', learningRate: 0.02 }, four);
    const ranks: number[][] = [];
    for (const strength of [0, 0.7, 1.4, 2, 10]) {
      const towers = towersOf(await course(setting, choice('trace'), 150, { strength }), 'kernel');
      ranks.push(
        towers.map((kernels) => {
          const values = singularValues(kernels);
          return values.filter((value) => value > 1e-5 * Math.max(1, values[0]!)).length;
        }),
      );
    }
    ranks.slice(1).forEach((layers, i) => {
      layers.forEach((rank, layer) => {
        expect(rank).toBeLessThanOrEqual(ranks[i]![layer]!);
      });
    });
    expect(ranks[0]).toEqual([4, 4]);
    expect(ranks.at(-1)).toEqual([0, 0]);
    expect(
      ranks
        .slice(1, -1)
        .flat()
        .some((rank) => rank > 0 && rank < 4),
    ).toBe(true);
  });
});

describe('the same numbers', () => {
  /** Expects the same losses, but for rounding. */
  async function expectSame(one: [Given, RecordChoice], other: [Given, RecordChoice], steps = 40) {
    const [a, b] = [await course(one[0], one[1], steps), await course(other[0], other[1], steps)];
    expectClose(a.losses.flat(), b.losses.flat(), { relative: 1e-6 });
  }

  it.each(['sgd', 'adam'] as const)('come of one expert and of hard sharing, by %s', async (optimizer) => {
    const setting = settingOf({ optimizer, trunkL2: 1e-3, headL1: 0 });
    await expectSame([setting, choice('mmoe', { experts: 1 })], [setting, hard]);
    await expectSame([setting, choice('mmoe', { experts: 1, gates: 'one' })], [setting, hard]);
  });

  it('come of PLE with one level and of CGC', async () => {
    for (const form of ['paper', 'libmtl']) {
      const setting = settingOf({ trunk: [5], trunkL2: 1e-3, headL2: 1e-3 });
      for (const counts of [{}, { shared: 1, own: 2 }]) {
        await expectSame([setting, choice('ple', { form, ...counts })], [setting, choice('cgc', counts)]);
      }
    }
  });

  it('come of groups and of hard sharing, where all tasks are in one group, whatever its number', async () => {
    const together = tasks.map((task) => ({ ...task, group: 3 }));
    await expectSame([settingOf({}, together), choice('groups')], [settingOf({}), hard]);
  });

  it('come of groups and of no sharing, where each task is in a group by itself', async () => {
    const apart = tasks.map((task, t) => ({ ...task, group: [4, 1, 3][t]! }));
    await expectSame([settingOf({}, apart), choice('groups')], [settingOf({}), single]);
  });

  it('come of hard sharing whether a depth says all layers or more than there are', async () => {
    const all = tasks.map((task) => ({ ...task, trunkDepth: 2, headDepth: 1 }));
    const more = tasks.map((task) => ({ ...task, trunkDepth: 6, headDepth: 3 }));
    await expectSame([settingOf({}, all), hard], [settingOf({}, more), hard]);
  });

  it('come of a task that leaves before the trunk, and of one without a trunk', async () => {
    const leaving = tasks.map((task, t) => ({ ...task, trunkDepth: t === 1 ? 0 : 2 }));
    const [left, without] = [
      await course(settingOf({}, leaving), hard, 40),
      await course(settingOf({ trunk: [] }), hard, 40),
    ];
    expectClose(
      left.losses.map((row) => row[1]!),
      without.losses.map((row) => row[1]!),
      { relative: 1e-5 },
    );
  });

  it.each(['cross-stitch', 'sluice'])(
    'come of %s and of no sharing, as long as stitches are the identity',
    async (id) => {
      // Even and alike widths: those of a sluice network's subspaces, and of what its heads read.
      const setting = settingOf({ trunk: [4, 4] });
      const stitched = choice(id, { own: 1 });
      const [one, other] = [await course(setting, stitched, 1), await course(setting, single, 1)];
      expect(one.losses).toEqual(other.losses);
      towersOf(one, 'layer').forEach((towers, layer) => {
        towers.forEach((tower, t) => {
          expectClose(tower, towersOf(other, 'layer')[layer]![t]!, { absolute: 1e-7 });
        });
      });
      // Stitches learn: with a rate as small as can be the numbers stay close for a while.
      const slow = await course(setting, choice(id, { own: 1, rate: 0.01 }), 20);
      const apart = await course(setting, single, 20);
      expectClose(slow.losses.flat(), apart.losses.flat(), { relative: 2e-3 });
    },
  );
});
