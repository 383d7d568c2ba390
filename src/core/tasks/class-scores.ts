import { log } from '../elementary';
import type { Metric } from './kind';

/** Scores of a task with classes, the first for classes of which none is rare. */
export const classMetrics = [
  { id: 'accuracy', title: 'accuracy', lowerIsBetter: false },
  { id: 'balanced', title: 'balanced accuracy', lowerIsBetter: false },
  { id: 'f1', title: 'macro F1', lowerIsBetter: false },
  { id: 'auc', title: 'AUC', lowerIsBetter: false },
  { id: 'logloss', title: 'log loss', lowerIsBetter: true },
] as const satisfies readonly Metric[];

export type ClassMetric = (typeof classMetrics)[number]['id'];

/**
 * The values of {@link classMetrics}. Over classes that rows have: balanced accuracy is the mean of their recalls; macro
 * F1 is the mean of 2 tp / (2 tp + fp + fn), over those that are predicted too, as in scikit-learn.
 *
 * @param confusion - [true class, predicted class]
 */
export function classScores(confusion: readonly number[], auc: number, logLoss: number): number[] {
  const classes = Math.sqrt(confusion.length);
  const all = Array.from({ length: classes }, (_, one) => {
    const right = confusion[one * classes + one]!;
    return { right, isTrue: sumOf(confusion, one * classes, 1), isSaid: sumOf(confusion, one, classes) };
  });
  const rows = all.reduce((sum, { isTrue }) => sum + isTrue, 0);
  const known = all.filter(({ isTrue }) => isTrue > 0);
  const seen = all.filter(({ isTrue, isSaid }) => isTrue + isSaid > 0);
  return [
    all.reduce((sum, { right }) => sum + right, 0) / rows,
    mean(known.map(({ right, isTrue }) => right / isTrue)),
    mean(seen.map(({ right, isTrue, isSaid }) => (2 * right) / (isTrue + isSaid))),
    auc,
    logLoss,
  ];

  function sumOf(counts: readonly number[], first: number, step: number): number {
    let sum = 0;
    for (let i = 0; i < classes; i++) sum += counts[first + i * step]!;
    return sum;
  }
}

/** [class]: rows of each class. */
export function rowsByClass(confusion: readonly number[]): number[] {
  const classes = Math.sqrt(confusion.length);
  return Array.from({ length: classes }, (_, one) =>
    confusion.slice(one * classes, (one + 1) * classes).reduce((sum, count) => sum + count, 0),
  );
}

/** The score of always answering the commonest class, or with the shares of the classes, which say nothing of a row. */
export function constantScore(metric: ClassMetric, counts: readonly number[]): number {
  const known = counts.filter((count) => count > 0);
  const rows = known.reduce((sum, count) => sum + count, 0);
  const share = Math.max(...known) / rows;
  switch (metric) {
    case 'accuracy':
      return share;
    case 'balanced':
      return 1 / known.length;
    case 'f1':
      return (2 * share) / (1 + share) / known.length;
    case 'auc':
      return 0.5;
    case 'logloss':
      return known.reduce((sum, count) => sum - (count / rows) * log(count / rows), 0);
    default:
      return metric satisfies never;
  }
}

/**
 * The area under the ROC curve: how often a row of the class scores above one of another, ties counted half. NaN where
 * there are no rows of the class, or no others. Mann and Whitney (1947).
 *
 * Of many classes each has few rows: those alone are sorted, and every other row finds its place among them, first by
 * the leading bits of its score. The sums are of halves, so exact in any order.
 *
 * @param ones - scores of the rows of the class, in any order; they are sorted in place
 */
export function areaUnderCurve(ones: Float64Array, others: Float64Array): number {
  ones.sort();
  const starts = startsOf(ones);
  let lost = 0;
  for (let row = 0; row < others.length; row++) {
    const score = others[row]!;
    const key = keyOf(score);
    const from = placeOf(score, ones, starts[key]!, starts[key + 1]!);
    let upTo = from;
    while (upTo < ones.length && ones[upTo] === score) upTo++;
    lost += (from + upTo) / 2;
  }
  const pairs = ones.length * others.length;
  return (pairs - lost) / pairs;
}

const keys = 2 ** 12;
const single = new Float32Array(1);
const bits = new Uint32Array(single.buffer);

/** Sign, exponent and three bits of a number, so that a larger number never has a smaller key. */
function keyOf(value: number): number {
  // Without -0, whose key is not that of 0.
  single[0] = value + 0;
  const all = bits[0]!;
  return (all >>> 31 === 1 ? ~all : all | 0x80000000) >>> 20;
}

/** [key]: how many of the sorted values have a smaller key; one more at the end. */
function startsOf(sorted: Float64Array): Uint32Array {
  const starts = new Uint32Array(keys + 1).fill(sorted.length);
  let key = 0;
  for (let at = 0; at < sorted.length; at++) {
    const own = keyOf(sorted[at]!);
    while (key <= own) starts[key++] = at;
  }
  return starts;
}

/** How many of the sorted values are smaller; the answer lies between `low` and `high`. */
function placeOf(value: number, sorted: Float64Array, low: number, high: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
