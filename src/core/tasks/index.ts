import type { TaskData } from '../data/dataset';
import type { TaskKind } from '../fields/ids';
import { binary } from './binary';
import type { KindRecord } from './kind';
import { multiclass } from './multiclass';
import { regression } from './regression';

/** Every kind of task by its id. */
export const taskKinds: Readonly<Record<TaskKind, KindRecord>> = { regression, binary, multiclass };

/** The probability of every class by a row of raw outputs, [class]; they add up to 1. Empty for a regression. */
export function probabilities(
  kind: TaskKind,
  outputs: Float32Array,
  row: number,
  task: Pick<TaskData, 'classes'>,
): readonly number[] {
  return taskKinds[kind].probabilities?.(outputs, row, task) ?? [];
}
