import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOptions } from '../../../../src/core/fields/choosable-record';
import { gramOf } from '../../../../src/core/linalg/rows';
import { stream } from '../../../../src/core/random';
import type { OptionValues } from '../../../../src/core/weighting/weighting';
import { weighInput } from '../../../setup/method-steps';
import { choicesOf, formsOf, type MethodForm, weighingMethods } from '../../../setup/method-variants';

// What all methods that look at losses or norms claim, each in every form that it has. Of those that look at the Gram
// matrix, GradNorm is the one that looks at norms alone.
const lossMethods = weighingMethods(({ needs, id }) => needs === 'losses' || id === 'gradnorm');

const forms: readonly MethodForm[] = [
  ...formsOf(lossMethods, choicesOf),
  formWith('stch', { form: 'recipe', warmup: 1 }),
  formWith('gradnorm', { initial: 'epoch', rate: 0 }),
];

function formWith(id: string, options: OptionValues): MethodForm {
  const [method] = weighingMethods((each) => each.id === id);
  return { name: `${id} ${JSON.stringify(options)}`, method: method!, options };
}

const kinds = ['regression', 'binary', 'multiclass'] as const;

interface Step {
  readonly losses: readonly number[];
  readonly jacobian: readonly (readonly number[])[];
}

/** Weights of every step; one step an epoch, so that what begins with an epoch begins. */
function weightsOf({ method, options }: MethodForm, steps: readonly Step[], order: number[]) {
  const values = { ...defaultOptions(method), ...options };
  const inputs = steps.map(({ losses, jacobian }, step) => {
    const gram = gramOf(order.map((t) => jacobian[t]!));
    return weighInput({
      losses: order.map((t) => losses[t]!),
      kinds: order.map((t) => kinds[t % 3]!),
      userWeights: order.map((t) => 1 + t),
      gram,
      lastKernelGram: gram,
      step,
      epoch: step,
    });
  });
  let state = method.init(inputs[0]!, values);
  return inputs.map((input, step) => {
    const answer = method.weigh(input, state, values, stream(1, 'method'));
    const after = inputs[step + 1]?.losses ?? input.losses;
    state = method.learn?.({ before: input.losses, after, step }, answer.state, values) ?? answer.state;
    return answer.weights;
  });
}

const ordinary = fc.double({ min: 0.05, max: 20, noNaN: true });
const extreme = fc.oneof(
  fc.constantFrom(0, 1e-10, 1, 1e10),
  fc.double({ min: 1e-10, max: 1e10, noNaN: true }),
);

function stepsOf(losses: fc.Arbitrary<number>, entry: fc.Arbitrary<number>) {
  return fc.integer({ min: 1, max: 5 }).chain((tasks) =>
    fc.array(
      fc.record({
        losses: fc.array(losses, { minLength: tasks, maxLength: tasks }),
        jacobian: fc.array(fc.array(entry, { minLength: 3, maxLength: 3 }), {
          minLength: tasks,
          maxLength: tasks,
        }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  );
}

describe.each(forms)('$name', (form) => {
  test('permutes its weights as the tasks are permuted', () => {
    fc.assert(
      fc.property(stepsOf(ordinary, ordinary), fc.nat(9), (steps, turn) => {
        const order = steps[0]!.losses.map((_, t) => t);
        const first = turn % order.length;
        const rotated = [...order.slice(first), ...order.slice(0, first)];
        const turned = turn % 2 ? rotated.reverse() : rotated;
        const plain = weightsOf(form, steps, order);
        const permuted = weightsOf(form, steps, turned);
        for (const [step, weights] of plain.entries()) {
          turned.forEach((task, place) => {
            const [expected, actual] = [weights[task]!, permuted[step]![place]!];
            expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
          });
        }
      }),
    );
  });

  test('gives finite weights from 0 or more whatever the losses, 0 among them', () => {
    fc.assert(
      fc.property(stepsOf(extreme, extreme), (steps) => {
        const order = steps[0]!.losses.map((_, t) => t);
        for (const weight of weightsOf(form, steps, order).flat()) {
          expect(Number.isFinite(weight)).toBe(true);
          expect(weight).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('gives finite weights where losses are below 0', () => {
    fc.assert(
      fc.property(stepsOf(fc.double({ min: -10, max: 10, noNaN: true }), ordinary), (steps) => {
        const order = steps[0]!.losses.map((_, t) => t);
        expect(weightsOf(form, steps, order).flat().every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test('keeps a state that is plain data', () => {
    const { method, options } = form;
    const values = { ...defaultOptions(method), ...options };
    const gram = [
      [1, 0],
      [0, 4],
    ];
    const input = weighInput({ losses: [1, 2], gram, lastKernelGram: gram });
    let { state } = method.weigh(input, method.init(input, values), values, stream(1, 'method'));
    state = method.learn?.({ before: [1, 2], after: [0.9, 2], step: 0 }, state, values) ?? state;
    const next = { ...input, losses: [2, 1], step: 1, epoch: 1 };
    const copy = JSON.parse(JSON.stringify(state));
    const answer = (from: unknown) => method.weigh(next, from, values, stream(1, 'method'));
    expect(answer(copy)).toEqual(answer(state));
  });
});

// The weight of a task that is alone is 1 wherever weights have a scale of their own to keep.
const scaled = weighingMethods(
  ({ needs, id, scale }) => (needs !== 'gram' || id === 'gradnorm') && scale !== 'own',
);

test.each(formsOf(scaled, () => []))('$name gives a single task the weight 1', (form) => {
  fc.assert(
    fc.property(fc.array(ordinary, { minLength: 1, maxLength: 6 }), (losses) => {
      const steps = losses.map((loss) => ({ losses: [loss], jacobian: [[loss, 1, 1]] }));
      for (const [weight] of weightsOf(form, steps, [0])) expect(weight).toBeCloseTo(1, 12);
    }),
  );
});
