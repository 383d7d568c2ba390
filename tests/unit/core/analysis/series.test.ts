import { describe, expect, it } from 'vitest';
import { averaged, createSeries, maxPoints, ofRun } from '../../../../src/core/analysis/series';

const wavy = (step: number) => Math.sin(step / 3) + 1 / step;

/** A series of one run. */
function createSingle() {
  const series = createSeries();
  return {
    append: (step: number, value: number) => series.append(step, [value]),
    raw: () => ofRun(series.raw(), 0),
    smoothed: (factor: number) => ofRun(series.smoothed(factor), 0),
  };
}

function grown(length: number, factor = 0) {
  const series = createSingle();
  series.smoothed(factor);
  for (let step = 1; step <= length; step++) series.append(step, wavy(step));
  return series;
}

describe('a growing series', () => {
  it('keeps every point until it is full', () => {
    const { steps, values } = grown(maxPoints).raw();
    expect(steps).toEqual(Array.from({ length: maxPoints }, (_, i) => i + 1));
    expect(values).toEqual(steps.map(wavy));
  });

  it('never keeps more than its cap, whatever its length', () => {
    for (const length of [2049, 4096, 4097, 50_000]) {
      const kept = grown(length).raw().steps.length;
      expect(kept).toBeLessThanOrEqual(maxPoints);
      expect(kept).toBeGreaterThan(maxPoints / 2 - 1);
    }
  });

  it('drops every second point when it is full, and then keeps every second value', () => {
    const { steps, values } = grown(4096).raw();
    expect(steps).toEqual(Array.from({ length: 2048 }, (_, i) => 2 * i + 1));
    expect(values).toEqual(steps.map(wavy));
  });

  it('keeps the first value for ever and stays close to the last one', () => {
    const { steps } = grown(100_000).raw();
    expect(steps[0]).toBe(1);
    expect(100_000 - steps.at(-1)!).toBeLessThanOrEqual(100_000 / 1024);
  });

  it('moves no past point of the smoothed curve as it grows', () => {
    const series = createSingle();
    series.smoothed(0.9);
    const seen = new Map<number, number>();
    for (let step = 1; step <= 20_000; step++) {
      series.append(step, wavy(step));
      if (step % 500 !== 0) continue;
      const { steps, values } = series.smoothed(0.9);
      steps.forEach((at, i) => {
        if (seen.has(at)) expect(values[i]).toBe(seen.get(at));
        seen.set(at, values[i]!);
      });
    }
    expect(seen.size).toBeGreaterThan(maxPoints);
  });

  it('smooths over every value that came in, not only over those it kept', () => {
    const long = grown(20_000, 0.99).smoothed(0.99);
    let total = 0;
    for (let step = 1; step <= long.steps.at(-1)!; step++) total = 0.99 * total + 0.01 * wavy(step);
    expect(long.values.at(-1)).toBeCloseTo(total, 6);
  });

  it('works another factor out exactly while nothing was dropped', () => {
    const late = grown(500);
    expect(late.smoothed(0.9).values).toEqual(grown(500, 0.9).smoothed(0.9).values);
  });

  it('works another factor out from the means of what was dropped', () => {
    const noisy = createSingle();
    // Just past the moment when every second point went.
    for (let step = 1; step <= 32_800; step++) noisy.append(step, step % 16 === 1 ? 16 : 0);
    // Every kept point is 16; the mean of all is 1.
    expect(noisy.raw().values.every((value) => value === 16 || value === 0)).toBe(true);
    expect(noisy.smoothed(0.9).values[30]).toBeCloseTo(1, 6);
    expect(noisy.smoothed(0.9).values.at(-1)).toBeCloseTo(1, 6);
  });

  it('forgets no value that was dropped with the last point', () => {
    const series = createSingle();
    for (let step = 1; step <= maxPoints + 1; step++) series.append(step, step === maxPoints ? 1000 : 0);
    expect(series.raw().values.every((value) => value === 0)).toBe(true);
    expect(series.smoothed(0.9).values.at(-1)).toBeGreaterThan(50);
  });

  it('keeps the smallness of late values after an enormous first one', () => {
    const series = createSingle();
    for (let step = 1; step <= 30_000; step++) series.append(step, step === 1 ? 1e15 : 1e-3);
    expect(series.smoothed(0.5).values.at(-1)).toBeCloseTo(1e-3, 12);
  });

  it('goes on from a factor chosen late as if it had been chosen before', () => {
    const late = grown(300);
    late.smoothed(0.8);
    const early = grown(300, 0.8);
    for (const series of [late, early]) {
      for (let step = 301; step <= 400; step++) series.append(step, wavy(step));
    }
    expect(late.smoothed(0.8).values.at(-1)).toBeCloseTo(early.smoothed(0.8).values.at(-1)!, 12);
  });

  it('leaves out what is not finite, and steps that came already', () => {
    const series = createSingle();
    for (const [step, value] of [
      [1, 1],
      [2, Number.NaN],
      [3, Number.POSITIVE_INFINITY],
      [4, 4],
      [4, 5],
      [2, 6],
    ] as const) {
      series.append(step, value);
    }
    expect(series.raw()).toEqual({ steps: [1, 4], values: [1, 4] });
  });

  it('hands out copies', () => {
    const series = grown(3);
    const before = series.raw();
    series.append(4, 4);
    expect(before.steps).toEqual([1, 2, 3]);
  });

  it('refuses a factor outside [0, 1)', () => {
    expect(() => createSingle().smoothed(1)).toThrow('factor must be in [0, 1); got 1');
    expect(() => createSingle().smoothed(-0.1)).toThrow(RangeError);
  });
});

