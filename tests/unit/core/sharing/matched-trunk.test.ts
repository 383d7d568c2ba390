import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordChoice } from '../../../../src/core/fields/field';
import { architectures } from '../../../../src/core/sharing';
import type { ModelShape } from '../../../../src/core/sharing/shape';
import { matchedTrunk, modelSize } from '../../../../src/core/sharing/size';

const widest = 512;

const shapes: fc.Arbitrary<ModelShape> = fc
  .record({
    inputs: fc.integer({ min: 1, max: 20 }),
    trunk: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }),
    head: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 2 }),
    tasks: fc.array(
      fc.record({
        outputs: fc.integer({ min: 1, max: 4 }),
        trunkDepth: fc.constantFrom(1, 6),
        headDepth: fc.constantFrom(0, 3),
        group: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ inputs, trunk, head, tasks }) => ({
    inputs,
    trunk,
    head,
    outputs: tasks.map(({ outputs }) => outputs),
    activation: 'tanh',
    initialiser: 'glorot',
    tasks,
  }));

const choices = fc.constantFrom(
  ...Object.keys(architectures).map((id): RecordChoice => ({ id, options: {} })),
);

/** Up to past what the smallest and the largest trunk give. */
const counts = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 2_000_000 }));

function parametersOf(choice: RecordChoice, shape: ModelShape, trunk: readonly number[]): number {
  const { shared, own } = modelSize(choice, { ...shape, trunk });
  return shared + own;
}

/** Every trunk that a common factor makes: one just before and one just after each place where a width changes. */
function scaledTrunks({ trunk }: ModelShape): number[][] {
  const places = trunk.flatMap((units) =>
    Array.from({ length: widest }, (_, width) => (width + 0.5) / units),
  );
  const factors = [...new Set([0, ...places.flatMap((place) => [place - 1e-8, place + 1e-8])])];
  return factors.map((factor) =>
    trunk.map((units) => Math.min(widest, Math.max(1, Math.round(units * factor)))),
  );
}

describe('the trunk that is matched to a number of parameters', () => {
  test('is one that a common factor makes, and no other of those comes closer', () => {
    fc.assert(
      fc.property(choices, shapes, counts, (choice, shape, wanted) => {
        const found = matchedTrunk(choice, shape, wanted, widest);
        const others = scaledTrunks(shape);
        expect(others.map(String)).toContain(String(found));
        const distance = (trunk: readonly number[]) => Math.abs(parametersOf(choice, shape, trunk) - wanted);
        const nearest = Math.min(...others.map(distance));
        expect(distance(found)).toBe(nearest);
      }),
      { numRuns: 60 },
    );
  });

  test('grows with the number', () => {
    fc.assert(
      fc.property(choices, shapes, counts, counts, (choice, shape, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const small = matchedTrunk(choice, shape, less, widest);
        const large = matchedTrunk(choice, shape, more, widest);
        for (const [layer, units] of small.entries()) expect(units).toBeLessThanOrEqual(large[layer]!);
      }),
      { numRuns: 300 },
    );
  });

  test('has as many layers, each of 1 to the widest', () => {
    fc.assert(
      fc.property(choices, shapes, fc.constantFrom(0, 1, 100, 1e12), (choice, shape, wanted) => {
        const found = matchedTrunk(choice, shape, wanted, widest);
        expect(found).toHaveLength(shape.trunk.length);
        for (const units of found) {
          expect(Number.isInteger(units)).toBe(true);
          expect(units).toBeGreaterThanOrEqual(1);
          expect(units).toBeLessThanOrEqual(widest);
        }
        if (wanted === 0) expect(found).toEqual(shape.trunk.map(() => 1));
        if (wanted === 1e12) expect(found).toEqual(shape.trunk.map(() => widest));
      }),
    );
  });

  test('is the trunk itself where the number is its own', () => {
    fc.assert(
      fc.property(choices, shapes, (choice, shape) => {
        const own = parametersOf(choice, shape, shape.trunk);
        expect(parametersOf(choice, shape, matchedTrunk(choice, shape, own, widest))).toBe(own);
      }),
    );
  });

  test('is none where there is no trunk', () => {
    const shape: ModelShape = {
      inputs: 2,
      trunk: [],
      head: [],
      outputs: [1],
      activation: 'tanh',
      initialiser: 'he',
    };
    expect(matchedTrunk({ id: 'mmoe', options: {} }, shape, 1000, widest)).toEqual([]);
  });
});
