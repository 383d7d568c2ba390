import type { TaskData } from '../data/dataset';
import type { ReadAnswers } from './predictions';
import { meanOf, type Spread } from './spread';

/** What the models say of a row: a number, or the class with the highest mean probability. */
export interface Answer extends Spread {
  /** The class; null for a number. */
  readonly name: string | null;
  /** Whether one model has said it: there is no spread. */
  readonly isOne: boolean;
}

/** A task's answer for a row, over the runs. */
export function answerOf(
  { classes }: Pick<TaskData, 'classes'>,
  runs: readonly ReadAnswers[],
  row: number,
): Answer {
  const width = Math.max(1, classes.length);
  const each = Array.from({ length: width }, (_, output) => meanOf(runs, row * width + output));
  const most = each.reduce((best, { mean }, place) => (mean > each[best]!.mean ? place : best), 0);
  return { ...each[most]!, name: classes[most] ?? null, isOne: runs.length === 1 };
}
