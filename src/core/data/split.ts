import type { Config } from '../config/schema';
import { type Stream, stream } from '../random';
import { isUniform, type Strata, stratify } from './stratify';

/** Which rows are trained on, which choose among the steps of a training, and which are kept for the test. */
export interface Split {
  /** Row indexes in ascending order; the three are disjoint and hold every row. */
  readonly train: Uint32Array;
  /** Empty where nothing is chosen. */
  readonly validation: Uint32Array;
  readonly test: Uint32Array;
}

/** What a split depends on. */
export type SplitKnobs = Pick<Config, 'seed' | 'testShare' | 'validationShare' | 'split'>;

/**
 * Rows 0 .. rows - 1 divided at random, the same way for every run of a seed: round(testShare * rows) rows for
 * the test, and of the others round(validationShare * others) for validation, but at least one row for the test, one for
 * training, and, if there is a share and a row left, one for validation. A stratified split keeps what `strata` says in
 * its shares (see {@link stratify}); where all rows have the same, it is the one that is not stratified.
 *
 * The validation rows come from a stream of their own, so that their share leaves the test rows alone.
 *
 * @throws RangeError for fewer than two rows, which cannot be divided.
 */
export function splitRows(rows: number, knobs: SplitKnobs, strata: Strata): Split {
  if (!(rows >= 2)) throw new RangeError(`rows must be >= 2; got ${rows}`);
  const { seed, testShare, validationShare } = knobs;
  const kept = knobs.split === 'stratified' ? strata : [];
  const all = Uint32Array.from({ length: rows }, (_, row) => row);
  const [test, others] = divide(all, testShare, kept, stream(seed, 'split'));
  if (validationShare === 0 || others.length === 1)
    return { train: others, validation: new Uint32Array(), test };
  const [validation, train] = divide(others, validationShare, kept, stream(seed, 'validation'));
  return { train, validation, test };
}

/** A share of the rows, at least one of them, and the others, at least one; both in ascending order. */
function divide(
  rows: Uint32Array,
  share: number,
  strata: Strata,
  random: Stream,
): readonly [Uint32Array, Uint32Array] {
  const size = Math.min(rows.length - 1, Math.max(1, Math.round(share * rows.length)));
  if (!isUniform(strata, rows)) return stratify(rows, size, strata, random);
  const order = random.shuffle(rows.slice());
  return [order.slice(0, size).sort(), order.slice(size).sort()];
}

/**
 * The rows out of `candidates` whose label a task may see: exactly round(share * candidates) of them, but at
 * least one (none of none). Every task draws its own; a larger share of the same seed and task contains a smaller.
 */
export function seenRows(candidates: Uint32Array, share: number, seed: number, task: number): Uint32Array {
  return someRows(candidates, Math.max(1, Math.round(share * candidates.length)), seed, task);
}

/** The same by their number; all where there are no more. More of the same seed and task contain fewer. */
export function someRows(candidates: Uint32Array, count: number, seed: number, task: number): Uint32Array {
  if (count >= candidates.length) return candidates;
  return stream(seed, `labels/${task}`).shuffle(candidates.slice()).slice(0, count);
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
