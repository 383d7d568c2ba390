import { registerFused, runFused } from '../ops/fused';
import { type Tensor1D, type TensorInfo, tf } from '../tf';
import type { OptimizerRecord } from './optimizer';

/** Stochastic gradient descent: p <- p - lr (g + decay). Robbins and Monro (1951). */
export const sgd: OptimizerRecord = {
  slots: 0,
  update: (parameters, gradient, _slots, { rates, decay }) => ({
    parameters: descended(parameters, decay ? tf.add(gradient, decay) : gradient, rates),
    slots: [],
  }),
};

/** p - lr d, entry by entry, in one launch; `rates` has one number or one for each entry. */
export function descended(parameters: Tensor1D, direction: Tensor1D, rates: Tensor1D): Tensor1D {
  return runFused('MtlDescent', { parameters, direction, rates })[0] as Tensor1D;
}

registerFused({
  name: 'MtlDescent',
  webgl: (inputs, _attributes, launch) => {
    const { parameters, direction, rates } = inputs as Record<string, TensorInfo>;
    const rate = rates!.shape[0] === 1 ? 'getR(0)' : 'getR(index)';
    return [
      launch({
        inputs: [parameters!, direction!, rates!],
        names: ['P', 'G', 'R'],
        outputShape: parameters!.shape,
        key: `descent/${rate}`,
        body: () => `return getP(index) - ${rate} * getG(index);`,
      }),
    ];
  },
  loops: ({ parameters, direction, rates }) => {
    const [p, g, r] = [parameters!.values, direction!.values, rates!.values];
    const values = new Float32Array(p.length);
    for (let i = 0; i < p.length; i++) values[i] = p[i]! - r[r.length === 1 ? 0 : i]! * g[i]!;
    return [{ values, shape: parameters!.shape }];
  },
});
