import type { Matrix } from '../../linalg/matrix';
import { nonnegativeQp } from './nonnegative-qp';
import { product, unitGradients } from './unit-gradients';

/**
 * Weights v of the projection of J'u on the dual cone {x : J x >= 0}, for each u: argmin v'Gv over v >= u.
 * J'v is the vector nearest to J'u that makes no task worse to first order.
 *
 * Exact up to rounding: z = v - u >= 0 minimises a quadratic on unit gradients, so it does not feel how norms
 * differ. A zero gradient keeps its u. J'v is unique; v is not where the gradients are dependent.
 *
 * @param gram - G = J J' [task, task]
 * @param points - each u [task]
 */
export function projectOntoDualCone(gram: Matrix, points: readonly (readonly number[])[]): number[][] {
  const { norms, cosines } = unitGradients(gram);
  return points.map((u) => {
    const lengths = u.map((value, i) => value * norms[i]!);
    const { x } = nonnegativeQp(cosines, product(cosines, lengths));
    return u.map((value, i) => value + (x[i]! > 0 ? x[i]! / norms[i]! : 0));
  });
}
