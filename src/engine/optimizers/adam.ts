import { registerFused, runFused } from '../ops/fused';
import { type Tensor1D, type TensorInfo, tf } from '../tf';
import type { OptimizerRecord, UpdateSettings } from './optimizer';
import { descended } from './sgd';

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
  update: (parameters, gradient, slots, settings) =>
    moved(parameters, settings.decay ? tf.add(gradient, settings.decay) : gradient, slots, settings),
};

/**
 * Adam with decoupled penalties: p also goes down by lr times their gradient, outside the moments.
 * Loshchilov and Hutter (2019), arXiv 1711.05101, algorithm 2; their decay is the L2 penalty's gradient here.
 */
export const adamw: OptimizerRecord = {
  slots: 2,
  update: (parameters, gradient, slots, settings) => {
    const { decay, rates } = settings;
    const decayed = decay ? descended(parameters, decay, rates) : parameters;
    return moved(decayed, gradient, slots, settings);
  },
};

function moved(
  parameters: Tensor1D,
  gradient: Tensor1D,
  [first, second]: readonly Tensor1D[],
  { rates, step }: UpdateSettings,
): { parameters: Tensor1D; slots: Tensor1D[] } {
  const [next, ...slots] = runFused(
    'MtlAdam',
    { parameters, gradient, first: first!, second: second!, rates },
    { firstScale: 1 / (1 - beta1 ** step), secondScale: 1 / (1 - beta2 ** step) },
  ) as [Tensor1D, Tensor1D, Tensor1D];
  return { parameters: next, slots };
}

registerFused({
  name: 'MtlAdam',
  webgl: (inputs, attributes, launch) => {
    const { parameters, gradient, first, second, rates } = inputs as Record<string, TensorInfo>;
    const { firstScale, secondScale } = attributes as Record<string, number>;
    const outputShape = parameters!.shape;
    const mean = (moment: TensorInfo, kept: number, power: string) =>
      launch({
        inputs: [moment, gradient!],
        names: ['M', 'G'],
        outputShape,
        key: `adam-moment/${power}`,
        body: () => `float g = getG(index); return ${kept} * getM(index) + ${1 - kept} * ${power};`,
      });
    const m = mean(first!, beta1, 'g');
    const v = mean(second!, beta2, 'g * g');
    const rate = rates!.shape[0] === 1 ? 'getR(0)' : 'getR(index)';
    const p = launch({
      inputs: [parameters!, m, v, rates!],
      names: ['P', 'M', 'V', 'R'],
      outputShape,
      key: `adam/${rate}`,
      uniforms: { firstScale: firstScale!, secondScale: secondScale! },
      body: () => `
        float root = sqrt(getV(index) * secondScale) + ${epsilon};
        return getP(index) - ${rate} * (getM(index) * firstScale) / root;`,
    });
    return [p, m, v];
  },
  loops: ({ parameters, gradient, first, second, rates }, attributes) => {
    const { firstScale, secondScale } = attributes as Record<string, number>;
    const [p, g, m, v, r] = [parameters!, gradient!, first!, second!, rates!].map(({ values }) => values) as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const next = {
      p: new Float32Array(p.length),
      m: new Float32Array(p.length),
      v: new Float32Array(p.length),
    };
    for (let i = 0; i < p.length; i++) {
      const slope = g[i]!;
      const mean = beta1 * m[i]! + (1 - beta1) * slope;
      const square = beta2 * v[i]! + (1 - beta2) * slope * slope;
      next.m[i] = mean;
      next.v[i] = square;
      next.p[i] =
        p[i]! -
        (r[r.length === 1 ? 0 : i]! * (mean * firstScale!)) / (Math.sqrt(square * secondScale!) + epsilon);
    }
    const { shape } = parameters!;
    return [next.p, next.m, next.v].map((values) => ({ values, shape }));
  },
});
