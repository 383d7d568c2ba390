import { type Tensor1D, tf } from '../tf';
import type { OptimizerRecord } from './optimizer';
import { descended } from './sgd';

const velocityKept = 0.9;

/** Heavy-ball momentum: v <- 0.9 v + g + decay; p <- p - lr v (as PyTorch's SGD). Polyak (1964). */
export const momentum: OptimizerRecord = {
  slots: 1,
  update(parameters, gradient, [velocity], { rates, decay }) {
    const total = (decay ? tf.add(gradient, decay) : gradient) as Tensor1D;
    // total - (-0.9) v, by the same kernel.
    const next = descended(total, velocity!, tf.tensor1d([-velocityKept]));
    return { parameters: descended(parameters, next, rates), slots: [next] };
  },
};
