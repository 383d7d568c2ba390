import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stream } from '../../../../src/core/random';
import { cagrad } from '../../../../src/core/weighting/cagrad';
import { mgda } from '../../../../src/core/weighting/mgda';
import type { OptionValues, Weighting } from '../../../../src/core/weighting/weighting';
import { gramOf, mixture, type Rows } from '../../../setup/gram';
import { weighSteps } from '../../../setup/method-steps';
import { extremesOf, formsOf, weighingMethods } from '../../../setup/method-variants';
import { families, gradientsOf } from './gradients';

// Those that look at the Gram matrix alone; GradNorm's weights come of losses, too, and grow step by step.
const named = formsOf(
  weighingMethods(({ needs, id }) => needs === 'gram' && id !== 'gradnorm'),
  extremesOf,
);

/** Puts tasks in the order of their keys, so that the order goes along when tasks are permuted. */
function byKey(keys: readonly number[]): Stream {
  return { shuffle: (tasks: number[]) => tasks.sort((a, b) => keys[a]! - keys[b]!) } as unknown as Stream;
}

/** Two steps, so that a state has come to bear. */
function twoSteps(
  method: Weighting,
  J: Rows,
  losses: readonly number[],
  keys: readonly number[],
  options: OptionValues,
) {
  const step = { losses, gram: gramOf(J) };
  return weighSteps(method, [step, step], options, byKey(keys))[1]!;
}

const lossesOf = (tasks: number) => Array.from({ length: tasks }, (_, t) => 0.5 + t);

describe.each(named)('$name', ({ method, options }) => {
  test.each(families)('gives finite weights on %s gradients', (family) => {
    fc.assert(
      fc.property(gradientsOf(family), fc.boolean(), (J, hasNoLoss) => {
        const losses = hasNoLoss ? J.map(() => 0) : lossesOf(J.length);
        const { weights, headWeights } = twoSteps(method, J, losses, losses, options);
        expect(weights).toHaveLength(J.length);
        expect([...weights, ...(headWeights ?? [])].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test('gives finite weights without any gradient', () => {
    for (const tasks of [1, 2, 5]) {
      const J = Array.from({ length: tasks }, () => [0, 0]);
      const { weights } = twoSteps(method, J, lossesOf(tasks), lossesOf(tasks), options);
      expect(weights.every(Number.isFinite)).toBe(true);
    }
  });

  test('goes along the gradient of a single task', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 10 }), (power) => {
        const { weights } = twoSteps(method, [[3 * 10 ** power, 4 * 10 ** power]], [0.7], [0], options);
        expect(weights[0]).toBeGreaterThan(0);
      }),
    );
  });

  test.each(['independent', 'zero', 'opposite', 'dominant', 'uneven', 'scaled'] as const)(
    'tasks in another order get the same direction, of %s gradients',
    (family) => {
      // What lengths 1e20 apart gain are numbers that float64 cannot compare, and comparing them is what it does.
      if (method.id === cagrad.id && family === 'scaled') return;
      // Twenty steps that bounce between single tasks make differences of rounding larger each time.
      if (options.solver === 'steps') return;
      // A normalised mixture of dependent rows is not unique, and what it makes of the rows themselves is not either.
      if (method.id === mgda.id && family === 'opposite' && options.normalisation !== undefined) return;
      fc.assert(
        fc.property(
          gradientsOf(family),
          fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
          (J, allKeys) => {
            const losses = lossesOf(J.length);
            const order = losses.map((_, t) => t).sort((a, b) => Number(a % 2) - Number(b % 2) || b - a);
            const keys = allKeys.slice(0, J.length);
            const permuted = <T>(values: readonly T[]) => order.map((t) => values[t]!);
            const one = twoSteps(method, J, losses, keys, options).weights;
            const other = twoSteps(method, permuted(J), permuted(losses), permuted(keys), options).weights;
            const direction = mixture(one, J);
            const parts = one.map((weight, t) => Math.abs(weight) * Math.hypot(...J[t]!));
            // Of what the direction is the sum of; 1e-5 is where the scaled family has eigenvalues close to rounding.
            const size = Math.max(...parts, Number.MIN_VALUE);
            mixture(other, permuted(J)).forEach((value, k) => {
              expect(Math.abs(value - direction[k]!) / size).toBeLessThan(1e-5);
            });
          },
        ),
      );
    },
  );
});
