import { sizeOf } from '../../core/linalg/shape';
import { runDifferentiable } from '../launches/differentiable';
import { type Card, registerFused, runFused } from '../launches/fused';
import type { PlainTensor } from '../processor/heap-data';
import type { Tensor, Tensor1D, TensorInfo } from '../tensorflow/tf';

/**
 * What the subspaces of a layer have in common, for each run: the sum over all its matrices, and over all pairs p < q of
 * `parts` equal groups of columns, of ||K_p' K_q||_F^2.
 *
 * `block` is [run, .., in + 1, unit] with the bias as its last row, which is left out; unit is divisible by `parts`.
 * Returns [run]. Two launches, and two for the gradient 2 K M, where M is K' K without the products within a part.
 *
 * Ruder, Bingel, Augenstein and Sogaard: Latent Multi-Task Architecture Learning, AAAI 2019, section 3.
 */
export function orthogonality(block: Tensor, parts = 2): Tensor1D {
  const units = block.shape.at(-1)!;
  if (units % parts !== 0) throw new RangeError(`units must be divisible by ${parts}; got ${units}`);
  return runDifferentiable(orthogonalityKernel, { block }, { parts }, (dy, inputs) => ({
    block: () => runFused(orthogonalityGradient, { dy, ...inputs }, { parts }),
  })) as Tensor1D;
}

interface Axes {
  readonly runs: number;
  /** Matrices of a run. */
  readonly matrices: number;
  readonly inputs: number;
  readonly units: number;
  /** Units of a part. */
  readonly width: number;
}

interface Parts {
  readonly parts: number;
}

function axesOf({ shape }: { readonly shape: readonly number[] }, { parts }: Parts): Axes {
  const [rows, units] = shape.slice(-2) as [number, number];
  return {
    runs: shape[0]!,
    matrices: sizeOf(shape.slice(1, -2)),
    inputs: rows - 1,
    units,
    width: units / parts,
  };
}

/** M, [matrix, unit, unit]: the inner products of columns of different parts, 0 for those of one. */
function crossLaunch(
  block: TensorInfo,
  { runs, matrices, inputs, units, width }: Axes,
  card: Card,
): TensorInfo {
  const same = (a: string, b: string) => `(${a}) / ${width} == (${b}) / ${width} ? 0.0 : `;
  return card.launch({
    inputs: { K: { info: block, as: 'matrix' } },
    outputShape: [runs * matrices, units, units],
    output: 'matrix',
    key: `orthogonality-cross/${width}`,
    code: () => `
      vec4 texelAt(int batch, int r, int c) {
        vec4 sum = vec4(0.0);
        for (int k = 0; k < ${inputs >> 1}; k++) {
          vec4 a = texelK(batch, k, r);
          vec4 b = texelK(batch, k, c);
          sum += a.xxyy * b.xyxy + a.zzww * b.zwzw;
        }
        ${inputs % 2 === 1 ? `sum += texelK(batch, ${inputs >> 1}, r).xxyy * texelK(batch, ${inputs >> 1}, c).xyxy;` : ''}
        int row = 2 * r;
        int column = 2 * c;
        return vec4(
          ${same('row', 'column')}sum.x, ${same('row', 'column + 1')}sum.y,
          ${same('row + 1', 'column')}sum.z, ${same('row + 1', 'column + 1')}sum.w);
      }`,
  });
}

