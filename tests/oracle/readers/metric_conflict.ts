import { conflictOf, magnitudeSimilarity, type PairTable } from '../../../src/core/analysis/conflict';
import { curvatureBound, multiTaskCurvature } from '../curvature';
import type { Outcome, VectorCase, VectorReader } from './reader';

type Rows = readonly (readonly number[])[];
type Entries = readonly (readonly [number, number, number | null])[];

/** Conflict measures of given gradients, and the curvature along a step of two given losses. */
export const reader: VectorReader = {
  file: 'metric_conflict',
  read: ({ cases }) => cases.flatMap((one) => ('J' in one.input ? conflict(one) : curvature(one))),
};

function conflict({ name, input, expected }: VectorCase): Outcome[] {
  const rows: Rows = input.J;
  const ours = conflictOf(rows.map((a) => rows.map((b) => dot(a, b))));
  const { norms, cosines } = ours;
  const similarities = norms.map((a) => norms.map((b) => magnitudeSimilarity(a, b)));
  const bounds = norms.map((a, i) => norms.map((b, j) => curvatureBound(a, b, cosines[i]![j]!)));
  const pairs = (table: PairTable, entries: Entries) =>
    Math.max(...entries.map(([i, j, value]) => difference(table[i]![j]!, value)));
  return [
    { name: `${name}, cosine`, error: pairs(cosines, expected.cosine) },
    {
      name: `${name}, magnitude similarity`,
      error: pairs(similarities, expected.magnitude_similarity),
    },
    {
      name: `${name}, curvature bounding`,
      error: pairs(bounds, expected.curvature_bounding),
    },
    {
      name: `${name}, condition number`,
      error: difference(ours.conditionNumber, expected.condition_number),
    },
  ].map((outcome) => ({ ...outcome, tolerance: 1e-8 }));
}

function curvature({ name, input, expected }: VectorCase): Outcome[] {
  const gradientAt = (theta: readonly number[]) => gradientOf(input, theta);
  const gradient = gradientAt(input.theta);
  const rate = Number(/theta - ([\d.]+) \*/.exec(input.step)![1]);
  const after = gradientAt(input.theta.map((value: number, k: number) => value - rate * gradient[k]!));
  const ours = multiTaskCurvature(gradient, after, rate);
  return [
    {
      name: `${name}, gradient`,
      error: Math.max(...gradient.map((value, k) => difference(value, expected.gradient[k]))),
      tolerance: 1e-8,
    },
    {
      name: `${name}, multi-task curvature`,
      error: difference(ours, expected.multi_task_curvature),
      tolerance: 1e-8,
    },
  ];
}

/** The gradients of the file's two losses: A theta + b, and A' tanh(A theta + b). */
function gradientOf(
  input: { loss: string; A: Rows; b: readonly number[] },
  theta: readonly number[],
): number[] {
  const { loss, A, b } = input;
  const inner = A.map((row, i) => dot(row, theta) + b[i]!);
  if (loss.includes('1/2')) return inner;
  if (!loss.includes('ln cosh')) throw new RangeError(`loss must be one of two; got ${loss}`);
  const outer = inner.map(Math.tanh);
  return theta.map((_, k) => A.reduce((sum, row, i) => sum + row[k]! * outer[i]!, 0));
}

/**
 * Relative to a number of size 1 or more, absolute below: cosines of antiparallel gradients leave a rounding error
 * where the exact measure is 0. Two undefined numbers agree; one does with none.
 */
function difference(ours: number | null, theirs: number | null): number {
  if (ours === null || theirs === null) return ours === theirs ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, k) => sum + value * b[k]!, 0);
}
