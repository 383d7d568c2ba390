import { meanOf } from '../../analysis/statistics';
import { cholesky, solveCholesky } from '../../linalg/cholesky';
import type { Matrix } from '../../linalg/matrix';
import { dot } from '../../linalg/rows';
import type { ExplainedRecord } from '../../record';

/** What is tried for lambda; the one whose leave-one-out error is the least is taken. */
export const lambdas: readonly number[] = [1e-4, 1e-3, 1e-2, 0.1, 1, 10];

/** A linear map from descriptors to something else, each an affine function of the descriptor. */
export interface Ridge {
  readonly lambda: number;
  predict(descriptor: readonly number[]): number[];
}

/**
 * Ridge regression from descriptors to heads: h(z) = h_mean + W' (z - z_mean) / s with
 * W = (Z' Z + lambda I)^-1 Z' H, and lambda the one of {@link lambdas} with the least leave-one-out error.
 *
 * Z [task, number] are the tasks' descriptors less their mean, each number divided by its deviation s; H [task, entry] are
 * their heads less the mean head. Numbers that are the same for all tasks have no part in it.
 *
 * Numerical note: the leave-one-out error of a task is its residual over 1 - 1/T - z' (Z' Z + lambda I)^-1 z.
 *
 * Source: see {@link describedHeads}; for ridge regression Hoerl and Kennard (1970), "Ridge regression: biased estimation for
 * nonorthogonal problems", Technometrics 12, 55-67, https://doi.org/10.1080/00401706.1970.10488634.
 */
export function ridge(descriptors: Matrix, heads: Matrix): Ridge {
  const scaling = scalingOf(descriptors);
  const z = descriptors.map(scaling);
  const mean = columnsOf(heads).map(meanOf);
  const h = heads.map((head) => head.map((value, entry) => value - mean[entry]!));
  const fits = lambdas.map((lambda) => fitOf(z, h, lambda));
  const best = fits.reduce((least, fit) => (fit.error < least.error ? fit : least));
  return {
    lambda: best.lambda,
    predict: (descriptor) => {
      const own = scaling(descriptor);
      return mean.map((value, entry) => value + dot(own, best.weights[entry]!));
    },
  };
}

/** `weights` [entry, number]; the error is the sum of squares over tasks that are left out one by one. */
function fitOf(z: Matrix, h: Matrix, lambda: number) {
  const numbers = columnsOf(z);
  const gram = numbers.map((a, i) => numbers.map((b, j) => dot(a, b) + (i === j ? lambda : 0)));
  const lower = cholesky(gram, 0)!;
  const weights = columnsOf(h).map((entry) =>
    solveCholesky(
      lower,
      numbers.map((number) => dot(number, entry)),
    ),
  );
  const errors = z.map((own, task) => {
    const left = 1 - 1 / z.length - dot(own, solveCholesky(lower, own));
    return weights.reduce(
      (sum, weight, entry) => sum + square((h[task]![entry]! - dot(own, weight)) / left),
      0,
    );
  });
  return { lambda, weights, error: errors.reduce((sum, error) => sum + error, 0) };
}

/** Takes a descriptor's mean away, and makes its numbers of one size. */
export function scalingOf(descriptors: Matrix): (descriptor: readonly number[]) => number[] {
  const columns = columnsOf(descriptors).map((values) => {
    const mean = meanOf(values);
    return { mean, deviation: Math.sqrt(meanOf(values.map((value) => square(value - mean)))) };
  });
  return (descriptor) =>
    descriptor.map((value, i) => {
      const { mean, deviation } = columns[i]!;
      return deviation > 0 ? (value - mean) / deviation : 0;
    });
}

const square = (value: number) => value * value;

function columnsOf(rows: Matrix): number[][] {
  return rows[0]!.map((_, column) => rows.map((row) => row[column]!));
}

/** How a head is told without a label, as the page explains it. */
export const describedHeads: ExplainedRecord = {
  id: 'described-heads',
  title: 'A head from its descriptor',
  summary:
    'A task’s head is taken as a linear function of numbers that describe the task; fitted on the old tasks’ heads, it says the head of a task that nobody has labelled.',
  formula: String.raw`h(z)=\bar h+W^\top(z-\bar z),\quad W=(Z^\top Z+\lambda I)^{-1}Z^\top H`,
  source: {
    authors: 'Yang and Hospedales',
    year: 2015,
    title: 'A Unified Perspective on Multi-Domain and Multi-Task Learning',
    venue: 'ICLR 2015',
    url: 'https://arxiv.org/abs/1412.7489',
    place: '',
  },
  departures:
    'There, descriptors and network are trained together. Here the trunk and the heads are trained first, as ever, and ridge regression then goes from descriptors to heads, with λ by leaving out one task after the other.',
};
