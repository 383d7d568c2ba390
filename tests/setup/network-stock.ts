import type { TaskKind } from '../../src/core/config/schema';
import type { OptionValues } from '../../src/core/fields/field';
import type { Block } from '../../src/core/sharing/block';
import type { ModelShape } from '../../src/core/sharing/shape';
import { type Tensor, type Tensor2D, tf } from '../../src/engine/tensorflow/tf';
import { architecturesStock, type StockGiven, type StockLayer, stockDense } from './architectures-stock';

/** One run of a network, in plain numbers. */
export interface StockNetwork {
  readonly id: string;
  readonly shape: ModelShape;
  readonly options: OptionValues;
  readonly blocks: readonly Block[];
  /** [block]: its copies one after the other. */
  readonly values: readonly Float32Array[];
  /** [sample][input] */
  readonly inputs: number[][];
  /** [task][sample]: a number, or the number of a class. */
  readonly targets: readonly (readonly number[])[];
  readonly kinds: readonly TaskKind[];
}

export interface StockAnswer {
  /** [task]: [sample, output], row by row. */
  readonly outputs: Float32Array[];
  /** [task] */
  readonly losses: number[];
  /** [task][block]: the gradient of the task's loss. */
  readonly jacobian: Float32Array[][];
  /** [block]: the gradient of the architecture's own penalty; null where it has none. */
  readonly penalty: Float32Array[] | null;
}

/** What a network answers, and one tf.grads for each task. */
export function stockAnswer(network: StockNetwork): StockAnswer {
  const { id, shape, blocks, values } = network;
  const tensors = blocks.map((block, b) => {
    const rows = block.inputs + (block.hasBias ? 1 : 0);
    return tf.tensor3d(values[b]!, [block.copies.length, rows, block.units]);
  });
  const penalty = architecturesStock[id]!.penalty;
  const answer = tf.tidy(() => {
    const outputs = outputsOf(givenTo(network, tensors), network);
    const ofTasks = shape.outputs.map((_, task) => {
      const loss = (given: StockGiven) => lossOf(outputsOf(given, network)[task]!, network, task);
      return gradientsOf(network, tensors, loss);
    });
    return {
      outputs: outputs.map((output) => output.dataSync() as Float32Array),
      losses: ofTasks.map(({ value }) => value),
      jacobian: ofTasks.map(({ gradients }) => gradients),
      penalty: penalty ? gradientsOf(network, tensors, (given) => penalty(given)).gradients : null,
    } as never;
  });
  tf.dispose(tensors);
  return answer;
}

function gradientsOf(
  network: StockNetwork,
  tensors: readonly Tensor[],
  loss: (given: StockGiven) => Tensor,
): { value: number; gradients: Float32Array[] } {
  const { value, grads } = tf.valueAndGrads((...layers: Tensor[]) => {
    // TensorFlow.js knows no gradient where a block is not used at all.
    const nothing = layers.map((layer) => tf.mul(0, tf.sum(layer))).reduce((a, b) => tf.add(a, b));
    return tf.add(loss(givenTo(network, layers)), nothing);
  })([...tensors]);
  return { value: value.dataSync()[0]!, gradients: grads.map((grad) => grad.dataSync() as Float32Array) };
}

function givenTo({ shape, options, blocks, inputs }: StockNetwork, tensors: readonly Tensor[]): StockGiven {
  const layer = (name: string, copy = 0): StockLayer => {
    const place = blocks.findIndex((block) => block.name === name);
    const { inputs: rows, copies } = blocks[place]!;
    const own = copies[copy]!;
    const part = (from: number, count: number): Tensor2D =>
      tf.reshape(tf.slice(tensors[place]!, [copy, from, 0], [1, count, own.units]), [count, own.units]);
    return {
      kernel: part(0, own.inputs),
      get bias() {
        return part(rows, 1);
      },
    };
  };
  return { shape, options, x: tf.tensor2d(inputs), layer };
}

/** [task]: [sample, output] */
function outputsOf(given: StockGiven, { id, shape }: StockNetwork): Tensor2D[] {
  return architecturesStock[id]!.features(given).map((features, task) => {
    const depth = Math.min(shape.head.length, shape.tasks![task]!.headDepth);
    let value = features;
    for (let l = 0; l < depth; l++) {
      value = stockDense(value, given.layer(`head/${l}`, task), shape.activation);
    }
    return stockDense(value, given.layer('head/out', task), 'linear');
  });
}

/** The mean over the samples. */
function lossOf(outputs: Tensor2D, { targets, kinds }: StockNetwork, task: number): Tensor {
  const wanted = targets[task]!;
  if (kinds[task] === 'multiclass') {
    const oneHot = tf.oneHot(tf.tensor1d([...wanted], 'int32'), outputs.shape[1]);
    return tf.losses.softmaxCrossEntropy(oneHot, outputs);
  }
  const column = tf.tensor2d([...wanted], [wanted.length, 1]);
  return kinds[task] === 'binary'
    ? tf.losses.sigmoidCrossEntropy(column, outputs)
    : tf.losses.meanSquaredError(column, outputs);
}
