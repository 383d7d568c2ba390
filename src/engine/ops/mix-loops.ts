import { sizeOf } from '../../core/linalg/shape';
import type { PlainTensor } from '../processor/heap-data';
import { placesOf } from './leading';
import { bankShape, type MixAxes, mixAxes, weightsShape } from './mix-axes';

export function mixForwardLoops(weights: PlainTensor, banks: readonly PlainTensor[]): PlainTensor {
  const axes = mixAxes(
    weights.shape,
    banks.map(({ shape }) => shape),
  );
  const { full, samples, units } = axes;
  const values = new Float32Array(sizeOf(full) * samples * units);
  for (let k = 0; k < banks.length; k++) {
    const experts = banks[k]!.values;
    forEachExpert(axes, k, (expert, weight, step, to) => {
      addScaled(values, to, experts, expert, weights.values, weight, step, samples, units);
    });
  }
  return { values, shape: [...full, samples, units] };
}

export function mixBankGradientLoops(
  dy: PlainTensor,
  weights: PlainTensor,
  axes: MixAxes,
  k: number,
): PlainTensor {
  const { samples, units } = axes;
  const shape = bankShape(axes, axes.banks[k]!);
  const values = new Float32Array(sizeOf(shape));
  forEachExpert(axes, k, (expert, weight, step, from) => {
    addScaled(values, expert, dy.values, from, weights.values, weight, step, samples, units);
  });
  return { values, shape };
}

export function mixWeightsGradientLoops(
  dy: PlainTensor,
  banks: readonly PlainTensor[],
  axes: MixAxes,
): PlainTensor {
  const { samples, units } = axes;
  const shape = weightsShape(axes);
  const values = new Float32Array(sizeOf(shape));
  for (let k = 0; k < banks.length; k++) {
    const experts = banks[k]!.values;
    forEachExpert(axes, k, (expert, weight, step, from) => {
      addProducts(values, weight, step, dy.values, from, experts, expert, samples, units);
    });
  }
  return { values, shape };
}

/**
 * Calls `visit` for all experts of bank k at all places: with the first entry of the expert's outputs, of its weights
 * and the distance between those of two samples, and of the result.
 */
function forEachExpert(
  axes: MixAxes,
  k: number,
  visit: (expert: number, weight: number, step: number, result: number) => void,
): void {
  const { full, lead, samples, units, experts, perSample } = axes;
  const bank = axes.banks[k]!;
  const size = samples * units;
  const rows = perSample ? samples : 1;
  const inWeights = placesOf(lead, full);
  const inBank = placesOf(bank.lead, full);
  for (let at = 0; at < inBank.length; at++) {
    for (let e = 0; e < bank.experts; e++) {
      const weight = inWeights[at]! * rows * experts + bank.from + e;
      visit((inBank[at]! * bank.experts + e) * size, weight, perSample ? experts : 0, at * size);
    }
  }
}

/** out += factor * x, matrix by matrix: the factor of each sample stands `step` entries behind the one before. */
function addScaled(
  out: Float32Array,
  outFrom: number,
  x: Float32Array,
  xFrom: number,
  factors: Float32Array,
  factorFrom: number,
  step: number,
  samples: number,
  units: number,
): void {
  let to = outFrom;
  let from = xFrom;
  for (let sample = 0; sample < samples; sample++) {
    const factor = factors[factorFrom + sample * step]!;
    for (let unit = 0; unit < units; unit++) out[to++]! += factor * x[from++]!;
  }
}

/** out += sum over units of a * b for each sample, or for all where `step` is 0. */
function addProducts(
  out: Float32Array,
  outFrom: number,
  step: number,
  a: Float32Array,
  aFrom: number,
  b: Float32Array,
  bFrom: number,
  samples: number,
  units: number,
): void {
  let p = aFrom;
  let q = bFrom;
  let sum = 0;
  for (let sample = 0; sample < samples; sample++) {
    for (let unit = 0; unit < units; unit++) sum += a[p++]! * b[q++]!;
    if (step > 0) {
      out[outFrom + sample * step]! += sum;
      sum = 0;
    }
  }
  if (step === 0) out[outFrom]! += sum;
}