describe('a series of several runs', () => {
  const nan = Number.NaN;

  it('has the points of each run alone, on one clock', () => {
    const both = createSeries(2);
    const [first, second] = [createSeries(), createSeries()];
    for (const series of [both, first, second]) series.smoothed(0.9);
    for (let step = 1; step <= 20_000; step++) {
      both.append(step, [wavy(step), -wavy(step + 1)]);
      first.append(step, [wavy(step)]);
      second.append(step, [-wavy(step + 1)]);
    }
    expect(both.raw().steps).toEqual(first.raw().steps);
    expect(both.raw().runs).toEqual([first.raw().runs[0], second.raw().runs[0]]);
    expect(both.smoothed(0.9).runs).toEqual([first.smoothed(0.9).runs[0], second.smoothed(0.9).runs[0]]);
    expect(both.smoothed(0.5).runs).toEqual([first.smoothed(0.5).runs[0], second.smoothed(0.5).runs[0]]);
  });

  it('keeps a step that only some runs have a value at, and leaves out one that none has', () => {
    const series = createSeries(2);
    series.append(1, [1, nan]);
    series.append(2, [nan, nan]);
    series.append(3, [nan, 3]);
    series.append(4, [4, Number.POSITIVE_INFINITY]);
    const bundle = series.raw();
    expect(bundle).toEqual({
      steps: [1, 3, 4],
      runs: [
        [1, nan, 4],
        [nan, 3, nan],
      ],
    });
    expect(ofRun(bundle, 0)).toEqual({ steps: [1, 4], values: [1, 4] });
    expect(ofRun(bundle, 1)).toEqual({ steps: [3], values: [3] });
  });

  it('smooths a run over its own values, and not past its last', () => {
    const series = createSeries(2);
    series.smoothed(0.5);
    for (let step = 1; step <= 4; step++) series.append(step, [step, step % 2 === 0 ? nan : 10]);
    const [all, odd] = series.smoothed(0.5).runs;
    expect(all![3]).toBeCloseTo((4 * 0.5 + 3 * 0.25 + 2 * 0.125 + 1 * 0.0625) / 0.9375, 12);
    expect(odd).toEqual([10, nan, 10, nan]);
    expect(averaged(series.raw(), 0.5).runs).toEqual([all, odd]);
  });

  it('leaves no value of a run that had only values between the kept steps unsaid once smoothed', () => {
    const series = createSeries(2);
    // Even steps go when every second point goes.
    for (let step = 1; step <= 4096; step++) series.append(step, [1, step % 2 === 0 ? 7 : nan]);
    const { steps, runs } = series.smoothed(0.9);
    expect(steps[1]).toBe(3);
    expect(series.raw().runs[1]!.every(Number.isNaN)).toBe(true);
    expect(runs[1]!.slice(1).every((value) => Math.abs(value - 7) < 1e-9)).toBe(true);
  });

  it('keeps no more points than it is asked to', () => {
    const series = createSeries(16, 64);
    for (let step = 1; step <= 1000; step++) series.append(step, new Float32Array(16).fill(step));
    expect(series.raw().steps.length).toBeLessThanOrEqual(64);
    expect(series.raw().steps[0]).toBe(1);
  });
});
