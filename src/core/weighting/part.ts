import type { Matrix } from '../linalg/matrix';
import { type AnyLayout, membersOf, type WeighInput } from './weighting';

/**
 * The places of some of the tasks, in ascending order: those that have a say in a step. A method weighs them as if
 * they were all there are, with what it has learnt of them; of the others nothing moves.
 */
export type Part = readonly number[];

/** The tasks that the user has not left out (a weight of 0) and of which the batch has a label; both [task]. */
export function partOf(userWeights: readonly number[], labelled: readonly number[]): Part {
  return userWeights.flatMap((weight, task) => (weight > 0 && labelled[task]! > 0 ? [task] : []));
}

/** What a method is told of the whole, for the tasks of a part. */
export function inputOf(input: WeighInput, part: Part): WeighInput {
  return {
    ...input,
    kinds: entriesOf(input.kinds, part),
    losses: entriesOf(input.losses, part),
    gram: matrixOf(input.gram, part),
    lastKernelGram: matrixOf(input.lastKernelGram, part),
    userWeights: entriesOf(input.userWeights, part),
  };
}

/** The entries of a part; none of a list that is empty because nobody asked for it. */
export function entriesOf<T>(values: readonly T[], part: Part): readonly T[] {
  return values.length === 0 ? values : part.map((task) => values[task]!);
}

function matrixOf(matrix: Matrix, part: Part): Matrix {
  return entriesOf(matrix, part).map((row) => entriesOf(row, part));
}

/** [task]: the values of a part, and 0 for the others. */
export function spreadOut(values: readonly number[], part: Part, tasks: number): number[] {
  const all = new Array<number>(tasks).fill(0);
  part.forEach((task, i) => {
    all[task] = values[i]!;
  });
  return all;
}

/** What a state says of the tasks of a part. Shares and factors are scaled to what they add up to without others. */
export function stateOf(state: unknown, layout: AnyLayout, part: Part): unknown {
  if (state === null || layout === null) return state;
  switch (layout) {
    case 'tasks':
      return entriesOf(state as readonly unknown[], part);
    case 'pairs':
      return matrixOf(state as Matrix, part);
    case 'shares':
    case 'factors': {
      const total = layout === 'shares' ? 1 : part.length;
      return scaledTo(entriesOf(state as readonly number[], part), total);
    }
    default:
      return membersOf(layout, (name, inner) => stateOf((state as Members)[name], inner, part));
  }
}

/**
 * The state `before` with what it has become for the tasks of a part, `after`; the others keep theirs, and so shares
 * and factors of the part add up to what they did.
 */
export function withState(before: unknown, after: unknown, layout: AnyLayout, part: Part): unknown {
  if (before === null || layout === null) return before;
  switch (layout) {
    case 'tasks':
      return replaced(before as readonly unknown[], part, (i) => (after as readonly unknown[])[i]);
    case 'pairs':
      return replaced(before as Matrix, part, (i, row) =>
        replaced(row, part, (j) => (after as Matrix)[i]![j]!),
      );
    case 'shares':
    case 'factors': {
      const scaled = scaledTo(
        after as readonly number[],
        sumOf(entriesOf(before as readonly number[], part)),
      );
      return replaced(before as readonly number[], part, (i) => scaled[i]!);
    }
    default:
      return membersOf(layout, (name, inner) =>
        withState((before as Members)[name], (after as Members)[name], inner, part),
      );
  }
}

type Members = Readonly<Record<string, unknown>>;

/** The values so scaled that they add up to `total`; equal ones where they add up to nothing. */
function scaledTo(values: readonly number[], total: number): number[] {
  const sum = sumOf(values);
  return values.map((value) => (sum > 0 ? (value * total) / sum : total / values.length));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function replaced<T>(values: readonly T[], part: Part, by: (place: number, before: T) => T): T[] {
  const all = [...values];
  part.forEach((task, i) => {
    all[task] = by(i, values[task]!);
  });
  return all;
}
