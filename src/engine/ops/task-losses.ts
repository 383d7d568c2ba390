import type { TaskKind } from '../../core/config/schema';
import { type Tensor, type Tensor2D, type Tensor4D, type TensorInfo, tf } from '../tf';
import { type PlainTensor, registerFused, runFused } from './fused';

/**
 * The loss of every run and task: sum over samples of rowWeight * l(output, label), where
 *
 *     regression  l = (z - y)^2
 *     binary      l = log(1 + e^z) - y z                  y in {0, 1}
 *     multiclass  l = log sum_c e^(z_c) - sum_c y_c z_c   y one-hot
 *
 * `outputs` z is [run, task, sample, output], `labels` y [1, task, sample, output] (0 in the padding),
 * `rowWeights` [1, task, sample, 1]: 1 / (labelled rows of the batch) for a labelled row, else 0, so that a
 * task with few labels is not a task with a small loss weight. `tasks` says each task's kind and how many of its
 * outputs are real; padding gets no gradient. Returns [run, task]; one launch, and one for the gradient.
 */
export function taskLosses(
  outputs: Tensor4D,
  labels: Tensor4D,
  rowWeights: Tensor4D,
  tasks: readonly LossTask[],
): Tensor2D {
  return runFused('MtlTaskLosses', { outputs, labels, rowWeights }, { tasks: codesOf(tasks) })[0] as Tensor2D;
}

export interface LossTask {
  readonly kind: TaskKind;
  /** Real outputs. */
  readonly outputs: number;
}

/** [task]: the number of classes of a multiclass task, -1 for binary, -2 for regression. */
function codesOf(tasks: readonly LossTask[]): number[] {
  return tasks.map(({ kind, outputs }) => (kind === 'multiclass' ? outputs : kind === 'binary' ? -1 : -2));
}

interface Sizes {
  readonly runs: number;
  readonly tasks: number;
  readonly samples: number;
  readonly width: number;
  readonly codes: readonly number[];
}

function sizesOf(shape: readonly number[], attributes: unknown): Sizes {
  const [runs, tasks, samples, width] = shape as [number, number, number, number];
  return { runs, tasks, samples, width, codes: (attributes as { tasks: readonly number[] }).tasks };
}

const keyOf = (sizes: Sizes) => `${sizes.runs},${sizes.samples},${sizes.width}/${sizes.codes.join()}`;

/** GLSL: the code of a task, picked by its index; and the stable log(1 + e^z). */
const taskCode = ({ codes }: Sizes) =>
  codes.map((code, task) => `${task === 0 ? '' : 'else '}if (task == ${task}) code = ${code};`).join(' ');

registerFused({
  name: 'MtlTaskLosses',
  webgl: (inputs, attributes, launch) => {
    const { outputs, labels, rowWeights } = inputs as Record<string, TensorInfo>;
    const sizes = sizesOf(outputs!.shape, attributes);
    const { runs, tasks, samples, width } = sizes;
    return [
      launch({
        inputs: [outputs!, labels!, rowWeights!],
        names: ['Z', 'Y', 'R'],
        outputShape: [runs, tasks],
        key: `losses/${keyOf(sizes)}`,
        body: () => `
          int task = index % ${tasks};
          int code = 0;
          ${taskCode(sizes)}
          float sum = 0.0;
          for (int at = 0; at < ${samples}; at++) {
            float weight = getR(task * ${samples} + at);
            if (weight == 0.0) continue;
            int z = (index * ${samples} + at) * ${width};
            int y = (task * ${samples} + at) * ${width};
            float loss = 0.0;
            if (code == -2) {
              float difference = getZ(z) - getY(y);
              loss = difference * difference;
            } else if (code == -1) {
              float value = getZ(z);
              loss = max(value, 0.0) + log(1.0 + exp(-abs(value))) - getY(y) * value;
            } else {
              float most = getZ(z);
              for (int c = 1; c < code; c++) most = max(most, getZ(z + c));
              float total = 0.0;
              float chosen = 0.0;
              for (int c = 0; c < code; c++) {
                float value = getZ(z + c);
                total += exp(value - most);
                chosen += getY(y + c) * value;
              }
              loss = most + log(total) - chosen;
            }
            sum += weight * loss;
          }
          return sum;`,
      }),
    ];
  },
  loops: ({ outputs, labels, rowWeights }, attributes) => [
    lossLoops(outputs!, labels!.values, rowWeights!.values, sizesOf(outputs!.shape, attributes)),
  ],
});

