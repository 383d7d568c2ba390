import { broadcast } from './leading';

/** The axes of a combination of feature maps. */
export interface StitchAxes {
  /** The leading axes of the result, of the weights and of what is combined. */
  readonly full: readonly number[];
  readonly weights: readonly number[];
  readonly x: readonly number[];
  readonly outputs: number;
  readonly inputs: number;
  readonly samples: number;
  readonly units: number;
  readonly parts: number;
  /** Units of a part. */
  readonly width: number;
}

/** `weights` is the shape [L.., outputs parts, inputs parts], `x` [L.., inputs, sample, unit]. */
export function stitchAxes(weights: readonly number[], x: readonly number[], parts: number): StitchAxes {
  const [rows, columns] = weights.slice(-2) as [number, number];
  const [inputs, samples, units] = x.slice(-3) as [number, number, number];
  if (units % parts !== 0) throw new RangeError(`units must be divisible by ${parts}; got ${units}`);
  if (columns !== inputs * parts || rows % parts !== 0) {
    throw new RangeError(`weights must combine ${inputs} inputs of ${parts} parts; got ${rows} x ${columns}`);
  }
  const leads = { weights: weights.slice(0, -2), x: x.slice(0, -3) };
  return {
    ...leads,
    full: broadcast([leads.weights, leads.x]),
    outputs: rows / parts,
    inputs,
    samples,
    units,
    parts,
    width: units / parts,
  };
}

/** `back` takes a gradient by the result to one by what was combined. */
export type Way = 'forward' | 'back';

/** What a combination goes from and to, in either direction: leading axes and entries of the axis after them. */
export function endsOf(axes: StitchAxes, direction: Way) {
  const ofX = { lead: axes.x, count: axes.inputs };
  const ofResult = { lead: axes.full, count: axes.outputs };
  return direction === 'forward' ? { from: ofX, to: ofResult } : { from: ofResult, to: ofX };
}
