import type { Processor } from '../processor/backend';
import type { HeapTensor } from '../processor/heap-data';

/**
 * Has `work` write the entries of an output on the processor, `count` from the address `at` on. Where all tasks have the
 * same it is asked for those of each run's first task alone, and the others get copies.
 */
export function onFirstTasks(
  { at, length, shape, isSpread }: HeapTensor,
  processor: Processor,
  work: (at: number, count: number) => void,
): void {
  const [runs, tasks] = isSpread ? (shape as [number, number]) : [1, 1];
  const count = length / (runs * tasks);
  for (let run = 0; run < runs; run++) {
    const first = at + 4 * run * tasks * count;
    work(first, count);
    for (let task = 1; task < tasks; task++) {
      processor.kernels.copy(first + 4 * task * count, first, 4 * count);
    }
  }
}
