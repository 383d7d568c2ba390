import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptCurve, pointsFor } from '../../../../src/core/kept/keep-curve';
import { mostPoints } from '../../../../src/core/kept/kept-run';

const seriesOf = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.double({ min: -1, max: 1, noNaN: true })), {
    maxLength: 3000,
    size: 'max',
  })
  .map((points) => {
    let step = 0;
    const steps = points.map(([gap]) => {
      step += gap;
      return step;
    });
    return { steps, values: points.map(([, value]) => value) };
  });

describe('a curve that is kept', () => {
  it('has at most as many points as asked for, of those that were measured, with both extremes', () => {
    fc.assert(
      fc.property(seriesOf, fc.constantFrom(50, 123, mostPoints), (series, most) => {
        const { steps, middle } = keptCurve({ steps: series.steps, runs: [series.values] }, most);
        expect(steps.length).toBeLessThanOrEqual(most);
        const measured = new Map(series.steps.map((step, i) => [step, series.values[i]]));
        expect(steps.every((step, i) => measured.get(step) === middle[i])).toBe(true);
        if (steps.length > 0) {
          expect(Math.max(...middle)).toBe(Math.max(...series.values));
          expect(Math.min(...middle)).toBe(Math.min(...series.values));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('of several runs is their median, with the middle half as a band, of those that have a value', () => {
    const runs = [
      [1, 5, Number.NaN],
      [2, 6, Number.NaN],
      [3, Number.NaN, Number.NaN],
    ];
    expect(keptCurve({ steps: [1, 2, 3], runs })).toEqual({
      steps: [1, 2],
      middle: [2, 5.5],
      low: [1.5, 5.25],
      high: [2.5, 5.75],
    });
    const long = Array.from({ length: 4000 }, (_, i) => Math.sin(i));
    const steps = long.map((_, i) => i);
    const { steps: kept } = keptCurve({ steps, runs: [long, long.map((value) => -value), long] });
    expect(kept.length).toBeGreaterThan(200);
    expect(kept.length).toBeLessThanOrEqual(mostPoints);
  });

  it('has fewer points where there are very many curves', () => {
    expect(pointsFor(20)).toBe(mostPoints);
    expect(pointsFor(1000)).toBe(200);
    expect(pointsFor(100_000)).toBe(50);
  });
});
