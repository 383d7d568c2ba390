import { describe, expect, it } from 'vitest';
import { createSeries, maxPoints } from '../../../../src/core/analysis/series';

const wavy = (step: number) => Math.sin(step / 3) + 1 / step;

function grown(length: number, factor = 0) {
  const series = createSeries();
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
    const series = createSeries();
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
    const noisy = createSeries();
    // Just past the moment when every second point went.
    for (let step = 1; step <= 32_800; step++) noisy.append(step, step % 16 === 1 ? 16 : 0);
    // Every kept point is 16; the mean of all is 1.
    expect(noisy.raw().values.every((value) => value === 16 || value === 0)).toBe(true);
    expect(noisy.smoothed(0.9).values[30]).toBeCloseTo(1, 6);
    expect(noisy.smoothed(0.9).values.at(-1)).toBeCloseTo(1, 6);
  });

  it('forgets no value that was dropped with the last point', () => {
    const series = createSeries();
    for (let step = 1; step <= maxPoints + 1; step++) series.append(step, step === maxPoints ? 1000 : 0);
    expect(series.raw().values.every((value) => value === 0)).toBe(true);
    expect(series.smoothed(0.9).values.at(-1)).toBeGreaterThan(50);
  });

  it('keeps the smallness of late values after an enormous first one', () => {
    const series = createSeries();
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
    const series = createSeries();
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
    expect(() => createSeries().smoothed(1)).toThrow('factor must be in [0, 1); got 1');
    expect(() => createSeries().smoothed(-0.1)).toThrow(RangeError);
  });
});
