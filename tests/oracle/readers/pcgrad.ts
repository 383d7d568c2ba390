import type { Stream } from '../../../src/core/random';
import { pcgrad } from '../../../src/core/weighting/pcgrad';
import type { OptionValues } from '../../../src/core/weighting/weighting';
import { gramOf, mixture } from '../../setup/gram';
import { weighSteps } from '../../setup/method-steps';
import { largestEntry, relativeDifference } from './difference';
import type { Outcome, VectorCase, VectorReader } from './reader';

interface Ordering {
  readonly task: number;
  readonly order: readonly number[];
  readonly weights: readonly number[];
}

/** Puts the tasks, asked one after the other, in these orders. */
function inOrders(orderOf: (tasks: number[], turn: number) => readonly number[]): Stream {
  let turn = 0;
  const shuffle = (tasks: number[]) => tasks.splice(0, tasks.length, ...orderOf([...tasks], turn++)) && tasks;
  return { shuffle } as unknown as Stream;
}

const ascending = () => inOrders((tasks) => tasks.sort((a, b) => a - b));
const descending = () => inOrders((tasks) => tasks.sort((a, b) => b - a));

/** 1e-6: the file's own tolerance. */
export const reader: VectorReader = {
  file: 'pcgrad',
  read: ({ cases }) => cases.flatMap((file) => [...ofOneOrder(file), ...ofOrderings(file)]),
};

function weigh(J: number[][], random: Stream, options: OptionValues = {}): readonly number[] {
  return weighSteps(pcgrad, [{ losses: J.map(() => 1), gram: gramOf(J) }], options, random)[0]!.weights;
}

/** The variants that take the tasks in the same order each. */
function ofOneOrder({ name, meta, input, expected }: VectorCase): Outcome[] {
  const { J } = input;
  const own = { self: true };
  const epsilon = 'it adds 1e-8 to squared lengths, which is more than these have';
  const variants: readonly [string, Stream, OptionValues, (string | undefined)?][] = [
    ['ascending_order', ascending(), {}],
    ['descending_order', descending(), {}],
    ['torchjd_ascending', ascending(), {}],
    ['libmtl_ascending', ascending(), own, meta.kind === 'tiny' ? epsilon : undefined],
    ['libmtl_descending', descending(), own, meta.kind === 'tiny' ? epsilon : undefined],
  ];
  return variants.flatMap(([variant, random, options, informational]) => {
    if (!expected[variant]?.g) return [];
    return {
      name: `${name}, ${variant}`,
      error: relativeDifference(mixture(weigh(J, random, options), J), expected[variant].g, largestEntry(J)),
      tolerance: 1e-6,
      ...(informational === undefined ? {} : { informational }),
    };
  });
}

/** Every listed order of every task, the other tasks in their first one: the sum of what is listed for each. */
function ofOrderings({ name, input, expected }: VectorCase): Outcome[] {
  const { J } = input;
  const listed: readonly Ordering[] = expected.per_task_orderings ?? [];
  const first = J.map((_: unknown, task: number) => listed.find((ordering) => ordering.task === task));
  return listed.map((one) => {
    const chosen: readonly Ordering[] = first.map((other: Ordering) =>
      other.task === one.task ? one : other,
    );
    const random = inOrders((_, turn) => chosen[turn]!.order);
    const sum = J.map((_: unknown, j: number) =>
      chosen.reduce((total, { weights }) => total + weights[j]!, 0),
    );
    return {
      name: `${name}, task ${one.task} in order ${one.order.join(' ')}`,
      error: relativeDifference(weigh(J, random), sum),
      tolerance: 1e-6,
    };
  });
}
