import type { Ended } from '../run/told';
import type { Evaluation } from '../tasks/kind';
import type { Affinity } from './result';
import type { ZeroLabels } from './transfer/zero-labels';

/** A training's networks as they were judged after `step` updates. */
export interface TrainingPoint {
  readonly step: number;
  /** Time that they took by then, in milliseconds. */
  readonly elapsedMs: number;
  /** [run][task], on the test rows. */
  readonly test: readonly (readonly Evaluation[])[];
  /** The same on the validation rows; null where there are none. */
  readonly validation: readonly (readonly Evaluation[])[] | null;
  /** At the end of the old tasks' training: heads for the new one without labels. */
  readonly untaught?: ZeroLabels;
}

/** What is known of a training so far. */
export interface TrainingRecord {
  /** By step. */
  readonly points: ReadonlyMap<number, TrainingPoint>;
  /** The runs that had diverged by the last point. */
  readonly ended: readonly Ended[];
  /** Updates made. */
  readonly step: number;
}

export const emptyRecord: TrainingRecord = { points: new Map(), ended: [], step: 0 };

/** What is new of a training of a batch. */
export interface TrainingNews {
  readonly points: readonly TrainingPoint[];
  /** All its runs that have diverged so far. */
  readonly ended: readonly Ended[];
}

/** What is new of a batch. */
export interface BatchNews {
  /** Updates made. */
  readonly step: number;
  /** [training] */
  readonly trainings: readonly TrainingNews[];
  /** Of the one training whose affinities are measured, where they were just now. */
  readonly affinity: Affinity | null;
}

/** A record with what has become of it. */
export function grown(
  { points }: TrainingRecord,
  news: TrainingNews & Pick<BatchNews, 'step'>,
): TrainingRecord {
  const all = new Map(points);
  for (const point of news.points) all.set(point.step, point);
  return { points: all, ended: news.ended, step: news.step };
}
