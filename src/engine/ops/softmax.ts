import { exp } from '../../core/elementary';
import { runDifferentiable } from '../launches/differentiable';
import { registerFused, runFused } from '../launches/fused';
import type { PlainTensor } from '../processor/heap-data';
import type { Tensor } from '../tensorflow/tf';

/**
 * Softmax over the last axis, y_i = e^(z_i) / sum_j e^(z_j), whatever the axes before it.
 *
 * The largest logit is taken off first, so that nothing overflows. One launch, and one for the gradient.
 */
export function softmax<T extends Tensor>(logits: T): T {
  return runDifferentiable(softmaxKernel, { logits }, {}, (dy, _inputs, y) => ({
    logits: () => runFused(softmaxGradient, { dy, y }, {}),
  })) as T;
}

/** GLSL: a loop over the texels of a row pair that runs `both` with two columns of them, at an odd end `one`. */
function overColumns(columns: number, both: string, one: string): string {
  return `
    for (int k = 0; k < ${columns >> 1}; k++) { ${both} }
    ${columns % 2 === 1 ? `{ int k = ${columns >> 1}; ${one} }` : ''}`;
}

const softmaxKernel = registerFused<{ logits: Tensor }>({
  name: 'MtlSoftmax',
  webgl: ({ logits }, _attributes, card) => {
    const { shape } = logits;
    const columns = shape.at(-1)!;
    const read = 'vec4 v = texelZ(batch, r, k);';
    return [
      card.launch({
        inputs: { Z: { info: logits, as: 'matrix' } },
        outputShape: shape,
        output: 'matrix',
        key: 'softmax',
        code: () => `
          vec4 texelAt(int batch, int r, int c) {
            vec2 most = texelZ(batch, r, 0).xz;
            ${overColumns(columns, `${read} most = max(most, max(v.xz, v.yw));`, `${read} most = max(most, v.xz);`)}
            vec2 total = vec2(0.0);
            ${overColumns(
              columns,
              `${read} total += exp(v.xz - most) + exp(v.yw - most);`,
              `${read} total += exp(v.xz - most);`,
            )}
            return exp(texelZ(batch, r, c) - most.xxyy) / total.xxyy;
          }`,
      }),
    ];
  },
  loops: ({ logits }) => {
    const { values: z, shape } = logits;
    const columns = shape.at(-1)!;
    const values = new Float32Array(z.length);
    for (let from = 0; from < z.length; from += columns) {
      let most = z[from]!;
      for (let c = 1; c < columns; c++) most = Math.max(most, z[from + c]!);
      let total = 0;
      for (let c = 0; c < columns; c++) {
        const power = exp(z[from + c]! - most);
        values[from + c] = power;
        total += power;
      }
      for (let c = 0; c < columns; c++) values[from + c]! /= total;
    }
    return [{ values, shape }];
  },
});

const softmaxGradient = registerFused<{ dy: Tensor; y: Tensor }>({
  name: 'MtlSoftmaxGradient',
  webgl: ({ dy, y }, _attributes, card) => {
    const read = 'vec4 v = texelD(batch, r, k) * texelY(batch, r, k);';
    return [
      card.launch({
        inputs: { D: { info: dy, as: 'matrix' }, Y: { info: y, as: 'matrix' } },
        outputShape: y.shape,
        output: 'matrix',
        key: 'softmax-dz',
        code: () => `
          vec4 texelAt(int batch, int r, int c) {
            vec2 mean = vec2(0.0);
            for (int k = 0; k < ${Math.ceil(y.shape.at(-1)! / 2)}; k++) { ${read} mean += v.xz + v.yw; }
            return texelY(batch, r, c) * (texelD(batch, r, c) - mean.xxyy);
          }`,
      }),
    ];
  },
  loops: ({ dy, y }) => [slopeLoops(dy.values, y)],
});

/** dL/dz_i = y_i (dy_i - sum_j dy_j y_j). */
function slopeLoops(dy: Float32Array, { values: y, shape }: PlainTensor): PlainTensor {
  const columns = shape.at(-1)!;
  const values = new Float32Array(y.length);
  for (let from = 0; from < y.length; from += columns) {
    let mean = 0;
    for (let c = 0; c < columns; c++) mean += dy[from + c]! * y[from + c]!;
    for (let c = 0; c < columns; c++) values[from + c] = y[from + c]! * (dy[from + c]! - mean);
  }
  return { values, shape };
}
