// Bounded series of a run: at most 2,048 points each; when one is full, every second point goes and its stride
// doubles. Smoothing comes before thinning, so that past points never move.

/** What a series measures. `train` and `test` are losses; the rest are metrics on the test rows. */
export type Measure = 'train' | 'test' | 'accuracy' | 'r2' | 'rmse';

/** Points of one curve in order of their steps. */
export interface Series {
  readonly steps: readonly number[];
  readonly values: readonly number[];
}
