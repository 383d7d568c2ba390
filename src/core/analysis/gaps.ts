import { maxPoints } from './series';
import type { Tape } from './tape';

/** Steps without a value between two with one. */
export interface Gap {
  /** The step with a value before. */
  readonly after: number;
  /** The step with the next value. */
  readonly before: number;
}

/** The gaps of a series that grows without bound; of too many, the shortest are forgotten. */
export interface GrowingGaps {
  /** Notes that there is a value at a step; one at or before the last is left out. */
  measured(step: number): void;
  all(): readonly Gap[];
  /** Saves all of it, or takes all that was saved. */
  carry(tape: Tape): void;
}

/** No gaps yet. */
export function createGaps(): GrowingGaps {
  let gaps: Gap[] = [];
  let last: number | null = null;
  let shortest = 1;
  return {
    measured(step) {
      if (last !== null && step <= last) return;
      if (last !== null && missing({ after: last, before: step }) >= shortest) {
        gaps.push({ after: last, before: step });
      }
      last = step;
      while (gaps.length > maxPoints) {
        shortest *= 2;
        gaps = gaps.filter((gap) => missing(gap) >= shortest);
      }
    },
    all: () => gaps,
    carry(tape) {
      const ends = gaps.flatMap(({ after, before }) => [after, before]);
      tape.list(ends);
      gaps = Array.from({ length: ends.length / 2 }, (_, i) => ({
        after: ends[2 * i]!,
        before: ends[2 * i + 1]!,
      }));
      last = tape.maybe(last);
      shortest = tape.number(shortest);
    },
  };
}

const missing = ({ after, before }: Gap): number => before - after - 1;

/** Of the steps between two points, how many must be without a value for no line to lead from one to the other. */
const shareOfBreak = 0.75;

/** Those of `steps`, which grow, that no line leads to from the one before: most of what lies between is a gap. */
export function breaksAt(steps: readonly number[], gaps: readonly Gap[]): number[] {
  let next = 0;
  return steps.filter((step, i) => {
    const from = i === 0 ? Number.NEGATIVE_INFINITY : steps[i - 1]!;
    let without = 0;
    for (; next < gaps.length && gaps[next]!.before <= step; next++) {
      if (gaps[next]!.after >= from) without += missing(gaps[next]!);
    }
    return without > 0 && without >= shareOfBreak * (step - from - 1);
  });
}
