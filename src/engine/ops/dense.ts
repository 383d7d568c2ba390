import type { Activation } from '../../core/config/schema';
import { type Tensor, type Tensor4D, tf } from '../tf';
import { activations } from './activation';

/**
 * One dense layer of every run and task: y = act(x K + b).
 *
 * `x` is [run, task, sample, in] and `block` [run, task, in + 1, out]: the kernel K with the bias b as its last
 * row. The axes run and task broadcast: length 1 on one side meets any length on the other, and gradients are
 * summed over what was broadcast. `x` gets no gradient where `needsInputGradient` is false (data).
 */
export function dense(
  x: Tensor4D,
  block: Tensor4D,
  activation: Activation,
  needsInputGradient = true,
): Tensor4D {
  const record = activations[activation];
  const inputs = x.shape[3];
  const operation = tf.customGrad((...args) => {
    const [input, parameters, save] = args as unknown as [Tensor4D, Tensor4D, (tensors: Tensor[]) => void];
    const z = tf.add(product(input, kernelOf(parameters, inputs)), biasOf(parameters, inputs)) as Tensor4D;
    const value = record.apply(z);
    save([input, parameters, record.slopeFrom === 'input' ? z : value]);
    const gradFunc = (dy: Tensor, saved: Tensor[]) => {
      const [savedInput, savedBlock, slopeSource] = saved as [Tensor4D, Tensor4D, Tensor4D];
      const slope = record.slope(slopeSource);
      const dz = (slope === null ? dy : tf.mul(dy, slope)) as Tensor4D;
      const kernelGradient = product(savedInput, dz, true, false);
      const biasGradient = tf.sum(dz, 2, true) as Tensor4D;
      const blockGradient = sumTo(tf.concat([kernelGradient, biasGradient], 2), savedBlock.shape);
      const inputGradient = needsInputGradient
        ? sumTo(product(dz, kernelOf(savedBlock, inputs), false, true), savedInput.shape)
        : tf.zeros(savedInput.shape);
      return [inputGradient, blockGradient];
    };
    return { value, gradFunc };
  });
  return operation(x, block) as Tensor4D;
}

const kernelOf = (block: Tensor4D, inputs: number): Tensor4D =>
  tf.slice(block, [0, 0, 0, 0], [-1, -1, inputs, -1]);
const biasOf = (block: Tensor4D, inputs: number): Tensor4D =>
  tf.slice(block, [0, 0, inputs, 0], [-1, -1, 1, -1]);

/** Matrix product over the last two axes; run and task broadcast by tiling, since stock matMul mixes the two. */
function product(a: Tensor4D, b: Tensor4D, transposeA = false, transposeB = false): Tensor4D {
  const runs = Math.max(a.shape[0], b.shape[0]);
  const tasks = Math.max(a.shape[1], b.shape[1]);
  return tf.matMul(tileTo(a, runs, tasks), tileTo(b, runs, tasks), transposeA, transposeB);
}

function tileTo(x: Tensor4D, runs: number, tasks: number): Tensor4D {
  if (x.shape[0] === runs && x.shape[1] === tasks) return x;
  return tf.tile(x, [runs / x.shape[0], tasks / x.shape[1], 1, 1]);
}

/** Sums over the axes run and task where `shape` has length 1 there. */
function sumTo(x: Tensor, shape: readonly number[]): Tensor {
  const axes = [0, 1].filter((axis) => shape[axis] === 1 && x.shape[axis] !== 1);
  return axes.length === 0 ? x : tf.sum(x, axes, true);
}
