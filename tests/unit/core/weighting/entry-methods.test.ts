import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntryMethod } from '../../../../src/core/weighting/weighting';
import { combineSteps } from '../../../setup/method-steps';
import { choicesOf, entryMethods, formsOf, type MethodForm } from '../../../setup/method-variants';

// What all methods that look at single entries of the gradients claim.

const forms: readonly MethodForm<EntryMethod>[] = [
  ...formsOf(entryMethods(), choicesOf),
  ...entryMethods()
    .filter(({ id }) => id === 'graddrop')
    .map((method) => ({ name: 'graddrop that leaks', method, options: { leak: 0.2 } })),
];

interface Step {
  readonly losses: readonly number[];
  readonly jacobian: readonly (readonly number[])[];
}

const parameters = 4;

function stepsOf(losses: fc.Arbitrary<number>, entry: fc.Arbitrary<number>): fc.Arbitrary<Step[]> {
  const row = fc.array(entry, { minLength: parameters, maxLength: parameters });
  return fc.integer({ min: 1, max: 4 }).chain((tasks) =>
    fc.array(
      fc.record({
        losses: fc.array(losses, { minLength: tasks, maxLength: tasks }),
        jacobian: fc.array(row, { minLength: tasks, maxLength: tasks }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  );
}

const entry = fc.double({ min: -5, max: 5, noNaN: true });
const loss = fc.double({ min: 0.05, max: 20, noNaN: true });
const extreme = fc.oneof(
  fc.constantFrom(0, 1e-10, -1e-10, 1, -1, 1e10, -1e10),
  fc.double({ min: -1e10, max: 1e10, noNaN: true }),
);

describe.each(forms)('$name', ({ method, options }) => {
  test('does not care for the order of the tasks, and permutes what it says of each', () => {
    fc.assert(
      fc.property(stepsOf(loss, entry), (steps) => {
        const reversed = steps.map(({ losses, jacobian }) => ({
          losses: losses.toReversed(),
          jacobian: jacobian.toReversed(),
        }));
        const [plain, turned] = [steps, reversed].map((given) => combineSteps(method, given, options));
        for (const [step, { direction, headWeights }] of plain!.entries()) {
          const other = turned![step]!;
          const size = Math.max(...direction.map(Math.abs));
          for (const [k, value] of direction.entries()) {
            expect(Math.abs(other.direction[k]! - value)).toBeLessThanOrEqual(1e-9 * size + 1e-12);
          }
          expectClose(other.headWeights.toReversed(), headWeights);
        }
      }),
    );
  });

  test('gives finite numbers whatever the gradients and losses, zeros among them', () => {
    fc.assert(
      fc.property(stepsOf(extreme, extreme), (steps) => {
        for (const { direction, headWeights, weights } of combineSteps(method, steps, options)) {
          expect([...direction, ...headWeights, ...weights].every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  test('gives a direction of 0 for gradients of 0', () => {
    const zero = { losses: [1, 2], jacobian: [new Array(3).fill(0), new Array(3).fill(0)] };
    for (const { direction } of combineSteps(method, [zero, zero], options)) {
      expect([...direction]).toEqual([0, 0, 0]);
    }
  });

  test('gives a single task a positive multiple of its gradient at the first step', () => {
    fc.assert(
      fc.property(fc.array(loss, { minLength: 3, maxLength: 3 }), loss, (sizes, one) => {
        const row = sizes.map((size, k) => (k % 2 ? size : -size));
        const { direction } = combineSteps(method, [{ losses: [one], jacobian: [row] }], options)[0]!;
        const factor = direction[0]! / row[0]!;
        expect(factor).toBeGreaterThan(0);
        for (const [k, value] of row.entries()) expect(direction[k]! / value / factor).toBeCloseTo(1, 9);
      }),
    );
  });

  test('leaves what it is given as it was', () => {
    const given = { losses: [1, 2], jacobian: [Float64Array.of(1, -2), Float64Array.of(-3, 1)] };
    const copy = structuredClone(given);
    const answers = combineSteps(method, [given, given], options);
    const before = structuredClone(answers[0]!.state);
    combineSteps({ ...method, init: () => answers[0]!.state }, [given], options);
    expect(given).toEqual(copy);
    expect(answers[0]!.state).toEqual(before);
  });
});

function expectClose(actual: readonly number[], expected: readonly number[]) {
  for (const [t, value] of expected.entries()) {
    expect(Math.abs(actual[t]! - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value));
  }
}
