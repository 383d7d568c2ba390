import type { TaskKind } from '../../core/config/schema';
import { runDifferentiable } from '../launches/differentiable';
import { registerFused, runFused } from '../launches/fused';
import type { Tensor, Tensor2D, Tensor4D } from '../tensorflow/tf';
import { taskLossesLoops, taskLossSlopesLoops } from './task-losses-loops';
import { forEachTask, type LossAttributes, type LossSizes, lossSizes } from './task-losses-sizes';

/**
 * The loss of every run and task: sum over samples of rowWeight * l(output, label), where
 *
 *     regression  l = (z - y)^2
 *     binary      l = log(1 + e^z) - y z                  y in {0, 1}
 *     multiclass  l = log sum_c e^(z_c) - sum_c y_c z_c   y one-hot
 *
 * `outputs` z is [run, task, sample, output], `labels` y [run, task, sample, output] (0 in the padding),
 * `rowWeights` [run, task, sample, 1], both with length 1 on the run axis where all runs share them: 1 / (labelled rows of the batch) for a labelled row, else 0, so that a
 * task with few labels is not a task with a small loss weight. `tasks` says each task's kind and how many of its
 * outputs are real; padding gets no gradient. Returns [run, task]; one launch, and one for the gradient.
 */
export function taskLosses(
  outputs: Tensor4D,
  labels: Tensor4D,
  rowWeights: Tensor4D,
  tasks: readonly LossTask[],
): Tensor2D {
  const attributes = { tasks: codesOf(tasks) };
  return runDifferentiable(lossesKernel, { outputs, labels, rowWeights }, attributes, (dy, inputs) => ({
    outputs: () => runFused(lossesGradient, { dy, ...inputs }, attributes),
  })) as Tensor2D;
}

export interface LossTask {
  readonly kind: TaskKind;
  /** Real outputs. */
  readonly outputs: number;
}

/** As {@link LossAttributes} has them. */
function codesOf(tasks: readonly LossTask[]): number[] {
  return tasks.map(({ kind, outputs }) => (kind === 'multiclass' ? outputs : kind === 'binary' ? -1 : -2));
}

type LossInputs = { outputs: Tensor; labels: Tensor; rowWeights: Tensor };

const keyOf = (sizes: LossSizes) =>
  `${sizes.hasOwnLabels}/${sizes.samples},${sizes.width}/${sizes.codes.join()}`;

/** GLSL: the code of a task, picked by its index; and the stable log(1 + e^z). */
const taskCode = ({ codes }: LossSizes) =>
  codes.map((code, task) => `${task === 0 ? '' : 'else '}if (task == ${task}) code = ${code};`).join(' ');

/** GLSL: the place of a run's and task's labels, in [task] units. */
const labelsOf = ({ hasOwnLabels, tasks }: LossSizes) => (hasOwnLabels ? `run * ${tasks} + task` : 'task');

const lossesKernel = registerFused<LossInputs, LossAttributes>({
  name: 'MtlTaskLosses',
  webgl: ({ outputs, labels, rowWeights }, attributes, card) => {
    const sizes = lossSizes(outputs.shape, labels.shape, attributes);
    const { runs, tasks, samples, width } = sizes;
    return [
      card.launch({
        inputs: {
          Z: { info: outputs, as: 'matrix' },
          Y: { info: labels, as: 'vector' },
          R: { info: rowWeights, as: 'vector' },
        },
        outputShape: [runs, tasks],
        output: 'vector',
        key: `losses/${keyOf(sizes)}`,
        code: () => `
          float valueAt(int index) {
            int run = index / ${tasks};
            int task = index - run * ${tasks};
            int code = 0;
            ${taskCode(sizes)}
            int own = (${labelsOf(sizes)}) * ${samples};
            float sum = 0.0;
            for (int at = 0; at < ${samples}; at++) {
              float weight = atR(own + at);
              if (weight == 0.0) continue;
              int y = (own + at) * ${width};
              float loss = 0.0;
              float value = entryZ(index, at, 0);
              if (code == -2) {
                float difference = value - atY(y);
                loss = difference * difference;
              } else if (code == -1) {
                loss = max(value, 0.0) + log(1.0 + exp(-abs(value))) - atY(y) * value;
              } else {
                float most = value;
                for (int c = 1; c < code; c++) most = max(most, entryZ(index, at, c));
                float total = 0.0;
                float chosen = 0.0;
                for (int c = 0; c < code; c++) {
                  value = entryZ(index, at, c);
                  total += exp(value - most);
                  chosen += atY(y + c) * value;
                }
                loss = most + log(total) - chosen;
              }
              sum += weight * loss;
            }
            return sum;
          }`,
      }),
    ];
  },
  native: ({ outputs, labels, rowWeights }, attributes, processor) => {
    const sizes = lossSizes(outputs.shape, labels.shape, attributes);
    const { runs, tasks, samples, width } = sizes;
    const losses = processor.make([runs, tasks]);
    forEachTask(sizes, (place, labelled, code) => {
      processor.kernels.taskLoss(
        outputs.at + 4 * place * samples * width,
        labels.at + 4 * labelled * samples * width,
        rowWeights.at + 4 * labelled * samples,
        samples,
        width,
        code,
        losses.at + 4 * place,
      );
    });
    return [losses];
  },
  loops: ({ outputs, labels, rowWeights }, attributes) => {
    const sizes = lossSizes(outputs.shape, labels.shape, attributes);
    return [taskLossesLoops(outputs, labels.values, rowWeights.values, sizes)];
  },
});

