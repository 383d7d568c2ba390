import type { OptimizerId } from '../../core/config/schema';
import type { As } from '../launches/named-inputs';
import type { PlainTensor } from '../processor/heap-data';
import type { Tensor } from '../tensorflow/tf';
import { optimizers } from './index';

export interface UpdateAttributes {
  readonly optimizer: OptimizerId;
  readonly step: number;
  readonly length: number;
}

export type UpdateInputs = {
  state: Tensor;
  rates: Tensor;
  l1?: Tensor;
  l2?: Tensor;
  gradients: readonly Tensor[];
};

/** An update in plain code. */
export function updateLoops(
  { state, rates, l1, l2, gradients }: As<PlainTensor, UpdateInputs>,
  { optimizer, step, length }: UpdateAttributes,
): PlainTensor {
  const { slots, isDecoupled, loop, numbers } = optimizers[optimizer];
  const next = new Float32Array(state.values.length);
  const parts = (values: Float32Array) =>
    Array.from({ length: slots + 1 }, (_, k) => values.subarray(k * length, (k + 1) * length));
  let [parameters, ...ownSlots] = parts(state.values) as [Float32Array, ...Float32Array[]];
  const [nextParameters, ...nextSlots] = parts(next) as [Float32Array, ...Float32Array[]];
  const slope = new Float32Array(length);
  let place = 0;
  for (const { values } of gradients) {
    slope.set(values, place);
    place += values.length;
  }
  if (l1 !== undefined || l2 !== undefined) {
    const decay = decayOf(parameters, l1?.values, l2?.values);
    if (isDecoupled) {
      const rateAt = (i: number) => rates.values[rates.values.length === 1 ? 0 : i]!;
      parameters = parameters.map((p, i) => p - rateAt(i) * decay[i]!);
    } else for (let i = 0; i < length; i++) slope[i]! += decay[i]!;
  }
  loop({
    parameters,
    slope,
    slots: ownSlots,
    rates: rates.values,
    next: nextParameters,
    nextSlots,
    numbers: numbers(step),
  });
  return { values: next, shape: state.shape };
}

function decayOf(parameters: Float32Array, l1?: Float32Array, l2?: Float32Array): Float32Array {
  return parameters.map((p, i) => (l1 ? l1[i]! * Math.sign(p) : 0) + (l2 ? l2[i]! * p : 0));
}
