import { floatWord } from '../processor/kernels';
import type { OptimizerRecord } from './optimizer';

const kept = 0.9;

/** Heavy-ball momentum: v <- 0.9 v + g, penalties in g; p <- p - lr v (as PyTorch's SGD). Polyak (1964). */
export const momentum: OptimizerRecord = {
  slots: 1,
  isDecoupled: false,
  numbers: () => ({}),
  code: `
    float velocity = ${kept} * slot(0, i) + slope(i);
    return part == 1 ? velocity : parameter(i) - rate(i) * velocity;`,
  native(kernels, { parameters, slope, rates, rateStep, l1, l2, next, count, slots, nextSlots }) {
    kernels.momentum(
      parameters,
      slope,
      rates,
      rateStep,
      l1,
      l2,
      next,
      count,
      slots[0]!,
      nextSlots[0]!,
      floatWord(kept),
    );
  },
  loop({ parameters, slope, slots, rates, next, nextSlots }) {
    const velocities = slots[0]!;
    const nextVelocities = nextSlots[0]!;
    const hasOne = rates.length === 1;
    for (let i = 0; i < next.length; i++) {
      const velocity = kept * velocities[i]! + slope[i]!;
      nextVelocities[i] = velocity;
      next[i] = parameters[i]! - rates[hasOne ? 0 : i]! * velocity;
    }
  },
};
