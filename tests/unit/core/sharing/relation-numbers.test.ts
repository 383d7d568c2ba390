import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeDistances, singularValues, traceNorm } from '../../../../src/core/sharing/relation';

const rows = fc
  .record({ tasks: fc.integer({ min: 1, max: 6 }), entries: fc.integer({ min: 1, max: 9 }) })
  .chain(({ tasks, entries }) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: entries, maxLength: entries }), {
      minLength: tasks,
      maxLength: tasks,
    }),
  );

describe('the singular values of towers', () => {
  it('fall, and their squares add up to those of all entries', () => {
    fc.assert(
      fc.property(rows, (towers) => {
        const values = singularValues(towers);
        const squares = towers.flat().reduce((sum, entry) => sum + entry * entry, 0);
        expect(values).toHaveLength(towers.length);
        expect([...values].sort((a, b) => b - a)).toEqual(values);
        expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(squares, 6);
        expect(traceNorm(towers)).toBeCloseTo(
          values.reduce((sum, value) => sum + value, 0),
          9,
        );
      }),
    );
  });

  it('are those of a matrix with orthogonal rows: their lengths', () => {
    const [first, second] = singularValues([
      [0, 3, 0],
      [4, 0, 0],
    ]);
    expect([first, second]).toEqual([4, 3]);
  });
});

describe('the distance of two towers', () => {
  it('is that of their entries, beside the root of their mean square', () => {
    const [row] = relativeDistances([
      [3, 0],
      [0, 4],
    ]);
    expect(row![0]).toBe(0);
    expect(row![1]).toBeCloseTo(5 / Math.sqrt((9 + 16) / 2), 12);
  });

  it('does not depend on their size, and is 0 where all are 0', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(1e-6, 3, 1e6), (towers, scale) => {
        const scaled = towers.map((tower) => tower.map((entry) => entry * scale));
        const flat = (matrix: readonly (readonly number[])[]) => matrix.flat();
        flat(relativeDistances(scaled)).forEach((distance, i) => {
          expect(distance).toBeCloseTo(flat(relativeDistances(towers))[i]!, 9);
        });
      }),
    );
    expect(relativeDistances([[0], [0]]).flat()).toEqual([0, 0, 0, 0]);
  });
});