const orthogonalityKernel = registerFused<{ block: Tensor }, Parts>({
  name: 'MtlOrthogonality',
  webgl: ({ block }, attributes, card) => {
    const axes = axesOf(block, attributes);
    const cross = crossLaunch(block, axes, card);
    const half = Math.ceil(axes.units / 2);
    const sum = card.launch({
      inputs: { M: { info: cross, as: 'matrix' } },
      outputShape: [axes.runs],
      output: 'vector',
      key: `orthogonality/${axes.matrices}`,
      code: () => `
        float valueAt(int run) {
          float sum = 0.0;
          for (int at = 0; at < ${axes.matrices}; at++) {
            for (int r = 0; r < ${half}; r++) {
              for (int c = 0; c < ${half}; c++) {
                vec4 v = texelM(run * ${axes.matrices} + at, r, c);
                sum += dot(v, v);
              }
            }
          }
          return 0.5 * sum;
        }`,
    });
    card.release(cross);
    return [sum];
  },
  loops: ({ block }, attributes) => {
    const axes = axesOf(block, attributes);
    const { runs, matrices, units } = axes;
    const values = new Float32Array(runs);
    const cross = new Float64Array(units * units);
    for (let run = 0; run < runs; run++) {
      let sum = 0;
      for (let at = 0; at < matrices; at++) {
        readCross(block.values, run * matrices + at, axes, cross);
        for (let i = 0; i < cross.length; i++) sum += cross[i]! * cross[i]!;
      }
      values[run] = sum / 2;
    }
    return [{ values, shape: [runs] }];
  },
});

/** M of one matrix, from its place. */
function readCross(block: Float32Array, place: number, axes: Axes, cross: Float64Array): void {
  const { inputs, units, width } = axes;
  const from = place * (inputs + 1) * units;
  for (let a = 0; a < units; a++) {
    for (let b = a; b < units; b++) {
      let sum = 0;
      if (Math.floor(a / width) !== Math.floor(b / width)) {
        for (let k = from; k < from + inputs * units; k += units) sum += block[k + a]! * block[k + b]!;
      }
      cross[a * units + b] = sum;
      cross[b * units + a] = sum;
    }
  }
}

const orthogonalityGradient = registerFused<{ dy: Tensor; block: Tensor }, Parts>({
  name: 'MtlOrthogonalityGradient',
  webgl: ({ dy, block }, attributes, card) => {
    const axes = axesOf(block, attributes);
    const cross = crossLaunch(block, axes, card);
    const half = Math.ceil(axes.units / 2);
    const { inputs: count } = axes;
    const gradient = card.launch({
      inputs: {
        D: { info: dy, as: 'vector' },
        K: { info: block, as: 'matrix' },
        M: { info: cross, as: 'matrix' },
      },
      outputShape: block.shape,
      output: 'matrix',
      key: `orthogonality-dk/${axes.width}`,
      code: () => `
        vec4 texelAt(int batch, int r, int c) {
          vec4 sum = vec4(0.0);
          for (int k = 0; k < ${half}; k++) {
            vec4 a = texelK(batch, r, k);
            vec4 b = texelM(batch, k, c);
            sum += a.xxzz * b.xyxy + a.yyww * b.zwzw;
          }
          sum *= 2.0 * atD(batch / ${axes.matrices});
          ${count % 2 === 0 ? `return r == ${count >> 1} ? vec4(0.0) : sum;` : `return r == ${count >> 1} ? vec4(sum.xy, 0.0, 0.0) : sum;`}
        }`,
    });
    card.release(cross);
    return [gradient];
  },
  loops: ({ dy, block }, attributes) => [gradientLoops(dy.values, block, axesOf(block, attributes))],
});

function gradientLoops(dy: Float32Array, block: PlainTensor, axes: Axes): PlainTensor {
  const { runs, matrices, inputs, units } = axes;
  const values = new Float32Array(block.values.length);
  const cross = new Float64Array(units * units);
  for (let place = 0; place < runs * matrices; place++) {
    readCross(block.values, place, axes, cross);
    const factor = 2 * dy[Math.floor(place / matrices)]!;
    const from = place * (inputs + 1) * units;
    for (let line = from; line < from + inputs * units; line += units) {
      for (let c = 0; c < units; c++) {
        let sum = 0;
        for (let k = 0; k < units; k++) sum += block.values[line + k]! * cross[k * units + c]!;
        values[line + c] = factor * sum;
      }
    }
  }
  return { values, shape: block.shape };
}
