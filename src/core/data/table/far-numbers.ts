/** The distinct numbers of a column and how often each is. */
export interface CountedNumbers {
  readonly numbers: Float64Array;
  readonly counts: ArrayLike<number>;
}

const nines = /^-?9{2,}(?:\.9+)?$/;

// Longer ones are measured, or they overflowed.
const largest = 1e8;

// A high number is only asked about where it is as frequent as a missing cell would be.
const leastShare = 0.01;

/**
 * Numbers that stand for a missing cell (-200, -999, 9999): whole, more than once, the least or the greatest of a
 * column, and farther from all others than these are from each other. A greatest one is written in nines; a least one
 * likewise, or it is the only one below zero. What stands for it in one column does so in every column where it is the
 * least or the greatest.
 *
 * Returns [column]: the numbers that do.
 */
export function farNumbers(columns: readonly (CountedNumbers | null)[]): readonly ReadonlySet<number>[] {
  const ends = columns.map((column) => (column ? endsOf(column) : []));
  const found = new Set(ends.flat().flatMap((end) => (end.isFar ? [end.number] : [])));
  return ends.map(
    (some) =>
      new Set(
        some.flatMap((end) => (found.has(end.number) && (end.isFar || end.isApart) ? [end.number] : [])),
      ),
  );
}

interface End {
  readonly number: number;
  readonly isFar: boolean;
  /** Enough of a gap for a number that is far in another column. */
  readonly isApart: boolean;
}

function endsOf({ numbers, counts }: CountedNumbers): readonly End[] {
  const order = [...numbers.keys()].filter((at) => !Number.isNaN(numbers[at]!));
  order.sort((a, b) => numbers[a]! - numbers[b]!);
  if (order.length < 3) return [];
  const cells = order.reduce((sum, at) => sum + counts[at]!, 0);
  const sorted = order.map((at) => numbers[at]!);
  const low = endOf(sorted[0]!, sorted[1]!, sorted.at(-1)!, counts[order[0]!]!, cells, sorted.length);
  const [last, before] = [sorted.at(-1)!, sorted.at(-2)!];
  const high = endOf(last, before, sorted[0]!, counts[order.at(-1)!]!, cells, sorted.length);
  return [...low, ...high];
}

function endOf(
  number: number,
  nearest: number,
  farthest: number,
  count: number,
  cells: number,
  distinct: number,
): readonly End[] {
  const isNines = nines.test(String(number));
  const isOnlyNegative = number < 0 && nearest >= 0;
  const isUsual = Number.isInteger(number) && Math.abs(number) <= largest;
  if (count < 2 || !isUsual || (number > 0 && !isNines)) return [];
  if (number > 0 && count < leastShare * cells) return [];
  const gap = Math.abs(number - nearest);
  const spread = Math.abs(farthest - nearest);
  const isFar = gap > spread && (isNines || (isOnlyNegative && distinct > 4));
  return [{ number, isFar, isApart: isNines || isOnlyNegative || gap > spread / 4 }];
}
