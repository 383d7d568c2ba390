import { copyInputs, type Dataset } from '../core/data/dataset';
import type { PlanePoints } from './protocol';

const mostPoints = 400;

/** A sample of the training and test rows to draw on maps; null for data that does not live on a plane. */
export function planePoints(dataset: Dataset): PlanePoints | null {
  if (dataset.plane === null) return null;
  const { tasks } = dataset;
  // Rows come in random order, so the first ones are a fair sample.
  const train = dataset.train.subarray(0, mostPoints);
  const test = dataset.test.subarray(0, mostPoints);
  const places = (rows: Uint32Array) => {
    const values = new Float32Array(rows.length * 2);
    copyInputs(dataset, rows, values);
    return values;
  };
  const targets = (rows: Uint32Array) =>
    tasks.map((task) => Float32Array.from(rows, (row) => task.targets[row]!));
  return {
    ...dataset.plane,
    train: places(train),
    test: places(test),
    trainTargets: targets(train),
    testTargets: targets(test),
  };
}
