import { type Dataset, inOwnUnit, type TaskData } from '../core/data/dataset';
import type { Predictions, Scatter } from '../core/run/told';
import { probabilities } from '../core/tasks';

const mostDots = 500;

/** Predicted against true on the first test rows, for each regression; [task]. */
export function scatterOf(
  dataset: Dataset,
  outputs: readonly Float32Array[],
  truth: readonly Float32Array[],
): Scatter[] {
  return dataset.tasks.map((task, t) => {
    if (task.kind !== 'regression') return { truth: new Float32Array(), predicted: new Float32Array() };
    return { truth: truth[t]!.slice(0, mostDots), predicted: outputs[t]!.slice(0, mostDots) };
  });
}

/** A task's raw outputs as people read them: own units, or a probability for each class. */
export function predictions(task: TaskData, outputs: Float32Array, truth: Float32Array): Predictions {
  const rows = truth.length;
  if (task.kind === 'regression') {
    const own = (values: Float32Array) => values.map((value) => inOwnUnit(task, value));
    return { kind: 'predictions', task: task.name, values: own(outputs), truth: own(truth) };
  }
  const values = Float32Array.from(
    Array.from({ length: rows }, (_, row) => probabilities(task.kind, outputs, row, task)).flat(),
  );
  return { kind: 'predictions', task: task.name, values, truth };
}
