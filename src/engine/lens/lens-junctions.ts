import { sizeOf } from '../../core/linalg/shape';
import type { Junction, Plan } from '../../core/sharing/architecture';
import { junctionKinds } from '../../core/sharing/junctions';
import { shownColumns } from '../../core/sharing/shown';
import { type Tensor, type Tensor1D, tf } from '../tensorflow/tf';
import type { BlockMatrix } from './lens-kernels';

/** The numbers of a junction that the parameters hold, [row, column]; null where the forward pass has them. */
export function standingValues(
  junction: Junction,
  plan: Plan,
  matrices: ReadonlyMap<string, readonly BlockMatrix[]>,
): Float32Array | null {
  switch (junction.from) {
    case 'shown':
      return null;
    case 'block':
      return joined(matrices.get(junction.name)!.map(({ values }) => values));
    case 'towers':
      return joined(relationOf(junction, plan, matrices));
    default:
      return junction.from satisfies never;
  }
}

function relationOf(
  { kind, after }: Junction,
  { lanes }: Plan,
  matrices: ReadonlyMap<string, readonly BlockMatrix[]>,
): readonly (readonly number[])[] {
  const towers = lanes.map(({ layers }) => {
    const { block: name, copy } = layers[after]!;
    const { block, values } = matrices.get(name)![copy]!;
    return { all: values, kernel: values.subarray(0, block.inputs * block.units) };
  });
  return junctionKinds[kind].ofTowers!(towers);
}

/** Run 0's mean over the samples of what a forward pass shows for a junction, [row or 1, column], flat. */
export function meanShown(junction: Junction, shown: Tensor): Tensor1D {
  const samples = shown.shape.at(-2)!;
  const rows = rowsShown(shown);
  const columns = shownColumns(junction);
  const all = tf.reshape(shown, [-1, samples, shown.shape.at(-1)!]);
  const mean = tf.div(tf.sum(tf.slice(all, [0, 0, 0], [rows, samples, columns]), 1), samples);
  return tf.reshape(mean, [rows * columns]) as Tensor1D;
}

/** Rows of run 0: tasks, or streams of all tasks. */
export function rowsShown({ shape }: Tensor): number {
  return sizeOf(shape.slice(1, -2));
}

/** As many rows as the junction has: one that serves all tasks stands for each. */
export function withAllRows({ rows }: Junction, values: Float32Array, found: number): Float32Array {
  return found === rows.length ? values : joined(rows.map(() => values));
}

function joined(parts: readonly ArrayLike<number>[]): Float32Array {
  return Float32Array.from(parts.flatMap((part) => Array.from(part)));
}
