import { erf, exp } from '../../core/elementary';
import { runDifferentiable } from '../launches/differentiable';
import { registerFused, runFused } from '../launches/fused';
import type { Tensor } from '../tensorflow/tf';
import { onFirstTasks } from './first-tasks';

/**
 * z Phi(z) entry by entry, exact form. Hendrycks and Gimpel (2016), "Gaussian Error Linear Units", arXiv 1606.08415.
 * One launch, and one for the gradient dy (Phi(z) + z phi(z)).
 */
export function gelu<T extends Tensor>(z: T): T {
  return runDifferentiable(geluKernel, { z }, {}, (dy, inputs) => ({
    z: () => runFused(geluGradient, { dy, ...inputs }, {}),
  })) as T;
}

/** GLSL: Phi(z), with erf to 1.5e-7 (Abramowitz and Stegun 1964, 7.1.26). */
const shareCode = `
  vec4 share(vec4 z) {
    vec4 size = abs(z) * ${Math.SQRT1_2};
    vec4 t = 1.0 / (1.0 + 0.3275911 * size);
    vec4 sum = 0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)));
    return 0.5 + 0.5 * sign(z) * (1.0 - t * sum * exp(-size * size));
  }`;

/** phi(z) = e^(-z^2 / 2) times this. */
const mostDensity = 0.3989422804014327;

const share = (z: number) => 0.5 * (1 + erf(z * Math.SQRT1_2));

const geluKernel = registerFused<{ z: Tensor }>({
  name: 'MtlGelu',
  webgl: ({ z }, _attributes, card) => {
    return [
      card.launch({
        inputs: { Z: { info: z, as: 'matrix' } },
        outputShape: z.shape,
        output: 'matrix',
        key: 'gelu',
        code: () => `
          ${shareCode}
          vec4 texelAt(int batch, int r, int c) {
            vec4 z = texelZ(batch, r, c);
            return z * share(z);
          }`,
      }),
    ];
  },
  native: ({ z }, _attributes, processor) => {
    const y = processor.make(z.shape, z.isSpread);
    onFirstTasks(y, processor, (at, count) => processor.kernels.gelu(z.at + at - y.at, at, count));
    return [y];
  },
  loops: ({ z }) => [{ values: z.values.map((value) => value * share(value)), shape: z.shape }],
});

const geluGradient = registerFused<{ dy: Tensor; z: Tensor }>({
  name: 'MtlGeluGradient',
  webgl: ({ dy, z }, _attributes, card) => {
    return [
      card.launch({
        inputs: { D: { info: dy, as: 'matrix' }, Z: { info: z, as: 'matrix' } },
        outputShape: z.shape,
        output: 'matrix',
        key: 'gelu-dz',
        code: () => `
          ${shareCode}
          vec4 texelAt(int batch, int r, int c) {
            vec4 z = texelZ(batch, r, c);
            return texelD(batch, r, c) * (share(z) + z * ${mostDensity} * exp(-0.5 * z * z));
          }`,
      }),
    ];
  },
  native: ({ dy, z }, _attributes, processor) => {
    const dz = processor.make(z.shape);
    processor.kernels.geluSlope(dy.at, z.at, dz.at, dz.length);
    return [dz];
  },
  loops: ({ dy, z }) => {
    const slope = (value: number) => share(value) + value * mostDensity * exp(-0.5 * value * value);
    return [{ values: dy.values.map((up, i) => up * slope(z.values[i]!)), shape: z.shape }];
  },
});
