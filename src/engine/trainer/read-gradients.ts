import type { GramPart } from '../ops/gram';
import { type Tensor, type Tensor1D, type Tensor2D, tf } from '../tensorflow/tf';
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
 * The caller disposes `read`.
 */
export async function readGradients(
  {
    losses,
    sums,
    numbers = [],
  }: { losses: Tensor2D; sums: readonly Tensor[]; numbers?: readonly (Tensor | undefined)[] },
  parts: readonly GramPart[],
): Promise<{ found: ReadGradients; read: Tensor }> {
  const [runs, tasks] = losses.shape;
  const tensors = [losses, ...sums, ...numbers].flatMap((tensor) => tensor ?? []);
  const read = tf.tidy(() => tf.concat1d(tensors.map((tensor) => tf.reshape(tensor, [-1]) as Tensor1D)));
  const values = (await read.data()) as Float32Array;
  let end = sums.reduce((total, { size }) => total + size, losses.size);
  const found = {
    losses: byRun(values, runs, tasks),
    grams: gramMatrices(values.subarray(losses.size), parts, runs, tasks),
    numbers: numbers.map((each) => {
      if (each === undefined) return undefined;
      end += each.size;
      return values.subarray(end - each.size, end);
    }),
  };
  return { found, read };
}

/** [run][task], from the beginning of the values. */
export function byRun(values: Float32Array, runs: number, tasks: number): number[][] {
  return Array.from({ length: runs }, (_, run) => [...values.subarray(run * tasks, (run + 1) * tasks)]);
}
