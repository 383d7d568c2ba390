import { defaultOptions } from '../../src/core/fields/choosable-record';
import { type Stream, stream } from '../../src/core/random';
import type {
  Combined,
  EntryMethod,
  OptionValues,
  WeighInput,
  Weighting,
  Weights,
} from '../../src/core/weighting/weighting';

/** What a test tells a method before an update; T is that of the losses. */
export type Given = Partial<WeighInput> & Pick<WeighInput, 'losses'>;

/** The same with what the test leaves out filled in. */
export function weighInput(given: Given): WeighInput {
  return {
    kinds: given.losses.map(() => 'regression'),
    optimizer: 'sgd',
    gram: [],
    lastKernelGram: [],
    userWeights: given.losses.map(() => 1),
    step: 0,
    epoch: 0,
    learningRate: 0.1,
    ...given,
  };
}

/** A method's answers to one step after another; options that are left out are at their default. */
export function weighSteps<State>(
  method: Weighting<State>,
  steps: readonly Given[],
  options: OptionValues = {},
  random: Stream = stream(1, 'method'),
): Weights<State>[] {
  const values = { ...defaultOptions(method), ...options };
  let state = method.init(weighInput(steps[0]!), values);
  return steps.map((given, step) => {
    const answer = method.weigh(weighInput({ step, ...given }), state, values, random);
    state = answer.state;
    return answer;
  });
}

/** The same for a method that looks at single entries. */
export function combineSteps<State>(
  method: EntryMethod<State>,
  steps: readonly (Given & { readonly jacobian: readonly ArrayLike<number>[] })[],
  options: OptionValues = {},
  random: Stream = stream(1, 'method'),
): Combined<State>[] {
  const values = { ...defaultOptions(method), ...options };
  let state = method.init(weighInput(steps[0]!), values);
  return steps.map((given, step) => {
    const input = { ...weighInput({ step, ...given }), jacobian: given.jacobian };
    const answer = method.combine(input, state, values, random);
    state = answer.state;
    return answer;
  });
}
