import { nonnegativeQp } from './nonnegative-qp';
import type { UnitGradients } from './unit-gradients';

export interface MinNormPoint {
  /** [row]: on the simplex. */
  readonly share: readonly number[];
  /** [row]: share_i length_i, finite where the length is not: the point is their sum times the unit rows. */
  readonly multiples: readonly number[];
}

/**
 * The shares of the point nearest to 0 in the convex hull of rows along the unit gradients:
 * argmin over the simplex of || sum_i a_i r_i u_i ||^2, exact up to rounding.
 *
 * Rows of length 0 share the whole equally, the point being 0. Rows of infinite length get nothing while there
 * are others; where all are infinite they share equally.
 *
 * @param lengths - [row]: r_i in [0, Infinity]
 */
export function minNormPoint({ cosines }: UnitGradients, lengths: readonly number[]): MinNormPoint {
  const least = Math.min(...lengths);
  if (least === 0 || least === Number.POSITIVE_INFINITY) {
    const count = lengths.filter((length) => length === least).length;
    const share = lengths.map((length) => (length === least ? 1 / count : 0));
    return { share, multiples: lengths.map(() => 0) };
  }
  const zeros = lengths.map(() => 0);
  const sums = lengths.map((length) => least / length);
  const { x } = nonnegativeQp(cosines, zeros, sums);
  return { share: x.map((value, i) => value * sums[i]!), multiples: x.map((value) => value * least) };
}
