import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Costs,
  dominates,
  gainedShare,
  hypervolume,
  nonDominated,
} from '../../../../src/core/analysis/pareto';

const cost = fc.double({ min: 0, max: 1, noNaN: true });
/** A reference of 1 to 4 objectives and some points, on both sides of it. */
const fronts = fc.integer({ min: 1, max: 4 }).chain((objectives) => {
  const costs = fc.array(cost, { minLength: objectives, maxLength: objectives });
  return fc.record({ points: fc.array(costs, { maxLength: 12 }), reference: costs });
});

describe('domination', () => {
  it('is to be better somewhere and worse nowhere', () => {
    expect(dominates([1, 2], [1, 3])).toBe(true);
    expect(dominates([1, 2], [1, 2])).toBe(false);
    expect(dominates([1, 4], [2, 3])).toBe(false);
  });

  it('leaves the front, equal points and all', () => {
    const points = [
      [1, 4],
      [2, 2],
      [2, 2],
      [3, 3],
      [4, 1],
      [1, 5],
      [Number.NaN, 0],
    ];
    expect(nonDominated(points)).toEqual([true, true, true, false, true, false, false]);
  });
});

describe('the hypervolume', () => {
  it('is what is worked out by hand in two dimensions', () => {
    // 3 x 1 + 2 x 1 + 1 x 1, in stairs.
    const stairs = [
      [1, 3],
      [2, 2],
      [3, 1],
    ];
    expect(hypervolume(stairs, [4, 4])).toBe(6);
    expect(hypervolume([[1, 1]], [3, 4])).toBe(6);
  });

  it('is what is worked out by hand in three dimensions', () => {
    // Two boxes of 2 x 2 x 1 and 1 x 1 x 3 that share 1 x 1 x 1.
    const boxes = [
      [1, 1, 2],
      [2, 2, 0],
    ];
    expect(hypervolume(boxes, [3, 3, 3])).toBe(6);
    // Three corners of a cube of side 2: 3 x 2 - 3 x 1 + 1.
    const corners = [
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ];
    expect(hypervolume(corners, [2, 2, 2])).toBe(4);
  });

  it('is a length in one dimension and a product of sides in four', () => {
    expect(hypervolume([[3], [1], [2]], [4])).toBe(3);
    expect(hypervolume([[1, 2, 3, 4]], [2, 4, 6, 8])).toBe(24);
  });

  it('counts nothing that is not better than the reference everywhere', () => {
    const outside = [
      [0, 4],
      [5, 0],
      [Number.NaN, 0],
      [Number.NEGATIVE_INFINITY, 0],
    ];
    expect(hypervolume(outside, [4, 4])).toBe(0);
    expect(hypervolume([], [4, 4])).toBe(0);
  });

  it('does not change by a dominated point, nor by one that is there twice', () => {
    fc.assert(
      fc.property(fronts, fc.nat(), cost, ({ points, reference }, which, by) => {
        const before = hypervolume(points, reference);
        if (points.length === 0) return;
        const worse = points[which % points.length]!.map((value) => value + by);
        expect(hypervolume([...points, worse], reference)).toBeCloseTo(before, 12);
        expect(hypervolume([...points, points[0]!], reference)).toBeCloseTo(before, 12);
      }),
    );
  });

  it('does not change by the order of objectives or points', () => {
    fc.assert(
      fc.property(fronts, ({ points, reference }) => {
        const turned = (costs: Costs) => [...costs].reverse();
        const before = hypervolume(points, reference);
        expect(hypervolume(points.map(turned).reverse(), turned(reference))).toBeCloseTo(before, 12);
      }),
    );
  });

  it('is that of its front alone, and grows by a point that is not dominated', () => {
    fc.assert(
      fc.property(fronts, ({ points, reference }) => {
        const isFront = nonDominated(points);
        const whole = hypervolume(points, reference);
        expect(
          hypervolume(
            points.filter((_, i) => isFront[i]),
            reference,
          ),
        ).toBeCloseTo(whole, 12);
        expect(hypervolume(points.slice(1), reference)).toBeLessThanOrEqual(whole + 1e-12);
      }),
    );
  });

  it('is what counting the cells of a grid comes to', () => {
    const cell = fc.integer({ min: 0, max: 4 });
    const three = fc.tuple(cell, cell, cell);
    fc.assert(
      fc.property(fc.array(three, { maxLength: 8 }), (points) => {
        let count = 0;
        for (let at = 0; at < 64; at++) {
          const corner = [at % 4, Math.floor(at / 4) % 4, Math.floor(at / 16)];
          if (points.some((point) => point.every((value, i) => value <= corner[i]!))) count++;
        }
        expect(hypervolume(points, [4, 4, 4])).toBe(count);
      }),
    );
  });

  it('asks for points of as many objectives as the reference', () => {
    expect(() => hypervolume([[1]], [1, 2])).toThrow('a point must have 2 costs; got 1');
  });
});

describe('what a front gains over single tasks', () => {
  it('is the share of the box under their losses, with its interval over the seeds', () => {
    const points = [[[1, 1]], [[0.5, 2]], [[3, 0]]];
    const references = [
      [2, 2],
      [1, 4],
      [2, 2],
    ];
    const { values, mean, interval } = gainedShare(points, references);
    expect(values).toEqual([0.25, 0.25, 0]);
    expect(mean).toBeCloseTo(1 / 6, 12);
    expect(interval!.low).toBe(0);
  });

  it('leaves a seed without a reference out', () => {
    const { values, mean, interval } = gainedShare(
      [[[1, 1]], [[1, 1]]],
      [
        [2, 2],
        [Number.NaN, 2],
      ],
    );
    expect(values).toEqual([0.25, Number.NaN]);
    expect([mean, interval]).toEqual([0.25, null]);
  });
});
