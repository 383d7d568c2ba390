import type { Stream } from '../random';
import type { Dataset } from './dataset';
import { spreadLabels } from './even-labels';

/** How an epoch is cut into batches. */
export interface BatchCut {
  readonly size: number;
  /** Whether each batch has its share of every task's labels, where chance would leave some without. */
  readonly hasEvenLabels: boolean;
}

/** Puts training rows in the order of the next epoch, in place: a new permutation of all of them. */
export function beginEpoch(
  order: Uint32Array,
  { size, hasEvenLabels }: BatchCut,
  { tasks }: Pick<Dataset, 'tasks'>,
  random: Stream,
): void {
  random.shuffle(order);
  if (hasEvenLabels) spreadLabels(order, size, tasks, random);
}
