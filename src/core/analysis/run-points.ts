import { keepEverySecond } from './every-second';
import { emptyAverage, takeInto } from './smoothing';
import type { Tape } from './tape';

/** What a series keeps of one run, at the steps that it keeps. */
export interface RunPoints {
  /** [point]; NaN where the run has no value. */
  readonly values: readonly number[];
  /** [point]: the running average; NaN where the run has had no value since the point before. */
  readonly averages: readonly number[];
  /** Takes in the value at a step, if it is one. */
  take(step: number, value: number, factor: number): void;
  /** Keeps the step that was taken in last. */
  keep(value: number): void;
  /** Drops every second of the `length` points. */
  halve(length: number): void;
  /** Works the averages out anew, by another factor. */
  smoothAnew(factor: number, steps: readonly number[]): void;
  /** Saves all of it, or takes all that was saved. */
  carry(tape: Tape): void;
}

export function createRunPoints(): RunPoints {
  const values: number[] = [];
  const averages: number[] = [];
  // Number and mean of the values from after the kept point before to this one, for a factor chosen later.
  const counts: number[] = [];
  const means: number[] = [];
  let openCount = 0;
  let openMean = 0;
  let average = emptyAverage();
  let smoothed = Number.NaN;
  let last: number | null = null;

  return {
    values,
    averages,
    take(step, value, factor) {
      if (!Number.isFinite(value)) return;
      smoothed = takeInto(average, value, factor, last === null ? 1 : step - last);
      last = step;
      openCount++;
      openMean = openCount === 1 ? value : openMean + (value - openMean) * (1 / openCount);
    },
    keep(value) {
      values.push(Number.isFinite(value) ? value : Number.NaN);
      averages.push(openCount === 0 ? Number.NaN : smoothed);
      counts.push(openCount);
      means.push(openMean);
      [openCount, openMean] = [0, 0];
    },
    halve(length) {
      const stretch = (i: number): Portion => ({ count: counts[i]!, mean: means[i]! });
      for (let i = 2; i < length; i += 2) {
        const both = joined(stretch(i - 1), stretch(i));
        // Of a run without a value at a point, the average there is the one before it.
        if (counts[i] === 0) averages[i] = averages[i - 1]!;
        [counts[i], means[i]] = [both.count, both.mean];
      }
      if (length % 2 === 0) {
        const open = joined(stretch(length - 1), { count: openCount, mean: openMean });
        [openCount, openMean] = [open.count, open.mean];
      }
      for (const column of [values, averages, counts, means]) keepEverySecond(column);
    },
    smoothAnew(factor, steps) {
      average = emptyAverage();
      let before: number | null = null;
      for (const [i, count] of counts.entries()) {
        if (count === 0) {
          averages[i] = Number.NaN;
          continue;
        }
        smoothed = takeInto(average, means[i]!, factor, before === null ? 1 : steps[i]! - before);
        averages[i] = smoothed;
        before = steps[i]!;
      }
      if (openCount === 0 || last === null) return;
      smoothed = takeInto(average, openMean, factor, before === null ? 1 : last - before);
    },
    carry(tape) {
      for (const column of [values, averages, counts, means]) tape.list(column);
      openCount = tape.number(openCount);
      openMean = tape.number(openMean);
      average.total = tape.number(average.total);
      average.norm = tape.number(average.norm);
      smoothed = tape.number(smoothed);
      last = tape.maybe(last);
    },
  };
}

/** Consecutive values of a run, in short. */
interface Portion {
  readonly count: number;
  readonly mean: number;
}

function joined(a: Portion, b: Portion): Portion {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const count = a.count + b.count;
  return { count, mean: a.mean + (b.mean - a.mean) * (b.count / count) };
}
