/** Counts by true and predicted class as a square, with each row's share. */
export interface ConfusionMatrix {
  readonly classes: number;
  readonly count: (truth: number, predicted: number) => number;
  /** Of the rows of this true class; NaN where there are none. */
  readonly share: (truth: number, predicted: number) => number;
  readonly total: (truth: number) => number;
}

/** Reads an evaluation's confusion list, [true class, predicted class] row by row. */
export function confusionMatrix(counts: readonly number[]): ConfusionMatrix {
  const classes = Math.round(Math.sqrt(counts.length));
  const count = (truth: number, predicted: number) => counts[truth * classes + predicted] ?? 0;
  const totals = Array.from({ length: classes }, (_, truth) =>
    counts.slice(truth * classes, (truth + 1) * classes).reduce((sum, value) => sum + value, 0),
  );
  const total = (truth: number) => totals[truth] ?? 0;
  return { classes, count, total, share: (truth, predicted) => count(truth, predicted) / total(truth) };
}
