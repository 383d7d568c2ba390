import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { landscapes } from '../../../../../src/core/analysis/landscapes';
import { cagradLandscape } from '../../../../../src/core/analysis/landscapes/cagrad';
import { fonsecaFleming } from '../../../../../src/core/analysis/landscapes/fonseca-fleming';
import { evenly, type Landscape } from '../../../../../src/core/analysis/landscapes/landscape';
import { pcgradLandscape } from '../../../../../src/core/analysis/landscapes/pcgrad';

const all = [...landscapes, cagradLandscape(1), fonsecaFleming(20)];

const pointOf = ({ bounds, dimensions }: Landscape) =>
  fc.tuple(
    ...Array.from({ length: dimensions }, (_, i) => {
      const [min, max] = i % 2 === 0 ? bounds.x1 : bounds.x2;
      return fc.double({ min, max, noNaN: true });
    }),
  );

/** [objective][parameter]: slopes to either side, by differences. */
function slopes(landscape: Landscape, x: readonly number[], side: 1 | -1): number[] {
  const h = 1e-6;
  return [0, 1].flatMap((objective) =>
    x.map((_, i) => {
      const moved = x.map((value, k) => (k === i ? value + side * h : value));
      return (landscape.value(moved)[objective]! - landscape.value(x)[objective]!) / (side * h);
    }),
  );
}

describe.each(all)('$id in $dimensions parameters', (landscape) => {
  it('has the gradients that finite differences give', () => {
    fc.assert(
      fc.property(pointOf(landscape), (x) => {
        const [before, after] = [slopes(landscape, x, -1), slopes(landscape, x, 1)];
        // At a kink, and close to a wall, differences tell nothing.
        fc.pre(before.every((slope, k) => Math.abs(slope - after[k]!) < 1e-3));
        landscape
          .gradients(x)
          .flat()
          .forEach((slope, k) => {
            expect(Math.abs(slope - (before[k]! + after[k]!) / 2)).toBeLessThan(
              1e-5 * Math.max(1, Math.abs(slope)),
            );
          });
      }),
    );
  });

  it('is nowhere under its floor', () => {
    fc.assert(
      fc.property(pointOf(landscape), (x) => {
        landscape.value(x).forEach((value, objective) => {
          expect(value).toBeGreaterThanOrEqual(landscape.floor[objective]!);
        });
      }),
    );
    for (const x of landscape.paretoSet) {
      expect(landscape.value(x)[0]).toBeGreaterThanOrEqual(landscape.floor[0]);
      expect(landscape.value(x)[1]).toBeGreaterThanOrEqual(landscape.floor[1]);
    }
  });

  it('starts and ends within what is drawn', () => {
    for (const x of [...landscape.starts, ...landscape.paretoSet]) {
      expect(x).toHaveLength(landscape.dimensions);
      x.slice(0, 2).forEach((value, i) => {
        const [least, largest] = [landscape.bounds.x1, landscape.bounds.x2][i]!;
        expect(value).toBeGreaterThanOrEqual(least);
        expect(value).toBeLessThanOrEqual(largest);
      });
    }
  });

  it('has no start, and hardly a drawn point, that is better than a point of its Pareto set', () => {
    const isBetter = (a: readonly number[], b: readonly number[]) =>
      a.every((value, i) => value < b[i]! - 1e-9);
    const front = landscape.paretoSet.map((x) => landscape.value(x));
    fc.assert(
      fc.property(pointOf(landscape), (x) => {
        const value = landscape.value(x);
        expect(front.some((best) => isBetter(value, best))).toBe(false);
      }),
    );
  });

  it('has gradients on its Pareto set of which a mixture is 0', () => {
    for (const x of landscape.paretoSet) {
      const [first, second] = landscape.gradients(x);
      const across = first.reduce((sum, value, k) => sum + value * second[k]!, 0);
      const [a, b] = [Math.hypot(...first), Math.hypot(...second)];
      if (a > 1e-9 && b > 1e-9) expect(across / (a * b)).toBeCloseTo(-1, 9);
    }
  });
});

describe('the landscapes that are offered', () => {
  it('have ids of their own', () => {
    expect(new Set(landscapes.map(({ id }) => id)).size).toBe(landscapes.length);
  });
});

describe("CAGrad's landscape", () => {
  it('slopes at x2 = 0 as on either side of it together, so that the start (0, 0) is left', () => {
    const [first, second] = cagradLandscape(1).gradients([0, 0]);
    expect(first).toEqual([0, expect.closeTo(10.85638148, 7)]);
    expect(second).toEqual([0, expect.closeTo(10.85638148, 7)]);
  });

  it('scales its first objective alone', () => {
    const [plain, small] = [cagradLandscape(1), cagradLandscape(0.1)];
    for (const x of plain.starts) {
      const [value, scaled] = [plain.value(x), small.value(x)];
      expect(scaled[0]).toBeCloseTo(0.1 * value[0], 12);
      expect(scaled[1]).toBe(value[1]);
      expect(small.gradients(x)[1]).toEqual(plain.gradients(x)[1]);
    }
    expect(small.paretoSet).toEqual(plain.paretoSet);
  });

  it('has a Pareto set that goes through (0, -8.3552) and bends down by a tenth towards its ends', () => {
    const set = cagradLandscape(1).paretoSet;
    expect(set[14]).toEqual([0, expect.closeTo(-8.35511, 4)]);
    expect(set[0]).toEqual([-7, expect.closeTo(-8.4344, 3)]);
    expect(set[28]).toEqual([7, expect.closeTo(-8.4344, 3)]);
  });

  it('wants a scale above 0', () => {
    expect(() => cagradLandscape(0)).toThrow('scale must be > 0; got 0');
  });
});

describe("PCGrad's landscape", () => {
  it('has both objectives at their lowest on its Pareto set, where they are flat', () => {
    for (const x of pcgradLandscape.paretoSet) {
      expect(pcgradLandscape.value(x)).toEqual([20 * Math.log(5e-6), 25 * Math.log(5e-6)]);
      expect(
        pcgradLandscape
          .gradients(x)
          .flat()
          .every((slope) => Math.abs(slope) === 0),
      ).toBe(true);
    }
  });
});

describe("Fonseca and Fleming's pair", () => {
  it('has a front whose inside no weighted sum prefers to both ends', () => {
    const pair = fonsecaFleming(2);
    const front = pair.paretoSet.map((x) => pair.value(x));
    for (const weight of evenly(0, 1, 11)) {
      const sums = front.map(([a, b]) => weight * a + (1 - weight) * b);
      const least = Math.min(...sums);
      expect([sums[0], sums.at(-1)]).toContain(least);
    }
  });

  it('wants two parameters or more', () => {
    expect(() => fonsecaFleming(1)).toThrow('n must be an integer >= 2; got 1');
  });
});
