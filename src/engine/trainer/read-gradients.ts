import type { GramPart } from '../ops/gram';
import { readTogether } from '../ops/read-together';
import type { Tensor, Tensor2D } from '../tensorflow/tf';
import { type GramMatrices, gramMatrices } from './gram';

/** The losses and inner products of the task gradients at the present parameters, on one batch; [run]. */
export interface MeasuredGradients {
  readonly losses: readonly (readonly number[])[];
  readonly grams: readonly GramMatrices[];
}

/** The same with the numbers that the methods decide by; [run], undefined for a method that asks for none. */
export interface ReadGradients extends MeasuredGradients {
  readonly numbers: readonly (Float32Array | undefined)[];
}

/**
 * Reads everything at once: `losses` [run, task], the `sums` of `parts`, and what the methods decide by, [run].
 */
export async function readGradients(
  {
    losses,
    sums,
    numbers = [],
  }: { losses: Tensor2D; sums: readonly Tensor[]; numbers?: readonly (Tensor | undefined)[] },
  parts: readonly GramPart[],
): Promise<ReadGradients> {
  const [runs, tasks] = losses.shape;
  const tensors = [losses, ...sums, ...numbers].flatMap((tensor) => tensor ?? []);
  const values = await readTogether(tensors);
  let end = sums.reduce((total, { size }) => total + size, losses.size);
  return {
    losses: byRun(values, runs, tasks),
    grams: gramMatrices(values.subarray(losses.size), parts, runs, tasks),
    numbers: numbers.map((each) => {
      if (each === undefined) return undefined;
      end += each.size;
      return values.subarray(end - each.size, end);
    }),
  };
}

/** [run][task], from the beginning of the values. */
export function byRun(values: Float32Array, runs: number, tasks: number): number[][] {
  return Array.from({ length: runs }, (_, run) => [...values.subarray(run * tasks, (run + 1) * tasks)]);
}
