import { pow } from '../../core/elementary';
import { floatWord, type Kernels } from '../processor/kernels';
import type { OptimizerRecord, UpdateStretch } from './optimizer';

const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-8;

/**
 * Adam: m <- b1 m + (1 - b1) g, v <- b2 v + (1 - b2) g^2,
 * p <- p - lr m^ / (sqrt(v^) + 1e-8) with m^ = m / (1 - b1^t), v^ = v / (1 - b2^t), b1 = 0.9, b2 = 0.999.
 * Penalties join the gradient. Kingma and Ba (2015), arXiv 1412.6980, algorithm 1.
 */
export const adam: OptimizerRecord = {
  slots: 2,
  isDecoupled: false,
  numbers: (step) => ({ firstScale: 1 / (1 - pow(beta1, step)), secondScale: 1 / (1 - pow(beta2, step)) }),
  code: `
    float g = slope(i);
    if (part == 1) return ${beta1} * slot(0, i) + ${1 - beta1} * g;
    float square = ${beta2} * slot(1, i) + ${1 - beta2} * g * g;
    if (part == 2) return square;
    float mean = ${beta1} * slot(0, i) + ${1 - beta1} * g;
    return parameter(i) - rate(i) * (mean * firstScale) / (sqrt(square * secondScale) + ${epsilon});`,
  native(kernels, stretch) {
    adamStretch(kernels, stretch, false);
  },
  loop({ parameters, slope, slots, rates, next, nextSlots, numbers }) {
    const { firstScale, secondScale } = numbers as { firstScale: number; secondScale: number };
    const [means, squares] = slots as [Float32Array, Float32Array];
    const [nextMeans, nextSquares] = nextSlots as [Float32Array, Float32Array];
    const hasOne = rates.length === 1;
    for (let i = 0; i < next.length; i++) {
      const g = slope[i]!;
      const mean = beta1 * means[i]! + (1 - beta1) * g;
      const square = beta2 * squares[i]! + (1 - beta2) * g * g;
      nextMeans[i] = mean;
      nextSquares[i] = square;
      next[i] =
        parameters[i]! -
        (rates[hasOne ? 0 : i]! * (mean * firstScale)) / (Math.sqrt(square * secondScale) + epsilon);
    }
  },
};

/**
 * Adam with decoupled penalties: p also goes down by lr times their gradient, outside the moments.
 * Loshchilov and Hutter (2019), arXiv 1711.05101, algorithm 2; their decay is the L2 penalty's gradient here.
 */
export const adamw: OptimizerRecord = {
  ...adam,
  isDecoupled: true,
  native(kernels, stretch) {
    adamStretch(kernels, stretch, true);
  },
};

function adamStretch(
  kernels: Kernels,
  { parameters, slope, rates, rateStep, l1, l2, next, count, slots, nextSlots, numbers }: UpdateStretch,
  isDecoupled: boolean,
): void {
  kernels.adam(
    ...([parameters, slope, rates, rateStep, l1, l2, next, count] as const),
    ...([slots[0]!, nextSlots[0]!, slots[1]!, nextSlots[1]!] as const),
    ...[beta1, 1 - beta1, beta2, 1 - beta2].map(floatWord),
    numbers,
    floatWord(epsilon),
    isDecoupled ? 1 : 0,
  );
}
