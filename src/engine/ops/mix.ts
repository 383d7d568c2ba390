import { runDifferentiable } from '../launches/differentiable';
import { registerFused, runFused } from '../launches/fused';
import type { Tensor } from '../tensorflow/tf';
import { mixAxes } from './mix-axes';
import { mixBankGradientLoops, mixForwardLoops, mixWeightsGradientLoops } from './mix-loops';
import { mixBankGradient, mixForward, mixWeightsGradient } from './mix-webgl';

/**
 * Sums of experts' outputs by the weights of a gate: out[.., s, u] = sum_e weights[.., s, e] expert_e[.., s, u].
 *
 * `weights` is [L.., sample, E], with 1 on the sample axis where all samples have the same. `banks` are 1 to 8
 * tensors of experts [L.., E_k, sample, unit] whose E_k add up to E, in this order. The leading axes L.., such as run
 * and task, are as many everywhere and broadcast; gradients are summed over what was broadcast. Returns
 * [L.., sample, unit].
 *
 * One launch forward and one for each gradient: of the weights, of every bank.
 */
export function mix(weights: Tensor, banks: readonly Tensor[]): Tensor {
  const shapes = { weights: weights.shape, banks: banks.map(({ shape }) => shape) };
  // What does not fit together is told here, before any backend reads past an end.
  axesOf({ shapes });
  return runDifferentiable(mixKernel, { weights, banks }, {}, (dy, inputs) => ({
    weights: () => runFused(weightsGradient, { dy, banks: inputs.banks }, { shapes }),
    banks: banks.map(
      (_, bank) => () => runFused(bankGradient, { dy, weights: inputs.weights }, { shapes, bank }),
    ),
  }));
}

interface MixAttributes {
  readonly shapes: { readonly weights: readonly number[]; readonly banks: readonly (readonly number[])[] };
}

interface BankAttributes extends MixAttributes {
  readonly bank: number;
}

function axesOf({ shapes }: MixAttributes) {
  return mixAxes(shapes.weights, shapes.banks);
}

const mixKernel = registerFused<{ weights: Tensor; banks: readonly Tensor[] }>({
  name: 'MtlMix',
  lists: ['banks'],
  webgl: ({ weights, banks }, _attributes, card) => [mixForward(weights, banks, card)],
  loops: ({ weights, banks }) => [mixForwardLoops(weights, banks)],
});

const weightsGradient = registerFused<{ dy: Tensor; banks: readonly Tensor[] }, MixAttributes>({
  name: 'MtlMixWeightsGradient',
  lists: ['banks'],
  webgl: ({ dy, banks }, attributes, card) => [mixWeightsGradient(dy, banks, axesOf(attributes), card)],
  loops: ({ dy, banks }, attributes) => [mixWeightsGradientLoops(dy, banks, axesOf(attributes))],
});

const bankGradient = registerFused<{ dy: Tensor; weights: Tensor }, BankAttributes>({
  name: 'MtlMixBankGradient',
  webgl: ({ dy, weights }, { shapes, bank }, card) => [
    mixBankGradient(dy, weights, axesOf({ shapes }), bank, card),
  ],
  loops: ({ dy, weights }, { shapes, bank }) => [mixBankGradientLoops(dy, weights, axesOf({ shapes }), bank)],
});
