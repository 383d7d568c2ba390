import type { Activation } from '../../core/config/schema';
import type { Tensor, TensorInfo } from '../tf';
import { gelu } from './activation';
import { denseBlockGradientLoops, denseForwardLoops, denseInputGradientLoops } from './dense-loops';
import { denseBlockGradientNative, denseForwardNative, denseInputGradientNative } from './dense-native';
import { denseBlockGradient, denseForward, denseInputGradient } from './dense-webgl';
import { type Gradients, runDifferentiable } from './differentiable';
import { registerFused, runFused } from './fused';
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
  return runDifferentiable('MtlDense', { x, block }, { activation }, gradients(activation)) as T;
}

interface DenseAttributes {
  readonly activation: Activation;
  /** Of gradients: the shape of what they belong to. */
  readonly shape: readonly number[];
}

registerFused({
  name: 'MtlDense',
  webgl: ({ x, block }, attributes, card) => [
    denseForward(x!, block!, (attributes as unknown as DenseAttributes).activation, card),
  ],
  native: ({ x, block }, attributes, processor) => [
    denseForwardNative(x!, block!, (attributes as unknown as DenseAttributes).activation, processor),
  ],
  loops: ({ x, block }, attributes) => [
    denseForwardLoops(x!, block!, (attributes as unknown as DenseAttributes).activation),
  ],
});

registerFused({
  name: 'MtlDenseInputGradient',
  webgl: (inputs, attributes, card) => {
    const { dy, y, block } = inputs as Record<'dy' | 'y' | 'block', TensorInfo>;
    const { activation, shape } = attributes as unknown as DenseAttributes;
    return [denseInputGradient({ dy, y, activation }, block, shape, card)];
  },
  native: ({ dy, y, block }, attributes, processor) => {
    const { activation, shape } = attributes as unknown as DenseAttributes;
    return [denseInputGradientNative({ dy: dy!, y: y!, activation }, block!, shape, processor)];
  },
  loops: ({ dy, y, block }, attributes) => {
    const { activation, shape } = attributes as unknown as DenseAttributes;
    return [denseInputGradientLoops(outputSlopes(dy!.values, y!.values, activation), block!, shape)];
  },
});

registerFused({
  name: 'MtlDenseBlockGradient',
  webgl: (inputs, attributes, card) => {
    const { x, dy, y } = inputs as Record<'x' | 'dy' | 'y', TensorInfo>;
    const { activation, shape } = attributes as unknown as DenseAttributes;
    return [denseBlockGradient({ dy, y, activation }, x, shape, card)];
  },
  native: ({ x, dy, y }, attributes, processor) => {
    const { activation, shape } = attributes as unknown as DenseAttributes;
    return [denseBlockGradientNative({ dy: dy!, y: y!, activation }, x!, shape, processor)];
  },
  loops: ({ x, dy, y }, attributes) => {
    const { activation, shape } = attributes as unknown as DenseAttributes;
    return [denseBlockGradientLoops(x!, outputSlopes(dy!.values, y!.values, activation), shape)];
  },
});

function gradients(activation: Activation): Gradients {
  return (dy, { x, block }, y) => ({
    x: () => runFused('MtlDenseInputGradient', { dy, y, block: block! }, { activation, shape: x!.shape })[0]!,
    block: () => runFused('MtlDenseBlockGradient', { x: x!, dy, y }, { activation, shape: block!.shape })[0]!,
  });
}
