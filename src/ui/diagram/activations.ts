import type { Activation } from '../../core/config/schema';
import type { GridView } from '../../core/run/told';
import type { Range } from '../maps/output-ink';

/**
 * The range that a layer's maps stretch over: the activation's own where it is bounded, so that a saturated unit
 * looks it; else as far as the layer's shown units go, either side of zero.
 */
export function activationRange(activation: Activation, values: Float32Array): Range {
  if (activation === 'tanh') return { low: -1, high: 1 };
  if (activation === 'sigmoid') return { low: 0, high: 1 };
  let size = 1e-6;
  for (const value of values) size = Math.max(size, Math.abs(value));
  return { low: -size, high: size };
}

/** One unit's answers over the plane; null where the view does not have them. */
export function unitAnswers(
  grid: GridView | null,
  { lane, layer, unit }: { readonly lane: number; readonly layer: number; readonly unit: number },
): Float32Array | null {
  const values = grid?.lanes[lane]?.[layer] ?? null;
  if (!grid || values === null) return null;
  const points = grid.side * grid.side;
  return values.length >= (unit + 1) * points ? values.subarray(unit * points, (unit + 1) * points) : null;
}

/** An input over the plane, from -1 to 1: the first grows to the right, the second upwards. */
export function inputAnswers(side: number, input: number): Float32Array {
  return Float32Array.from({ length: side * side }, (_, point) => {
    const row = Math.floor(point / side);
    const along = input === 0 ? point - row * side : side - 1 - row;
    return (2 * (along + 0.5)) / side - 1;
  });
}
