import type { OptimizerRecord } from './optimizer';

/** Stochastic gradient descent: p <- p - lr g, penalties in g. Robbins and Monro (1951). */
export const sgd: OptimizerRecord = {
  slots: 0,
  isDecoupled: false,
  numbers: () => ({}),
  code: 'return parameter(i) - rate(i) * slope(i);',
  native(kernels, { parameters, slope, rates, rateStep, l1, l2, next, count }) {
    kernels.sgd(parameters, slope, rates, rateStep, l1, l2, next, count);
  },
  loop({ parameters, slope, rates, next }) {
    const hasOne = rates.length === 1;
    for (let i = 0; i < next.length; i++) next[i] = parameters[i]! - rates[hasOne ? 0 : i]! * slope[i]!;
  },
};
