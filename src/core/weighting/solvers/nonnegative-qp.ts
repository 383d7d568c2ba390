import { cholesky, solveCholesky } from '../../linalg/cholesky';
import type { Matrix } from '../../linalg/matrix';
import { dot } from '../../linalg/rows';

export interface QpSolution {
  readonly x: readonly number[];
  /**
   * With a sum: the minimiser of x'Qx / 2 alone on the same support, its entries of any sign. While the support
   * stays the same, x - base is proportional to q. Without: zeros.
   */
  readonly base: readonly number[];
}

// A pivot under it (Q has a unit diagonal) is rounding: the new column hangs on those before.
const leastPivot = 1e-12;
// A descent under it, as a share of the terms that it is the sum of, is rounding.
const leastDescent = 1e-13;

/**
 * The minimum of x'Qx / 2 + q'x over x >= 0 and, where `sums` is given, sums'x = 1.
 *
 * One index after the other joins the support, the one with the steepest descent first; an index whose value
 * would turn negative leaves. Ends after a few rounds, at the latest after 10 T + 10. Where x is not unique the
 * support has independent columns.
 *
 * @param Q - positive semi-definite, with a diagonal of about 1
 * @param sums - >= 0, not all 0, the largest about 1
 *
 * Numerics: with A the support, Q_AA + a a' is solved instead of the bordered system, which is regular for the
 * same supports, singular Q_AA among them.
 *
 * Source: Lawson and Hanson (1974), Solving Least Squares Problems, chapter 23 (NNLS); with sums it is
 * P. Wolfe (1976), Finding the nearest point in a polytope, https://doi.org/10.1007/BF01580381.
 */
export function nonnegativeQp(Q: Matrix, q: readonly number[], sums?: readonly number[]): QpSolution {
  const size = q.length;
  const x: number[] = q.map(() => 0);
  const base: number[] = q.map(() => 0);
  const blocked: boolean[] = q.map(() => false);
  let support: number[] = [];
  let slope = 0;
  let newest = -1;
  if (sums) {
    const first = bestVertex(Q, q, sums);
    x[first] = 1 / sums[first]!;
    support = [first];
  }
  for (let round = 0; round < 10 * size + 10; round++) {
    const face = support.length > 0 ? minimiserOn(support, Q, q, sums) : { x: [], base: [], slope: 0 };
    if (face === null || (newest >= 0 && face.x[support.indexOf(newest)]! <= 0)) {
      blocked[newest] = true;
      support = support.filter((i) => i !== newest);
      x[newest] = 0;
    } else if (face.x.every((value) => value > 0)) {
      x.fill(0);
      base.fill(0);
      support.forEach((i, k) => {
        x[i] = face.x[k]!;
        base[i] = face.base[k]!;
      });
      slope = face.slope;
      if (newest >= 0) blocked.fill(false);
    } else {
      support = moveTowards(face.x, x, support);
      newest = -1;
      continue;
    }
    newest = steepest(Q, q, sums, x, slope, (i) => blocked[i]! || support.includes(i));
    if (newest < 0) break;
    support.push(newest);
  }
  return { x, base };
}

/** The index i whose point x_i = 1 / sums_i has the least value. */
function bestVertex(Q: Matrix, q: readonly number[], sums: readonly number[]): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < q.length; i++) {
    if (!(sums[i]! > 0)) continue;
    const x = 1 / sums[i]!;
    const value = (x * x * Q[i]![i]!) / 2 + q[i]! * x;
    if (best < 0 || value < least) {
      best = i;
      least = value;
    }
  }
  return best;
}

interface Face {
  /** [support] */
  readonly x: readonly number[];
  readonly base: readonly number[];
  /** The multiplier of the sum: Qx + q = slope * sums on the support. */
  readonly slope: number;
}

/** The minimum over all x that vanish off the support, of any sign; null where it is not unique. */
function minimiserOn(
  support: readonly number[],
  Q: Matrix,
  q: readonly number[],
  sums: readonly number[] | undefined,
): Face | null {
  const a = support.map((i) => (sums ? sums[i]! : 0));
  const lower = cholesky(
    support.map((i, k) => support.map((j, l) => Q[i]![j]! + a[k]! * a[l]!)),
    leastPivot,
  );
  if (!lower) return null;
  const linear = solveCholesky(
    lower,
    support.map((i) => -q[i]!),
  );
  if (!sums) return { x: linear, base: linear, slope: 0 };
  const unit = solveCholesky(lower, a);
  const unitSum = dot(a, unit);
  const factor = (1 - dot(a, linear)) / unitSum;
  return {
    x: linear.map((value, k) => value + factor * unit[k]!),
    base: unit.map((value) => value / unitSum),
    slope: factor - 1,
  };
}

/** Moves x towards the target until an entry becomes 0; returns the support without such entries. */
function moveTowards(target: readonly number[], x: number[], support: readonly number[]): number[] {
  let step = 1;
  support.forEach((i, k) => {
    if (target[k]! <= 0) step = Math.min(step, x[i]! / (x[i]! - target[k]!));
  });
  return support.filter((i, k) => {
    const leaves = target[k]! <= 0 && x[i]! / (x[i]! - target[k]!) <= step;
    x[i] = leaves ? 0 : x[i]! + step * (target[k]! - x[i]!);
    return x[i]! > 0;
  });
}

/** The index off the support along which the value falls most, -1 where it falls along none. */
function steepest(
  Q: Matrix,
  q: readonly number[],
  sums: readonly number[] | undefined,
  x: readonly number[],
  slope: number,
  isLeftOut: (i: number) => boolean,
): number {
  let best = -1;
  let least = 0;
  for (let i = 0; i < q.length; i++) {
    if (isLeftOut(i)) continue;
    const pull = sums ? slope * sums[i]! : 0;
    let descent = q[i]! - pull;
    let size = Math.abs(q[i]!) + Math.abs(pull);
    for (let j = 0; j < x.length; j++) {
      const term = Q[i]![j]! * x[j]!;
      descent += term;
      size += Math.abs(term);
    }
    if (descent < least && descent < -leastDescent * size) {
      best = i;
      least = descent;
    }
  }
  return best;
}
