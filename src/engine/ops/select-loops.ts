import { exp, log, square } from '../../core/elementary';
import type { PlainTensor } from '../processor/heap-data';
import { type SelectAxes, tiny } from './select-axes';

/** One selector of a sample: its bits, how much of it stands on each combination of them, and a gradient by that. */
interface Selector {
  readonly bits: Float64Array;
  readonly on: Float64Array;
  readonly slope: Float64Array;
}

function selectorOf({ bits }: SelectAxes): Selector {
  return {
    bits: new Float64Array(bits),
    on: new Float64Array(2 ** bits),
    slope: new Float64Array(2 ** bits),
  };
}

/** Reads the selector whose logits begin at `from`. */
function read({ bits, on }: Selector, z: Float32Array, from: number, gamma: number): void {
  on[0] = 1;
  for (let b = 0; b < bits.length; b++) {
    const u = Math.max(-0.5, Math.min(0.5, z[from + b]! / gamma));
    const s = (1.5 - 2 * u * u) * u + 0.5;
    bits[b] = s;
    for (let i = 2 ** b - 1; i >= 0; i--) {
      const whole = on[i]!;
      on[2 * i] = whole * (1 - s);
      on[2 * i + 1] = whole * s;
    }
  }
}

/** Writes the gradient by the logits of a selector, from that by what stands on the experts, times `factor`. */
function writeBitSlopes(
  { bits, slope }: Selector,
  z: Float32Array,
  from: number,
  { gamma, experts }: SelectAxes,
  factor: number,
  out: Float32Array,
): void {
  const m = bits.length;
  for (let own = 0; own < m; own++) {
    let sum = 0;
    for (let i = 0; i < experts; i++) {
      let product = (i >> (m - 1 - own)) & 1 ? slope[i]! : -slope[i]!;
      for (let b = 0; b < m; b++) {
        if (b !== own) product *= (i >> (m - 1 - b)) & 1 ? bits[b]! : 1 - bits[b]!;
      }
      sum += product;
    }
    const u = Math.max(-0.5, Math.min(0.5, z[from + own]! / gamma));
    out[from + own] = (factor * sum * (1.5 - 6 * u * u)) / gamma;
  }
}

/** The softmax of the logits from `from` on. */
function readShares(share: Float64Array, w: Float32Array, from: number): void {
  let most = w[from]!;
  for (let j = 1; j < share.length; j++) most = Math.max(most, w[from + j]!);
  let total = 0;
  for (let j = 0; j < share.length; j++) {
    share[j] = exp(w[from + j]! - most);
    total += share[j]!;
  }
  for (let j = 0; j < share.length; j++) share[j]! /= total;
}

export function selectLoops(z: PlainTensor, w: PlainTensor, axes: SelectAxes): PlainTensor {
  const { places, samples, selectors, bits, experts, gamma } = axes;
  const values = new Float32Array(places * samples * experts);
  const selector = selectorOf(axes);
  const share = new Float64Array(selectors);
  for (let row = 0; row < places * samples; row++) {
    readShares(share, w.values, row * selectors);
    for (let j = 0; j < selectors; j++) {
      read(selector, z.values, (row * selectors + j) * bits, gamma);
      for (let i = 0; i < experts; i++) values[row * experts + i]! += share[j]! * selector.on[i]!;
    }
  }
  return { values, shape: [...z.shape.slice(0, 3), experts] };
}

export function selectBitsGradientLoops(
  dy: PlainTensor,
  z: PlainTensor,
  w: PlainTensor,
  axes: SelectAxes,
): PlainTensor {
  const { places, samples, selectors, bits, experts, gamma } = axes;
  const values = new Float32Array(z.values.length);
  const selector = selectorOf(axes);
  const share = new Float64Array(selectors);
  for (let row = 0; row < places * samples; row++) {
    readShares(share, w.values, row * selectors);
    for (let i = 0; i < experts; i++) selector.slope[i] = dy.values[row * experts + i]!;
    for (let j = 0; j < selectors; j++) {
      const from = (row * selectors + j) * bits;
      read(selector, z.values, from, gamma);
      writeBitSlopes(selector, z.values, from, axes, share[j]!, values);
    }
  }
  return { values, shape: z.shape };
}

export function selectSharesGradientLoops(
  dy: PlainTensor,
  z: PlainTensor,
  w: PlainTensor,
  axes: SelectAxes,
): PlainTensor {
  const { places, samples, selectors, bits, experts, gamma } = axes;
  const values = new Float32Array(w.values.length);
  const selector = selectorOf(axes);
  const share = new Float64Array(selectors);
  const gain = new Float64Array(selectors);
  for (let row = 0; row < places * samples; row++) {
    readShares(share, w.values, row * selectors);
    let mean = 0;
    for (let j = 0; j < selectors; j++) {
      read(selector, z.values, (row * selectors + j) * bits, gamma);
      let sum = 0;
      for (let i = 0; i < experts; i++) sum += dy.values[row * experts + i]! * selector.on[i]!;
      gain[j] = sum;
      mean += share[j]! * sum;
    }
    for (let j = 0; j < selectors; j++) values[row * selectors + j] = share[j]! * (gain[j]! - mean);
  }
  return { values, shape: w.shape };
}

/** What a selector has on experts in all; less than 1 where some combinations of bits are none. */
function totalOf({ on }: Selector, experts: number): number {
  let total = tiny;
  for (let i = 0; i < experts; i++) total += on[i]!;
  return total;
}

export function penaltyLoops(z: PlainTensor, axes: SelectAxes): PlainTensor {
  const { places, samples, selectors, bits, experts, gamma, isComplete } = axes;
  const values = new Float32Array(places);
  const selector = selectorOf(axes);
  for (let place = 0; place < places; place++) {
    let sum = 0;
    for (let at = place * samples * selectors; at < (place + 1) * samples * selectors; at++) {
      read(selector, z.values, at * bits, gamma);
      for (let i = 0; i < experts; i++) sum -= selector.on[i]! * log(selector.on[i]! + tiny);
      if (!isComplete) sum += 1 / totalOf(selector, experts);
    }
    values[place] = sum / samples;
  }
  return { values, shape: z.shape.slice(0, 2) };
}

export function penaltyGradientLoops(dy: PlainTensor, z: PlainTensor, axes: SelectAxes): PlainTensor {
  const { places, samples, selectors, bits, experts, gamma, isComplete } = axes;
  const values = new Float32Array(z.values.length);
  const selector = selectorOf(axes);
  for (let place = 0; place < places; place++) {
    const factor = dy.values[place]! / samples;
    for (let at = place * samples * selectors; at < (place + 1) * samples * selectors; at++) {
      read(selector, z.values, at * bits, gamma);
      const rest = isComplete ? 0 : 1 / square(totalOf(selector, experts));
      for (let i = 0; i < experts; i++) {
        const p = selector.on[i]!;
        selector.slope[i] = -(log(p + tiny) + p / (p + tiny) + rest);
      }
      writeBitSlopes(selector, z.values, at * bits, axes, factor, values);
    }
  }
  return { values, shape: z.shape };
}
