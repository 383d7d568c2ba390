import { beforeAll, describe, expect, it } from 'vitest';
import type { RunSettings } from '../../../../src/core/run/member';
import { architectures } from '../../../../src/core/sharing';
import type { Block } from '../../../../src/core/sharing/block';
import { matrixSize } from '../../../../src/engine/network/blocks';
import { Network } from '../../../../src/engine/network/network';
import { type Tensor, tf } from '../../../../src/engine/tensorflow/tf';
import { type SettingTensors, settingTensors } from '../../../../src/engine/trainer/run-settings';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const shape = {
  inputs: 2,
  trunk: [4, 3],
  head: [3],
  outputs: [1, 2],
  activation: 'tanh',
  initialiser: 'glorot',
} as const;

const off = { trunkL1: 0, trunkL2: 0, headL1: 0, headL2: 0, strength: 0 };
const runOf = (changes: Partial<RunSettings>): RunSettings => ({
  weights: [1, 1],
  method: { id: 'fixed', options: {} },
  learningRate: 0.1,
  ...off,
  ...changes,
});

/** Two runs whose factors are all different. */
const runs = [
  runOf({ trunkL1: 0.25, trunkL2: 0.5, headL1: 1, headL2: 2 }),
  runOf({ trunkL1: 4, trunkL2: 8, headL1: 16, headL2: 32, learningRate: 0.5 }),
];

/** [run]: [kernel, bias] of each block, by its name; an error where a block's entries of one kind differ. */
function byBlock(blocks: readonly Block[], tensor: Tensor | null): Record<string, [number, number]>[] {
  const values = tensor!.dataSync();
  const found: Record<string, [number, number]>[] = runs.map(() => ({}));
  let place = 0;
  for (const block of blocks) {
    const kernel = block.inputs * block.units;
    for (const [run] of runs.entries()) {
      const entries = block.copies.map(() => {
        const own = values.slice(place, place + matrixSize(block));
        place += matrixSize(block);
        return [own.slice(0, kernel), own.slice(kernel)] as const;
      });
      const one = (part: 0 | 1): number => {
        const all = new Set(entries.flatMap((each) => [...each[part]]));
        if (all.size > 1) throw new Error(`${block.name} has ${[...all]}`);
        return [...all][0] ?? 0;
      };
      found[run]![block.name] = [one(0), one(1)];
    }
  }
  expect(place).toBe(values.length);
  return found;
}

/** What a block is penalised as, by the beginning of its name; gates that serve all tasks are shared. */
const kinds: Readonly<Record<string, Block['penalty']>> = {
  trunk: 'shared',
  experts: 'shared',
  first: 'shared',
  second: 'shared',
  'shared-gate': 'shared',
  own: 'own',
  gates: 'own',
  bits: 'own',
  shares: 'own',
  attention: 'own',
  mask: 'own',
  feature: 'own',
  head: 'own',
  stitch: 'none',
  beta: 'none',
};

const networks = [
  ...Object.keys(architectures).map((id) => ({ name: id, sharing: { id, options: {} }, gates: 'own' })),
  { name: 'omoe', sharing: { id: 'mmoe', options: { gates: 'one' } }, gates: 'shared' },
];

describe.each(networks)('of $name', ({ sharing, gates }) => {
  const { blocks } = new Network(shape, sharing);
  const kindOf = ({ name }: Block) => (name === 'gates' ? gates : kinds[name.split('/')[0]!]!);
  const tensorsOf = <T>(settings: readonly RunSettings[], look: (tensors: SettingTensors) => T): T => {
    const tensors = settingTensors(blocks, 0, settings);
    const seen = look(tensors);
    tf.dispose(tensors as never);
    return seen;
  };

  it('penalties take the kernels of what is shared and of what is the tasks’ own, and nothing else', () => {
    const { l1, l2 } = tensorsOf(runs, (tensors) => ({
      l1: byBlock(blocks, tensors.l1),
      l2: byBlock(blocks, tensors.l2),
    }));
    for (const [run, { trunkL1, trunkL2, headL1, headL2 }] of runs.entries()) {
      for (const block of blocks) {
        const kind = kindOf(block);
        const pick = (shared: number, own: number) =>
          kind === 'none' ? 0 : kind === 'shared' ? shared : own;
        expect(l1[run]![block.name], block.name).toEqual([pick(trunkL1, headL1), 0]);
        // The derivative of p^2 is 2 p.
        expect(l2[run]![block.name], block.name).toEqual([2 * pick(trunkL2, headL2), 0]);
      }
    }
  });

  it('learning rates are the runs’, of stitches so many times as much', () => {
    const isMixing = ({ name }: Block) => kindOf({ name } as Block) === 'none';
    const faster = new Network(shape, { ...sharing, options: { ...sharing.options, rate: 4 } }).blocks;
    const tensors = settingTensors(faster, 0, runs);
    const rates = byBlock(faster, tensors.rates);
    tf.dispose(tensors as never);
    for (const [run, { learningRate }] of runs.entries()) {
      for (const block of faster) {
        const rate = Math.fround(learningRate * (isMixing(block) ? 4 : 1));
        expect(rates[run]![block.name], block.name).toEqual([rate, block.hasBias ? rate : 0]);
      }
    }
  });

  it('nothing is kept of penalties that are off', () => {
    tensorsOf([runOf({}), runOf({ learningRate: 0.2 })], ({ l1, l2, strengths }) => {
      expect([l1, l2, strengths]).toEqual([null, null, null]);
    });
  });
});
