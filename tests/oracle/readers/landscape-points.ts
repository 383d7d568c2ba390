import type { Landscape } from '../../../src/core/analysis/landscapes/landscape';
import type { Outcome } from './reader';

interface Expected {
  readonly x: readonly number[];
  readonly f: readonly number[];
  /** [objective][parameter] */
  readonly J: readonly (readonly number[])[];
}

/**
 * Values and gradients at one point. 1e-8 of the largest number: both sides are float64, the file keeps ten digits,
 * and a sum of terms of unlike sign keeps the rounding of its largest one.
 */
export function points(name: string, landscape: Landscape, { x, f, J }: Expected): Outcome[] {
  return [
    { name: `${name}, values`, ...difference(landscape.value(x), f) },
    { name: `${name}, gradients`, ...difference(landscape.gradients(x).flat(), J.flat()) },
  ];
}

function difference(ours: readonly number[], theirs: readonly number[]) {
  const error = Math.max(...ours.map((value, i) => Math.abs(value - theirs[i]!)));
  return { error, tolerance: 1e-8 * Math.max(1e-3, ...theirs.map(Math.abs)) };
}
