import { sizeOf } from '../../core/linalg/shape';
import type { PlainTensor } from '../processor/heap-data';
import { placesOf } from './leading';
import { endsOf, type StitchAxes, type Way } from './stitch-axes';

/** The result of x, or the gradient by x of that by the result; summed over what was broadcast. */
export function stitchLoops(
  weights: PlainTensor,
  given: PlainTensor,
  axes: StitchAxes,
  direction: Way,
): PlainTensor {
  const { samples, units, width } = axes;
  const { to } = endsOf(axes, direction);
  const shape = [...to.lead, to.count, samples, units];
  const values = new Float32Array(sizeOf(shape));
  forEachPair(axes, (weight, ofX, ofResult) => {
    const factor = weights.values[weight]!;
    const from = direction === 'forward' ? ofX : ofResult;
    const at = direction === 'forward' ? ofResult : ofX;
    for (let sample = 0; sample < samples; sample++) {
      const line = sample * units;
      for (let j = 0; j < width; j++) values[at + line + j]! += factor * given.values[from + line + j]!;
    }
  });
  return { values, shape };
}

export function stitchWeightsGradientLoops(dy: PlainTensor, x: PlainTensor, axes: StitchAxes): PlainTensor {
  const { samples, units, width, outputs, inputs, parts } = axes;
  const shape = [...axes.weights, outputs * parts, inputs * parts];
  const values = new Float32Array(sizeOf(shape));
  forEachPair(axes, (weight, ofX, ofResult) => {
    let sum = 0;
    for (let sample = 0; sample < samples; sample++) {
      const line = sample * units;
      for (let j = 0; j < width; j++) sum += dy.values[ofResult + line + j]! * x.values[ofX + line + j]!;
    }
    values[weight]! += sum;
  });
  return { values, shape };
}

/**
 * Calls `visit` for each weight at all places: with its entry, and with the first entries of the parts that it
 * connects, in x and in the result.
 */
function forEachPair(axes: StitchAxes, visit: (weight: number, x: number, result: number) => void): void {
  const { full, outputs, inputs, samples, units, parts, width } = axes;
  const inWeights = placesOf(axes.weights, full);
  const inX = placesOf(axes.x, full);
  const [rows, columns] = [outputs * parts, inputs * parts];
  const size = samples * units;
  for (let at = 0; at < inX.length; at++) {
    for (let row = 0; row < rows; row++) {
      const result = (at * outputs + Math.floor(row / parts)) * size + (row % parts) * width;
      for (let column = 0; column < columns; column++) {
        const x = (inX[at]! * inputs + Math.floor(column / parts)) * size + (column % parts) * width;
        visit((inWeights[at]! * rows + row) * columns + column, x, result);
      }
    }
  }
}
