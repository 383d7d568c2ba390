import { stream } from '../../../src/core/random';
import { rlw } from '../../../src/core/weighting/rlw';
import { weighSteps } from '../../setup/method-steps';
import type { VectorReader } from './reader';

const draws = 20_000;

/**
 * Facts of the law that the weights are drawn from, on 20 000 draws. The file's tolerances are 5 standard errors of
 * the mean and 5 % of the variance; so are ours, with 5 % for the covariance too, and 4 % of the interquartile range
 * for the quantiles between the quarters, 3 % of the mean for the largest weight: several standard errors each.
 */
export const reader: VectorReader = {
  file: 'rlw_facts',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) => {
      const T: number = input.T;
      const steps = Array.from({ length: draws }, () => ({ losses: new Array<number>(T).fill(1) }));
      const rows = weighSteps(rlw, steps, {}, stream(1, name)).map(({ weights }) => weights);
      const first = rows.map((row) => row[0]!);
      const second = rows.map((row) => row[1]!);
      const sorted = rows.flat().sort((a, b) => a - b);
      const quartiles = expected.quantiles_5_25_50_75_95.slice(1, 4);
      const width = quartiles[2] - quartiles[0];
      return [
        {
          name: `${name}, sum`,
          error: Math.max(...rows.map((row) => Math.abs(total(row) - 1))),
          tolerance: 1e-12,
        },
        {
          name: `${name}, mean`,
          error: Math.abs(mean(first) - expected.mean),
          tolerance: 5 * Math.sqrt(expected.var / draws),
        },
        {
          name: `${name}, variance`,
          error: Math.abs(covariance(first, first) - expected.var),
          tolerance: 0.05 * expected.var,
        },
        {
          name: `${name}, covariance`,
          error: Math.abs(covariance(first, second) - expected.cov_ij),
          tolerance: 0.05 * expected.var,
        },
        ...[0.25, 0.5, 0.75].map((share, i) => ({
          name: `${name}, quantile ${share}`,
          error: Math.abs(sorted[Math.floor(share * sorted.length)]! - quartiles[i]),
          tolerance: 0.04 * width,
        })),
        {
          name: `${name}, largest`,
          error: Math.abs(mean(rows.map((row) => Math.max(...row))) - expected.max_weight_mean),
          tolerance: 0.03 * expected.max_weight_mean,
        },
      ];
    }),
};

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function mean(values: readonly number[]): number {
  return total(values) / values.length;
}

function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return mean(a.map((value, i) => (value - meanA) * (b[i]! - meanB)));
}
