import type { Words } from '../words';
import type { Config } from './schema';

/**
 * What a preset's claim says in numbers: over seeds, the 95 % interval of a measure's mean lies on one side of a number.
 * Models are read as the verdict reads them: at their best steps where there are validation rows, else at the end.
 */
export interface Expectation {
  readonly measure: MeasureId;
  /** Whose score; absent: that of the task for which the measure is lowest, seed by seed. */
  readonly task?: number;
  /** Runs of the same seeds whose measure is taken off, seed by seed. */
  readonly against?: Rival;
  readonly is: 'more' | 'less';
  readonly than: number;
}

/**
 * - `delta-m`: the mean of the tasks' relative gains by sharing, in percent
 * - `gain`: a task's score together less that alone, by the verdict's metric
 * - `together`: a task's score together
 * - `wins`: 1 where delta-m is above 0, else 0
 */
export type MeasureId = 'delta-m' | 'gain' | 'together' | 'wins';

/** A configuration that differs from the preset's in what is to blame or to praise. */
export interface Rival {
  readonly title: Words;
  readonly changes: Partial<Config>;
}
