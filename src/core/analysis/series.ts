import { keepEverySecond } from './every-second';
import { createRunPoints } from './run-points';
import { emptyAverage, takeInto } from './smoothing';
import type { Tape } from './tape';

/** Points that one series keeps at most. Even, so that halving keeps the rhythm. */
export const maxPoints = 2048;

/** Points of one curve in order of their steps. */
export interface Series {
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

/** The same curve of several runs over the same steps. */
export interface Bundle {
  readonly steps: readonly number[];
  /** [run][point]; NaN where the run has no value. */
  readonly runs: readonly (readonly number[])[];
}

/** One run of a bundle: its points that have a value. */
export function ofRun({ steps, runs }: Bundle, run: number): Series {
  const values = runs[run] ?? [];
  const places = values.flatMap((value, place) => (Number.isNaN(value) ? [] : [place]));
  if (places.length === steps.length) return { steps, values };
  return { steps: places.map((place) => steps[place]!), values: places.map((place) => values[place]!) };
}

/**
 * A curve of several runs that grows without bound in steps and keeps at most so many of its points. All runs have one
 * clock: a kept step has the value of every run that has one there.
 */
export interface GrowingSeries {
  /**
   * Takes the value of every run at a step in. What is not finite is none; a step without any is left out, and so is
   * one at or before the last.
   */
  append(step: number, values: ArrayLike<number>): void;
  /** The kept points as they came. A copy. */
  raw(): Bundle;
  /**
   * The kept points of the running average over every value of its run that came in (see {@link takeInto}); no value
   * where the run has had none since the kept point before. A copy. `factor` is in [0, 1). The average with the factor
   * of the last call is carried on before points are dropped, so past points never move; another factor is worked out
   * anew from the means between the kept points.
   */
  smoothed(factor: number): Bundle;
  /** Saves all of it, or takes what one of as many runs has saved. */
  carry(tape: Tape): void;
}

/**
 * An empty series of `runs` runs. It keeps every point until it has `most` of them, an even number; then every second
 * point goes and from there on it keeps every second step, then every fourth, and so on. The first one always stays.
 */
export function createSeries(runs = 1, most = maxPoints): GrowingSeries {
  const steps: number[] = [];
  const points = Array.from({ length: runs }, createRunPoints);
  let factor = 0;
  let stride = 1;
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;

  function halve(): void {
    for (const own of points) own.halve(steps.length);
    keepEverySecond(steps);
    stride *= 2;
  }

  return {
    append(step, values) {
      if (step <= last || !points.some((_, run) => Number.isFinite(values[run]!))) return;
      last = step;
      const isKept = count % stride === 0;
      if (isKept && steps.length === most) halve();
      for (const [run, own] of points.entries()) own.take(step, values[run]!, factor);
      if (isKept) {
        steps.push(step);
        for (const [run, own] of points.entries()) own.keep(values[run]!);
      }
      count++;
    },
    raw: () => ({ steps: steps.slice(), runs: points.map(({ values }) => values.slice()) }),
    smoothed(next) {
      if (!(next >= 0 && next < 1)) throw new RangeError(`factor must be in [0, 1); got ${next}`);
      if (next !== factor) for (const own of points) own.smoothAnew(next, steps);
      factor = next;
      return { steps: steps.slice(), runs: points.map(({ averages }) => averages.slice()) };
    },
    carry(tape) {
      tape.list(steps);
      factor = tape.number(factor);
      stride = tape.number(stride);
      count = tape.number(count);
      last = tape.number(last);
      for (const own of points) own.carry(tape);
    },
  };
}

/** The running average over the points of each run (see {@link takeInto}); `factor` is in [0, 1). */
export function averaged({ steps, runs }: Bundle, factor: number): Bundle {
  return { steps, runs: runs.map((values) => averagedRun(steps, values, factor)) };
}

function averagedRun(steps: readonly number[], values: readonly number[], factor: number): number[] {
  const average = emptyAverage();
  let last: number | null = null;
  return values.map((value, i) => {
    if (Number.isNaN(value)) return value;
    const distance = last === null ? 1 : steps[i]! - last;
    last = steps[i]!;
    return takeInto(average, value, factor, distance);
  });
}
