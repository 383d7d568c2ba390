import type { Config } from '../config/schema';
import { stream } from '../random';
import { isUniform, type Strata, stratify } from './stratify';

/** Which rows are trained on and which are kept for the test. */
export interface Split {
  /** Row indexes in ascending order; `train` and `test` are disjoint and hold every row. */
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

/**
 * Rows 0 .. rows - 1 divided at random, the same way for every run of a seed: round(testShare * rows) rows for
 * the test, but at least one row on each side. A stratified split keeps what `strata` says in its shares (see
 * {@link stratify}); where all rows have the same, it is the one that is not stratified.
 *
 * @throws RangeError for fewer than two rows, which cannot be divided.
 */
export function splitRows(
  rows: number,
  { testShare, seed, split }: Pick<Config, 'testShare' | 'seed' | 'split'>,
  strata: Strata,
): Split {
  if (!(rows >= 2)) throw new RangeError(`rows must be >= 2; got ${rows}`);
  const all = Uint32Array.from({ length: rows }, (_, row) => row);
  const tested = Math.min(rows - 1, Math.max(1, Math.round(testShare * rows)));
  const random = stream(seed, 'split');
  if (split === 'stratified' && !isUniform(strata, all)) {
    const { part, others } = stratify(all, tested, strata, random);
    return { test: part, train: others };
  }
  const order = random.shuffle(all);
  return { test: order.slice(0, tested).sort(), train: order.slice(tested).sort() };
}

/**
 * The rows out of `candidates` whose label a task may see: exactly round(share * candidates) of them, but at
 * least one (none of none). Every task draws its own; a larger share of the same seed and task contains a smaller.
 */
export function seenRows(candidates: Uint32Array, share: number, seed: number, task: number): Uint32Array {
  const seen = Math.max(1, Math.round(share * candidates.length));
  if (seen >= candidates.length) return candidates;
  return stream(seed, `labels/${task}`).shuffle(candidates.slice()).slice(0, seen);
}

/** Hides, in place, the label of every training row that the task may not see. */
export function hideLabels(
  targets: Float32Array,
  train: Uint32Array,
  share: number,
  seed: number,
  task: number,
): void {
  const labelled = train.filter((row) => !Number.isNaN(targets[row]));
  const seen = new Set(seenRows(labelled, share, seed, task));
  for (const row of labelled) if (!seen.has(row)) targets[row] = Number.NaN;
}
