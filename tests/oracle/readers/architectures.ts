import { combined, gramOf } from '../../../src/core/linalg/rows';
import { distances, shrinkSpectrum, traceNorm } from '../../../src/core/sharing/relation';
import type { ModelShape } from '../../../src/core/sharing/shape';
import type { RecordChoice } from '../../../src/core/weighting/weigher';
import { tensorShapes } from '../../../src/engine/network/blocks';
import { Network } from '../../../src/engine/network/network';
import { sharingOps } from '../../../src/engine/network/sharing-ops';
import { cut } from '../../../src/engine/ops/cut';
import { type Tensor, type Tensor4D, tf } from '../../../src/engine/tensorflow/tf';
import { Trainer } from '../../../src/engine/trainer/trainer';
import { parameterVector } from '../../setup/parameters';
import { type ArchitectureCase, architectureCases } from './architecture-cases';
import { type Numbers, relativeDifference } from './difference';
import type { Outcome, VectorCase, VectorReader } from './reader';

/**
 * Forward passes by the trainer on the processor, in float32: 1e-6, the file's own tolerance, relative to the largest
 * entry of a task's outputs or of a sample's weights, since small ones come of terms that cancel.
 */
export const reader: VectorReader = {
  file: 'architectures',
  async read({ cases }) {
    await tf.setBackend('cpu');
    return cases.flatMap((one) => {
      if (one.name === 'soft_sharing_penalties') return penaltyOutcomes(one);
      const read = architectureCases[one.name];
      return read === undefined ? [] : forwardOutcomes(one, read(one.input));
    });
  },
};

const tolerance = 1e-6;

function forwardOutcomes({ name, input, expected }: VectorCase, given: ArchitectureCase): Outcome[] {
  const samples: readonly number[][] = input.X;
  const shape: ModelShape = {
    inputs: samples[0]!.length,
    trunk: given.trunk,
    head: [],
    outputs: Object.keys(expected.outputs).map(() => 1),
    activation: input.activation,
    initialiser: 'glorot',
  };
  const trainer = trainerOf(shape, given.sharing);
  const values = parameterVector(trainer.blocks, given.layers);
  trainer.writeParameters(values);
  const x = tf.tensor4d(samples.flat(), [1, 1, samples.length, shape.inputs]);
  const { outputs, shown, layers } = trainer.answer(x);
  const outcome = (what: string, ours: Numbers, theirs: Numbers): Outcome => ({
    name: `${name}, ${what}`,
    error: relativeDifference(ours, theirs),
    tolerance,
  });
  const theirs = Object.values<number[][]>(expected.outputs).map((column) => column.flat());
  const outcomes = [
    outcome('outputs', tf.squeeze<Tensor>(outputs, [0, 3]).arraySync() as number[][], theirs),
  ];
  const weights: Record<string, number[][]> | undefined = expected.gate_weights ?? expected.expert_weights;
  if (weights !== undefined) {
    const ours = tf.squeeze<Tensor>(shown.gates!, [0]).arraySync() as number[][][];
    Object.values(weights).forEach((rows, task) => {
      // Experts that only other tasks have do not count.
      const listed = ours[task]!.map((row) => row.slice(0, rows[0]!.length));
      outcomes.push(outcome(`weights of task ${task + 1}`, listed, rows));
    });
  }
  if (expected.orthogonality_penalty !== undefined) {
    const ours = [penaltyOf(shape, given.sharing, values, x)];
    outcomes.push(outcome('penalty', ours, [expected.orthogonality_penalty]));
  }
  trainer.dispose();
  tf.dispose([x, outputs, shown, layers] as never);
  return outcomes;
}

function trainerOf(shape: ModelShape, sharing: RecordChoice): Trainer {
  const settings = {
    weights: shape.outputs.map(() => 1),
    method: { id: 'fixed', options: {} },
    learningRate: 1,
    trunkL1: 0,
    trunkL2: 0,
    headL1: 0,
    headL2: 0,
    strength: 0,
  };
  const kinds = shape.outputs.map(() => 'regression' as const);
  return new Trainer({ shape, kinds, sharing, optimizer: 'sgd', runs: [{ seed: 1, settings }] });
}

/** The architecture's own penalty, all terms added up. */
function penaltyOf(shape: ModelShape, sharing: RecordChoice, values: Float32Array, x: Tensor4D): number {
  return tf.tidy(() => {
    const { blocks, architecture } = new Network(shape, sharing);
    const tensors = cut(tf.tensor1d(values), 0, tensorShapes(blocks, 1));
    const block = (name: string): Tensor => tensors[blocks.findIndex((each) => each.name === name)]!;
    const terms = architecture.penalty!.terms({ ops: sharingOps, shape, options: sharing.options, x, block });
    return terms.reduce((sum, term) => sum + tf.sum(term).dataSync()[0]!, 0);
  });
}

/** In float64, as the page and the updates work them out: 1e-9, the file's own tolerance. */
function penaltyOutcomes({ name, input, expected }: VectorCase): Outcome[] {
  const kernels: readonly (readonly (readonly number[])[])[] = input.kernels;
  const towers = kernels.map((kernel) => kernel.flat());
  const squares = distances(towers).flatMap((row, t) => row.slice(0, t).map((distance) => distance ** 2));
  const pairs = squares.reduce((sum, square) => sum + square, 0);
  // The files' tensor is [in, out, task]; its unfoldings have rows of inputs, of outputs and of tasks.
  const inputs = kernels[0]!.map((_, row) => kernels.flatMap((kernel) => kernel[row]!));
  const outputs = kernels[0]![0]!.map((_, column) =>
    kernels.flatMap((kernel) => kernel.map((row) => row[column]!)),
  );
  const norms = [inputs, outputs, towers].map(traceNorm);
  // No singular value is as small, so that the proximal map is a step along the gradient.
  const amount = 1e-2;
  const shrunk = shrinkSpectrum(gramOf(towers), amount).map((row) => combined(row, towers));
  const gradient = towers.map((tower, t) => tower.map((value, k) => (value - shrunk[t]![k]!) / amount));
  const found: Readonly<Record<string, Numbers>> = {
    l2_pairwise_sum: [pairs],
    l2_to_mean_sum: [pairs / towers.length],
    trace_norm_lastaxis_flattening: [traceNorm(towers)],
    trace_norm_gradient_lastaxis: gradient,
    trace_norm_tucker: [norms.reduce((sum, norm) => sum + norm, 0)],
    trace_norm_tucker_unfoldings: norms,
    // The first k axes as rows: inputs, then inputs and outputs, which has the norm of its transpose.
    trace_norm_tensor_train: [norms[0]! + norms[2]!],
  };
  return Object.entries(found).map(([what, ours]) => ({
    name: `${name}, ${what}`,
    error: relativeDifference(ours, typeof expected[what] === 'number' ? [expected[what]] : expected[what]),
    tolerance: 1e-9,
  }));
}