function lossLoops(
  z: PlainTensor,
  labels: Float32Array,
  rowWeights: Float32Array,
  sizes: Sizes,
): PlainTensor {
  const { runs, tasks, samples, width, codes } = sizes;
  const values = new Float32Array(runs * tasks);
  for (let place = 0; place < values.length; place++) {
    const task = place % tasks;
    let sum = 0;
    for (let sample = 0; sample < samples; sample++) {
      const weight = rowWeights[task * samples + sample]!;
      if (weight === 0) continue;
      const own = (place * samples + sample) * width;
      sum += weight * sampleLoss(z.values, own, labels, (task * samples + sample) * width, codes[task]!);
    }
    values[place] = sum;
  }
  return { values, shape: [runs, tasks] };
}

function sampleLoss(z: Float32Array, own: number, labels: Float32Array, label: number, code: number): number {
  const value = z[own]!;
  if (code === -2) return (value - labels[label]!) ** 2;
  if (code === -1)
    return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value))) - labels[label]! * value;
  const { most, total } = softmaxParts(z, own, code);
  let chosen = 0;
  for (let c = 0; c < code; c++) chosen += labels[label + c]! * z[own + c]!;
  return most + Math.log(total) - chosen;
}

/** The largest of a row's logits, and the sum of e^(logit - largest). */
function softmaxParts(z: Float32Array, own: number, classes: number): { most: number; total: number } {
  let most = z[own]!;
  for (let c = 1; c < classes; c++) most = Math.max(most, z[own + c]!);
  let total = 0;
  for (let c = 0; c < classes; c++) total += Math.exp(z[own + c]! - most);
  return { most, total };
}

registerFused({
  name: 'MtlTaskLossesGradient',
  webgl: (inputs, attributes, launch) => {
    const { dy, outputs, labels, rowWeights } = inputs as Record<string, TensorInfo>;
    const sizes = sizesOf(outputs!.shape, attributes);
    const { tasks, samples, width } = sizes;
    return [
      launch({
        inputs: [dy!, outputs!, labels!, rowWeights!],
        names: ['D', 'Z', 'Y', 'R'],
        outputShape: outputs!.shape,
        key: `losses-dz/${keyOf(sizes)}`,
        body: () => `
          int o = index % ${width};
          int row = index / ${width};
          int at = row % ${samples};
          int task = row / ${samples} % ${tasks};
          int code = 0;
          ${taskCode(sizes)}
          float weight = getR(task * ${samples} + at);
          if (weight == 0.0 || o >= max(1, code)) return 0.0;
          float value = getZ(index);
          float label = getY((task * ${samples} + at) * ${width} + o);
          float slope = 0.0;
          if (code == -2) slope = 2.0 * (value - label);
          else if (code == -1) slope = 1.0 / (1.0 + exp(-value)) - label;
          else {
            int z = row * ${width};
            float most = getZ(z);
            for (int c = 1; c < code; c++) most = max(most, getZ(z + c));
            float total = 0.0;
            for (int c = 0; c < code; c++) total += exp(getZ(z + c) - most);
            slope = exp(value - most) / total - label;
          }
          return getD(row / ${samples}) * weight * slope;`,
      }),
    ];
  },
  loops: ({ dy, outputs, labels, rowWeights }, attributes) => [
    slopeLoops(dy!.values, outputs!, labels!.values, rowWeights!.values, sizesOf(outputs!.shape, attributes)),
  ],
});

function slopeLoops(
  dy: Float32Array,
  z: PlainTensor,
  labels: Float32Array,
  rowWeights: Float32Array,
  { runs, tasks, samples, width, codes }: Sizes,
): PlainTensor {
  const values = new Float32Array(z.values.length);
  for (let place = 0; place < runs * tasks; place++) {
    const task = place % tasks;
    const code = codes[task]!;
    for (let sample = 0; sample < samples; sample++) {
      const factor = dy[place]! * rowWeights[task * samples + sample]!;
      if (rowWeights[task * samples + sample] === 0) continue;
      const own = (place * samples + sample) * width;
      const label = (task * samples + sample) * width;
      if (code === -2) values[own] = factor * 2 * (z.values[own]! - labels[label]!);
      else if (code === -1) values[own] = factor * (1 / (1 + Math.exp(-z.values[own]!)) - labels[label]!);
      else {
        const { most, total } = softmaxParts(z.values, own, code);
        for (let c = 0; c < code; c++) {
          values[own + c] = factor * (Math.exp(z.values[own + c]! - most) / total - labels[label + c]!);
        }
      }
    }
  }
  return { values, shape: z.shape };
}

tf.registerGradient({
  kernelName: 'MtlTaskLosses',
  inputsToSave: ['outputs', 'labels', 'rowWeights'],
  gradFunc: (dy, saved, attributes) => {
    const [outputs, labels, rowWeights] = saved as [Tensor4D, Tensor4D, Tensor4D];
    const inputs = { dy: dy as Tensor, outputs, labels, rowWeights };
    return { outputs: () => runFused('MtlTaskLossesGradient', inputs, attributes as never)[0]! };
  },
});
