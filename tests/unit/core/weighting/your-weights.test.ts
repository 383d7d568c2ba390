import { expect, test } from 'vitest';
import { defaultOptions } from '../../../../src/core/fields/choosable-record';
import { stream } from '../../../../src/core/random';
import { weightings } from '../../../../src/core/weighting';
import type { Method, OptionField, OptionValues } from '../../../../src/core/weighting/weighting';

const setting = { kinds: ['regression', 'binary', 'regression'], optimizer: 'adam' } as const;
const jacobian = [
  [1, 0.5, -0.2],
  [-0.4, 1, 0.3],
  [0.2, -0.6, 2],
];
const gram = jacobian.map((a) => jacobian.map((b) => a.reduce((sum, value, k) => sum + value * b[k]!, 0)));

/** What a method says of the first step to someone who has set these weights. */
function answer(method: Method, options: OptionValues, userWeights: readonly number[]): string {
  const losses = [0.9, 1.4, 0.5];
  const state = method.init(setting, options);
  const lastKernelGram = gram;
  const now = {
    ...setting,
    losses,
    gram,
    lastKernelGram,
    userWeights,
    step: 0,
    epoch: 0,
    learningRate: 0.01,
  };
  const random = stream(3, 'method');
  const said =
    method.needs === 'jacobian'
      ? method.combine({ ...now, jacobian }, state, options, random)
      : method.weigh(now, state, options, random);
  return JSON.stringify([said.weights, said.headWeights]);
}

/** Every choice and toggle of a method at each of its values, the others at their defaults. */
function variants(method: Method): OptionValues[] {
  const defaults = defaultOptions(method);
  return [
    defaults,
    ...Object.entries(method.options).flatMap(([name, field]) =>
      namesOf(field).map((value) => ({ ...defaults, [name]: value })),
    ),
  ];
}

function namesOf(field: OptionField): (string | boolean)[] {
  if (field.type === 'toggle') return [true, false];
  return field.type === 'choice' ? field.options.map(({ id }) => id) : [];
}

test.each(Object.values(weightings))('$id says truly whether the weights that you set count', (method) => {
  for (const options of variants(method)) {
    const isHeeded = answer(method, options, [1, 1, 1]) !== answer(method, options, [2, 0.1, 0]);
    expect([options, isHeeded]).toEqual([options, method.usesYourWeights(options)]);
  }
});
