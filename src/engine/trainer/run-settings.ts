import { sizeOf } from '../../core/linalg/shape';
import type { Moving, RunSettings } from '../../core/run/member';
import type { Block } from '../../core/sharing/block';
import { settingVector } from '../network/blocks';
import { type Tensor1D, tf } from '../tensorflow/tf';

/** The settings of all runs as updates take them; the owner disposes them. */
export type SettingTensors = {
  /** Learning rates, one for each parameter or one for all; 0 of a parameter that does not move. */
  readonly rates: Tensor1D;
  /** [parameter]: factors of sign(p) and of p in the gradient of the penalties; null where they are all 0. */
  readonly l1: Tensor1D | null;
  readonly l2: Tensor1D | null;
  /** [run]: factors of the architecture's own penalty; null where they are all 0. */
  readonly strengths: Tensor1D | null;
};

/** `sharedBlocks` says how many of the blocks, the first ones, are what tasks share. */
export function settingTensors(
  blocks: readonly Block[],
  sharedBlocks: number,
  settings: readonly RunSettings[],
): SettingTensors {
  return {
    rates: ratesOf(blocks, sharedBlocks, settings),
    l1: penaltyOf(blocks, settings, ({ trunkL1, headL1 }) => ({ shared: trunkL1, own: headL1 })),
    l2: penaltyOf(blocks, settings, ({ trunkL2, headL2 }) => ({ shared: 2 * trunkL2, own: 2 * headL2 })),
    strengths: settings.some(({ strength }) => strength > 0)
      ? tf.tensor1d(settings.map(({ strength }) => strength))
      : null,
  };
}

function ratesOf(blocks: readonly Block[], sharedBlocks: number, settings: readonly RunSettings[]): Tensor1D {
  const rates = settings.map(({ learningRate }) => learningRate);
  const isOne =
    rates.every((rate) => rate === rates[0]) &&
    settings.every(({ moving }) => moving === undefined) &&
    blocks.every(({ rate = 1 }) => rate === 1);
  if (isOne) return tf.tensor1d([rates[0]!]);
  const shared = new Set(blocks.slice(0, sharedBlocks));
  const vector = settingVector(blocks, rates.length, (block, run, copy) => {
    const { moving } = settings[run]!;
    const moves = moving === undefined || isMoving(moving, block, copy, shared.has(block));
    const own = moves ? (block.rate ?? 1) * rates[run]! : 0;
    return { kernel: own, bias: own };
  });
  return tf.tensor1d(vector);
}

function isMoving(moving: Moving, { banks }: Block, copy: number, isShared: boolean): boolean {
  return isShared ? moving.isShared : moving.tasks.includes(Math.floor(copy / sizeOf(banks)));
}

function penaltyOf(
  blocks: readonly Block[],
  settings: readonly RunSettings[],
  of: (settings: RunSettings) => { readonly shared: number; readonly own: number },
): Tensor1D | null {
  const factors = settings.map(of);
  if (factors.every(({ shared, own }) => shared === 0 && own === 0)) return null;
  const vector = settingVector(blocks, factors.length, ({ penalty }, run) => ({
    kernel: penalty === 'none' ? 0 : factors[run]![penalty],
    bias: 0,
  }));
  return tf.tensor1d(vector);
}
