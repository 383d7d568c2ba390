import { log } from '../../elementary';

/** |u| is taken to be at least this inside of a logarithm, in both published landscapes. */
const lowest = 5e-6;

/** ln max(|u|, 5e-6): a valley with walls that grow steeper to the very bottom, where it is flat. */
export function logValley(u: number): number {
  return log(Math.max(Math.abs(u), lowest));
}

/** Its slope: 1 / u, and 0 at the bottom; where |u| is 5e-6 itself, 1 / u, as PyTorch's `clamp` has it. */
export function logValleySlope(u: number): number {
  return Math.abs(u) >= lowest ? 1 / u : 0;
}
