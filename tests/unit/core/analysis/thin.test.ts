import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAtOrAfter, nearestTo, thinned } from '../../../../src/core/analysis/thin';

const noise = (step: number) => Math.sin(step * 12.9898) * Math.cos(step / 40);
const series = (length: number) => {
  const steps = Array.from({ length }, (_, i) => i);
  return { steps, values: steps.map(noise) };
};

describe('thinning', () => {
  it('keeps everything where it is few enough', () => {
    expect(thinned(series(200), { from: 0, to: 199 }, 100)).toEqual(series(200));
  });

  it('gives at most two points a bucket, and the neighbours', () => {
    for (const length of [201, 1000, 1025, 2048]) {
      const kept = thinned(series(length), { from: 0, to: length - 1 }, 100).steps.length;
      expect(kept).toBeLessThanOrEqual(204);
      expect(kept).toBeGreaterThan(80);
    }
  });

  it('loses no extreme value', () => {
    const spiky = series(2000);
    spiky.values[777] = 50;
    spiky.values[1234] = -50;
    const kept = thinned(spiky, { from: 0, to: 1999 }, 60);
    expect(kept.values).toContain(50);
    expect(kept.values).toContain(-50);
  });

  it('adds and moves no past point as the series grows: what is shown later of the past was shown before', () => {
    let before = thinned(series(300), { from: 0, to: 299 }, 100);
    for (let length = 310; length <= 2048; length += 10) {
      const now = thinned(series(length), { from: 0, to: length - 1 }, 100);
      // The last bucket was still filling.
      const settled = before.steps.at(-1)! - 40;
      const shown = new Map(before.steps.map((step, i) => [step, before.values[i]]));
      now.steps.forEach((step, i) => {
        if (step < settled) expect(shown.get(step)).toBe(now.values[i]);
      });
      before = now;
    }
  });

  it('keeps one point on each side of the stretch', () => {
    const { steps } = thinned(series(2000), { from: 500.5, to: 520.5 }, 100);
    expect(steps[0]).toBe(500);
    expect(steps.at(-1)).toBe(521);
  });

  it('gives points of the series in order, for any steps, stretch and number of buckets', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 100_000 }), { maxLength: 500 }),
        fc.integer({ min: 0, max: 90_000 }),
        fc.integer({ min: 1, max: 50_000 }),
        fc.integer({ min: 1, max: 200 }),
        (unsorted, from, span, buckets) => {
          const steps = unsorted.sort((a, b) => a - b);
          const kept = thinned({ steps, values: steps.map(noise) }, { from, to: from + span }, buckets);
          expect(kept.values).toEqual(kept.steps.map(noise));
          expect(kept.steps).toEqual([...new Set(kept.steps)].sort((a, b) => a - b));
          const inside = steps.filter((step) => step >= from && step <= from + span);
          if (inside.length > 0) expect(kept.steps.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('looking a step up', () => {
  it('finds the first at or after, and the nearest', () => {
    const steps = [2, 4, 8];
    expect([1, 2, 3, 8, 9].map((step) => firstAtOrAfter(steps, step))).toEqual([0, 0, 1, 2, 3]);
    expect([0, 3, 5, 7, 99].map((step) => nearestTo(steps, step))).toEqual([0, 0, 1, 2, 2]);
    expect(nearestTo([], 5)).toBe(-1);
  });
});
