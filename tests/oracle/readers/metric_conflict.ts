import { conflictOf, magnitudeSimilarity, type PairTable } from '../../../src/core/analysis/conflict';
import type { Outcome, VectorCase, VectorReader } from './reader';

type Rows = readonly (readonly number[])[];
type Entries = readonly (readonly [number, number, number | null])[];

/** Conflict measures of given gradients; measures of curvature, which are not shown, are left out. */
export const reader: VectorReader = {
  file: 'metric_conflict',
  read: ({ cases }) => cases.flatMap((one) => ('J' in one.input ? conflict(one) : [])),
};

function conflict({ name, input, expected }: VectorCase): Outcome[] {
  const rows: Rows = input.J;
  const ours = conflictOf(rows.map((a) => rows.map((b) => dot(a, b))));
  const similarities = ours.norms.map((a) => ours.norms.map((b) => magnitudeSimilarity(a, b)));
  const pairs = (table: PairTable, entries: Entries) =>
    Math.max(...entries.map(([i, j, value]) => difference(table[i]![j]!, value)));
  return [
    { name: `${name}, cosine`, error: pairs(ours.cosines, expected.cosine) },
    {
      name: `${name}, magnitude similarity`,
      error: pairs(similarities, expected.magnitude_similarity),
    },
    {
      name: `${name}, condition number`,
      error: difference(ours.conditionNumber, expected.condition_number),
    },
  ].map((outcome) => ({ ...outcome, tolerance: 1e-8 }));
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
