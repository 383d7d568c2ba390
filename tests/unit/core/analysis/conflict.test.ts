import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { angleOf, conflictOf, cosineOf, magnitudeSimilarity } from '../../../../src/core/analysis/conflict';

type Rows = readonly (readonly number[])[];

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, k) => sum + value * b[k]!, 0);
const gramOf = (rows: Rows) => rows.map((a) => rows.map((b) => dot(a, b)));

const entry = fc.double({ min: -3, max: 3, noNaN: true });
const jacobian = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([tasks, size]) =>
    fc.array(fc.array(entry, { minLength: size, maxLength: size }), { minLength: tasks, maxLength: tasks }),
  );

describe('measures of conflict', () => {
  it('are those of a pair that is known by hand', () => {
    const { norms, cosines, conditionNumber } = conflictOf(
      gramOf([
        [3, 0],
        [-4, 4],
      ]),
    );
    expect(norms[0]).toBe(3);
    expect(norms[1]).toBeCloseTo(Math.sqrt(32), 14);
    expect(cosines[0]![1]).toBeCloseTo(-Math.SQRT1_2, 14);
    // sigma^2 are (41 +- sqrt(41^2 - 4 * 144)) / 2
    const root = Math.sqrt(41 * 41 - 4 * 144);
    expect(conditionNumber).toBeCloseTo(Math.sqrt((41 + root) / (41 - root)), 12);
  });

  it('of orthonormal gradients are those of peace', () => {
    const peace = conflictOf(
      gramOf([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]),
    );
    expect(peace.conditionNumber).toBeCloseTo(1, 14);
    expect(peace.cosines[1]![2]).toBe(0);
  });

  it('are null where a gradient of 0 leaves them undefined', () => {
    const { norms, cosines, conditionNumber } = conflictOf(
      gramOf([
        [0, 0],
        [1, 2],
        [0, 0],
      ]),
    );
    expect(norms[0]).toBe(0);
    expect([cosines[0]![1], conditionNumber]).toEqual([null, null]);
  });

  it('of one task, or none, have no pairs', () => {
    expect(conflictOf([[4]])).toMatchObject({ norms: [2], conditionNumber: 1 });
    expect(conflictOf([])).toMatchObject({ norms: [], conditionNumber: null });
  });

  it('find a missing rank, and at a coarser precision sooner', () => {
    expect(
      conflictOf(
        gramOf([
          [0.1, 0.7, 0.3],
          [-0.05, -0.35, -0.15],
        ]),
      ).conditionNumber,
    ).toBe(null);
    const nearly = gramOf([
      [1, 0],
      [1, 1e-3],
    ]);
    expect(conflictOf(nearly).conditionNumber).toBeGreaterThan(1000);
    expect(conflictOf(nearly, 2 ** -23).conditionNumber).toBe(null);
  });

  it('are never NaN, lie on their ranges and are symmetric, whatever the gradients', () => {
    fc.assert(
      fc.property(jacobian, fc.constantFrom(1e-10, 1, 1e10), (rows, scale) => {
        const measures = conflictOf(gramOf(rows.map((row) => row.map((value) => value * scale))));
        const { cosines, conditionNumber } = measures;
        const within = (value: number | null, least: number, largest: number) =>
          value === null || (value >= least && value <= largest);
        rows.forEach((_, i) => {
          rows.forEach((_, j) => {
            expect(within(cosines[i]![j]!, -1, 1)).toBe(true);
            expect(cosines[i]![j]).toBe(cosines[j]![i]);
          });
        });
        expect(within(conditionNumber, 1, Number.POSITIVE_INFINITY)).toBe(true);
      }),
    );
  });

  it('do not change with the size of all gradients', () => {
    const rows = [
      [1, 2, -1],
      [-2, 0.5, 1],
    ];
    const plain = conflictOf(gramOf(rows));
    const tiny = conflictOf(gramOf(rows.map((row) => row.map((value) => value * 1e-20))));
    expect(tiny.cosines[0]![1]).toBeCloseTo(plain.cosines[0]![1]!, 12);
    expect(tiny.conditionNumber).toBeCloseTo(plain.conditionNumber!, 10);
  });
});

describe('the angle between two gradients', () => {
  it('is in degrees, and above 90 in conflict', () => {
    expect(
      angleOf(
        gramOf([
          [1, 0],
          [0, 2],
        ]),
        0,
        1,
      ),
    ).toBe(90);
    expect(
      angleOf(
        gramOf([
          [1, 0],
          [-1, 1],
        ]),
        0,
        1,
      ),
    ).toBeCloseTo(135, 12);
    expect(
      angleOf(
        gramOf([
          [1, 0],
          [-2, 0],
        ]),
        0,
        1,
      ),
    ).toBe(180);
  });

  it('is null beside a gradient of 0', () => {
    expect(
      angleOf(
        gramOf([
          [1, 0],
          [0, 0],
        ]),
        0,
        1,
      ),
    ).toBe(null);
  });

  it('bears a Gram matrix that rounding has put out of bounds', () => {
    expect(
      cosineOf(
        [
          [1, 1.0000001],
          [1.0000001, 1],
        ],
        0,
        1,
      ),
    ).toBe(1);
    expect(
      cosineOf(
        [
          [-1e-20, 1e-12],
          [1e-12, 1],
        ],
        0,
        1,
      ),
    ).toBe(null);
  });
});

describe('the similarity in size', () => {
  it('is 1 of equal lengths, 0 beside none, and undefined of two that are 0', () => {
    expect(magnitudeSimilarity(3, Math.sqrt(32))).toBeCloseTo((2 * 3 * Math.sqrt(32)) / 41, 14);
    expect(magnitudeSimilarity(1e-300, 1e-300)).toBe(1);
    expect(magnitudeSimilarity(0, 2)).toBe(0);
    expect(magnitudeSimilarity(0, 0)).toBe(null);
  });

  it('lies between 0 and 1 and is symmetric, whatever the lengths', () => {
    const length = fc.double({ min: 0, max: 1e300, noNaN: true });
    fc.assert(
      fc.property(length, length, (a, b) => {
        const similarity = magnitudeSimilarity(a, b);
        expect(similarity === null || (similarity >= 0 && similarity <= 1)).toBe(true);
        expect(magnitudeSimilarity(b, a)).toBe(similarity);
      }),
    );
  });
});
