import type { Activation } from '../../core/config/schema';
import { runDifferentiable } from '../launches/differentiable';
import { registerFused, runFused } from '../launches/fused';
import type { Tensor } from '../tensorflow/tf';
import { gelu } from './activation';
import { denseBlockGradientLoops, denseForwardLoops, denseInputGradientLoops } from './dense-loops';
import { denseBlockGradientNative, denseForwardNative, denseInputGradientNative } from './dense-native';
import { denseBlockGradient, denseForward, denseInputGradient } from './dense-webgl';
import { outputSlopes } from './slopes';

/**
 * One dense layer of every run and task: y = act(x K + b).
 *
 * `x` is [run, task, ..., sample, in] and `block` [run, task, ..., in + 1, out]: the kernel K with the bias b as its
 * last row, and up to two further axes on both. All axes before the last two broadcast: length 1 on one side meets
 * any length on the other, and gradients are summed over what was broadcast. Returns [run, task, ..., sample, out].
 *
 * One launch forward and one for each gradient; large layers launch one more each to lay out their reads.
 */
export function dense<T extends Tensor>(x: T, block: T, activation: Activation): T {
  if (x.rank !== block.rank) {
    throw new RangeError(`block must have as many axes as x, ${x.rank}; got ${block.rank}`);
  }
  if (activation === 'gelu') return gelu(dense(x, block, 'linear'));
  return runDifferentiable(denseKernel, { x, block }, { activation }, (dy, inputs, y) => ({
    x: () => runFused(inputGradient, { dy, y, block: inputs.block }, { activation, shape: x.shape }),
    block: () => runFused(blockGradient, { dy, y, x: inputs.x }, { activation, shape: block.shape }),
  })) as T;
}

interface DenseAttributes {
  readonly activation: Activation;
}

const denseKernel = registerFused<{ x: Tensor; block: Tensor }, DenseAttributes>({
  name: 'MtlDense',
  webgl: ({ x, block }, { activation }, card) => [denseForward(x, block, activation, card)],
  native: ({ x, block }, { activation }, processor) => [denseForwardNative(x, block, activation, processor)],
  loops: ({ x, block }, { activation }) => [denseForwardLoops(x, block, activation)],
});

interface GradientAttributes extends DenseAttributes {
  /** The shape of what the gradient belongs to. */
  readonly shape: readonly number[];
}

const inputGradient = registerFused<{ dy: Tensor; y: Tensor; block: Tensor }, GradientAttributes>({
  name: 'MtlDenseInputGradient',
  webgl: ({ dy, y, block }, { activation, shape }, card) => [
    denseInputGradient({ dy, y, activation }, block, shape, card),
  ],
  native: ({ dy, y, block }, { activation, shape }, processor) => [
    denseInputGradientNative({ dy, y, activation }, block, shape, processor),
  ],
  loops: ({ dy, y, block }, { activation, shape }) => [
    denseInputGradientLoops(outputSlopes(dy.values, y.values, activation), block, shape),
  ],
});

const blockGradient = registerFused<{ dy: Tensor; y: Tensor; x: Tensor }, GradientAttributes>({
  name: 'MtlDenseBlockGradient',
  webgl: ({ dy, y, x }, { activation, shape }, card) => [
    denseBlockGradient({ dy, y, activation }, x, shape, card),
  ],
  native: ({ dy, y, x }, { activation, shape }, processor) => [
    denseBlockGradientNative({ dy, y, activation }, x, shape, processor),
  ],
  loops: ({ dy, y, x }, { activation, shape }) => [
    denseBlockGradientLoops(x, outputSlopes(dy.values, y.values, activation), shape),
  ],
});
