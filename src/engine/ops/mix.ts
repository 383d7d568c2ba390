import type { Tensor, TensorInfo } from '../tf';
import { type Gradients, runDifferentiable } from './differentiable';
import { registerFused, runFused } from './fused';
import { mixAxes } from './mix-axes';
import { mixBankGradientLoops, mixForwardLoops, mixWeightsGradientLoops } from './mix-loops';
import { mixBankGradient, mixForward, mixWeightsGradient } from './mix-webgl';
import { listed, numbered } from './numbered';

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
  const inputs = { weights, ...numbered('bank', banks) };
  // What does not fit together is told here, before any backend reads past an end.
  mixAxes(
    weights.shape,
    banks.map(({ shape }) => shape),
  );
  return runDifferentiable('MtlMix', inputs, {}, gradients);
}

const gradients: Gradients = (dy, inputs) => {
  const weights = inputs.weights!;
  const banks = listed('bank', inputs);
  const shapes = { weights: weights.shape, banks: banks.map(({ shape }) => shape) };
  return {
    weights: () => runFused('MtlMixWeightsGradient', { dy, ...numbered('bank', banks) }, { shapes })[0]!,
    ...numbered(
      'bank',
      banks.map((_, bank) => () => runFused('MtlMixBankGradient', { dy, weights }, { shapes, bank })[0]!),
    ),
  };
};

interface MixAttributes {
  readonly shapes: { readonly weights: readonly number[]; readonly banks: readonly (readonly number[])[] };
  /** Of a bank's gradient: which. */
  readonly bank: number;
}

function axesOf(attributes: unknown) {
  const { shapes, bank } = attributes as MixAttributes;
  return { axes: mixAxes(shapes.weights, shapes.banks), bank };
}

registerFused({
  name: 'MtlMix',
  webgl: (inputs, _attributes, card) => [
    mixForward(inputs.weights as TensorInfo, listed('bank', inputs as Record<string, TensorInfo>), card),
  ],
  loops: (inputs) => [mixForwardLoops(inputs.weights!, listed('bank', inputs))],
});

registerFused({
  name: 'MtlMixWeightsGradient',
  webgl: (inputs, attributes, card) => [
    mixWeightsGradient(
      inputs.dy!,
      listed('bank', inputs as Record<string, TensorInfo>),
      axesOf(attributes).axes,
      card,
    ),
  ],
  loops: (inputs, attributes) => [
    mixWeightsGradientLoops(inputs.dy!, listed('bank', inputs), axesOf(attributes).axes),
  ],
});

registerFused({
  name: 'MtlMixBankGradient',
  webgl: ({ dy, weights }, attributes, card) => {
    const { axes, bank } = axesOf(attributes);
    return [mixBankGradient(dy!, weights!, axes, bank, card)];
  },
  loops: ({ dy, weights }, attributes) => {
    const { axes, bank } = axesOf(attributes);
    return [mixBankGradientLoops(dy!, weights!, axes, bank)];
  },
});