const lossesGradient = registerFused<LossInputs & { dy: Tensor }, LossAttributes>({
  name: 'MtlTaskLossesGradient',
  webgl: ({ dy, outputs, labels, rowWeights }, attributes, card) => {
    const sizes = lossSizes(outputs.shape, labels.shape, attributes);
    const { tasks, samples, width } = sizes;
    return [
      card.launch({
        inputs: {
          D: { info: dy, as: 'vector' },
          Z: { info: outputs, as: 'matrix' },
          Y: { info: labels, as: 'vector' },
          R: { info: rowWeights, as: 'vector' },
        },
        outputShape: outputs.shape,
        output: 'matrix',
        key: `losses-dz/${keyOf(sizes)}`,
        code: () => `
          float slopeAt(int batch, int own, int code, int at, int o) {
            if (at >= ${samples} || o >= max(1, code)) return 0.0;
            float weight = atR(own + at);
            if (weight == 0.0) return 0.0;
            float value = entryZ(batch, at, o);
            float label = atY((own + at) * ${width} + o);
            if (code == -2) return weight * 2.0 * (value - label);
            if (code == -1) return weight * (1.0 / (1.0 + exp(-value)) - label);
            float most = entryZ(batch, at, 0);
            for (int c = 1; c < code; c++) most = max(most, entryZ(batch, at, c));
            float total = 0.0;
            for (int c = 0; c < code; c++) total += exp(entryZ(batch, at, c) - most);
            return weight * (exp(value - most) / total - label);
          }
          vec4 texelAt(int batch, int r, int c) {
            int run = batch / ${tasks};
            int task = batch - run * ${tasks};
            int code = 0;
            ${taskCode(sizes)}
            int own = (${labelsOf(sizes)}) * ${samples};
            return atD(batch) * vec4(
              slopeAt(batch, own, code, 2 * r, 2 * c), slopeAt(batch, own, code, 2 * r, 2 * c + 1),
              slopeAt(batch, own, code, 2 * r + 1, 2 * c), slopeAt(batch, own, code, 2 * r + 1, 2 * c + 1));
          }`,
      }),
    ];
  },
  native: ({ dy, outputs, labels, rowWeights }, attributes, processor) => {
    const sizes = lossSizes(outputs.shape, labels.shape, attributes);
    const { samples, width } = sizes;
    const slopes = processor.make(outputs.shape);
    forEachTask(sizes, (place, labelled, code) => {
      processor.kernels.taskLossSlope(
        dy.at + 4 * place,
        outputs.at + 4 * place * samples * width,
        labels.at + 4 * labelled * samples * width,
        rowWeights.at + 4 * labelled * samples,
        samples,
        width,
        code,
        slopes.at + 4 * place * samples * width,
      );
    });
    return [slopes];
  },
  loops: ({ dy, outputs, labels, rowWeights }, attributes) => {
    const sizes = lossSizes(outputs.shape, labels.shape, attributes);
    return [taskLossSlopesLoops(dy.values, outputs, labels.values, rowWeights.values, sizes)];
  },
});
