import { tf } from '../../../src/engine/tensorflow/tf';
import { trainingMethods, weightsTolerance } from '../../setup/training-methods';
import { type TrainingCase, type TrainingFile, trajectoryOf } from '../../setup/training-vectors';
import { relativeDifference } from './difference';
import type { Outcome, VectorFile } from './reader';

/**
 * Trains every case on the processor, in float32. The losses' tolerance is the file's own, and absolute: twenty times
 * the difference between float32 and float64 there, 1e-5 at least. The weights' is relative.
 */
export async function trainingOutcomes(content: VectorFile): Promise<Outcome[]> {
  await tf.setBackend('cpu');
  const file = content as unknown as TrainingFile;
  const outcomes: Outcome[] = [];
  for (const given of file.cases) outcomes.push(...(await outcomesOf(file, given)));
  return outcomes;
}

async function outcomesOf(file: TrainingFile, given: TrainingCase): Promise<Outcome[]> {
  const { name, input, expected } = given;
  const method = trainingMethods[input.method];
  if (method === undefined) {
    return [{ name, error: 0, tolerance: 0, skipped: `no method of ours is ${input.method}` }];
  }
  const { losses, weights } = await trajectoryOf(file, given);
  return [
    {
      name: `${name}, losses`,
      error: largestDifference(losses.flat(), expected.losses.flat()),
      tolerance: expected.tolerance,
    },
    {
      name: `${name}, weights`,
      error: relativeDifference(weights, expected.weights),
      tolerance: method.tolerance ?? weightsTolerance,
    },
  ];
}

function largestDifference(found: readonly number[], expected: readonly number[]): number {
  if (found.length !== expected.length) return Number.POSITIVE_INFINITY;
  return found.reduce((largest, value, i) => Math.max(largest, Math.abs(value - expected[i]!)), 0);
}
