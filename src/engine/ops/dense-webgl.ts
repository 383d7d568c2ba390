import type { Activation } from '../../core/config/schema';
import type { Card } from '../launches/fused';
import { type Walked, walk } from '../launches/webgl-walk';
import type { TensorInfo } from '../tensorflow/tf';
import { type DenseAxes, denseAxes, mergedAxes } from './dense-axes';
import { outputSlope } from './slopes';

// All matrices are read and written 2 x 2 entries at a time: a texel of x (two samples, two inputs) and one of the
// kernel (two inputs, two units) are two reads for eight multiplications. Reads are what a launch costs.

/**
 * From about this many pairs of reads on, it pays to pack a block, or to work out slopes, by a launch of its own. The
 * number of tasks is left out of the count, so that launches do not depend on it.
 */
const manyReads = 2 ** 11;

const half = (length: number) => Math.ceil(length / 2);

function hasManyReads({ lead, samples, units, inputs }: DenseAxes): boolean {
  const matrices = lead.reduce((product, length, axis) => (axis === 1 ? product : product * length), 1);
  return matrices * half(samples) * half(units) * half(inputs) > manyReads;
}

/** GLSL around the code for one matrix of the output, and which matrices belong to it. */
interface Matrices {
  /** Sets `i0`, `i1`, ... along the leading axes by `batch`; opens loops over those that the result is summed over. */
  readonly open: string;
  readonly close: string;
  readonly x: string;
  readonly block: string;
  readonly y: string;
}

/** For a result whose matrices are those of x, of the block or of the output. */
function matricesOf(axes: DenseAxes, result: 'x' | 'block' | 'y'): Matrices {
  const merged = mergedAxes(axes);
  const own = merged.filter((axis) => axis[result] !== 0);
  let inner = own.reduce((product, { length }) => product * length, 1);
  const opened = merged.map((axis, i) => {
    if (axis[result] === 0) return `for (int i${i} = 0; i${i} < ${axis.length}; i${i}++) {`;
    inner /= axis.length;
    const outer = inner === 1 ? 'batch' : `batch / ${inner}`;
    return `int i${i} = ${axis === own[0] ? outer : `${outer} % ${axis.length}`};`;
  });
  const matrix = (side: 'x' | 'block' | 'y') =>
    merged.flatMap((axis, i) => (axis[side] === 0 ? [] : [`i${i} * ${axis[side]}`])).join(' + ') || '0';
  return {
    open: opened.join(' '),
    close: '}'.repeat(merged.length - own.length),
    x: matrix('x'),
    block: matrix('block'),
    y: matrix('y'),
  };
}

export function denseForward(
  x: TensorInfo,
  block: TensorInfo,
  activation: Activation,
  card: Card,
): TensorInfo {
  const axes = denseAxes(x.shape, block.shape);
  const { lead, samples, inputs, units } = axes;
  return card.launch({
    inputs: {
      X: { info: x, as: hasManyReads(axes) ? 'packed' : 'matrix' },
      W: { info: block, as: hasManyReads(axes) ? 'packed' : 'matrix' },
    },
    outputShape: [...lead, samples, units],
    output: 'matrix',
    key: `dense/${activation}`,
    code: (isWalkable) => {
      const matrices = matricesOf(axes, 'y');
      return `
      vec4 texelAt(int batch, int r, int c) {
        ${matrices.open}
        int x = ${matrices.x};
        int w = ${matrices.block};
        vec4 z = texelW(w, ${inputs >> 1}, c).${inputs % 2 === 0 ? 'xyxy' : 'zwzw'};
        ${walk(
          'k',
          inputs,
          [
            { name: 'X', as: 'a', batch: 'x', r: 'r', c: 'k' },
            { name: 'W', as: 'b', batch: 'w', r: 'k', c: 'c' },
          ],
          isWalkable,
          'z += a.xxzz * b.xyxy + a.yyww * b.zwzw;',
        )}
        return ${activationCode[activation]};
      }`;
    },
  });
}

/** GLSL of an activation of z; tanh by exponentials of what is negative, since drivers' own overflows. */
const activationCode: Record<Activation, string> = {
  linear: 'z',
  relu: 'max(z, 0.0)',
  sigmoid: '1.0 / (1.0 + exp(-z))',
  tanh: 'sign(z) * (1.0 - exp(-2.0 * abs(z))) / (1.0 + exp(-2.0 * abs(z)))',
  gelu: '',
};

/** What the gradients of a layer are made of: dy, its outputs y, and the activation between. */
export interface Upstream {
  readonly dy: TensorInfo;
  readonly y: TensorInfo;
  readonly activation: Activation;
}

/** dL/dx, of the shape of x: summed over what x was broadcast over. */
export function denseInputGradient(
  upstream: Upstream,
  block: TensorInfo,
  shape: readonly number[],
  card: Card,
): TensorInfo {
  const axes = denseAxes(shape, block.shape);
  const { units } = axes;
  const isMany = hasManyReads(axes);
  return withSlopes(upstream, isMany, card, ({ D, Y, declared, upstream: above, slope, key }) =>
    card.launch({
      inputs: { D, ...Y, W: { info: block, as: isMany ? 'packed' : 'matrix' } },
      outputShape: shape,
      output: 'matrix',
      key: `dense-dx/${key}`,
      code: (isWalkable) => {
        const matrices = matricesOf(axes, 'x');
        return `
        ${declared}
        vec4 texelAt(int batch, int r, int k) {
          vec4 sum = vec4(0.0);
          ${matrices.open}
            int w = ${matrices.block};
            int z = ${matrices.y};
            ${walk(
              'c',
              units,
              [...above('z', 'r', 'c'), { name: 'W', as: 'b', batch: 'w', r: 'k', c: 'c' }],
              isWalkable,
              `${slope} sum += d.xxzz * b.xzxz + d.yyww * b.ywyw;`,
            )}
          ${matrices.close}
          return sum;
        }`;
      },
    }),
  );
}

/** dL/dblock, of the shape of the block: summed over what the block was broadcast over. */
export function denseBlockGradient(
  upstream: Upstream,
  x: TensorInfo,
  shape: readonly number[],
  card: Card,
): TensorInfo {
  const axes = denseAxes(x.shape, shape);
  const { samples, inputs } = axes;
  const isMany = hasManyReads(axes);
  const kernel = { name: 'X', as: 'a', batch: 'x', r: 'r', c: 'k' };
  // The texel of the bias: its row lies alone in it, or below the last row of the kernel.
  const bias =
    inputs % 2 === 0
      ? 'sum.xy += d.xy + d.zw;'
      : 'sum += vec4(a.xx, 1.0, 1.0) * d.xyxy + vec4(a.zz, 1.0, 1.0) * d.zwzw;';
  return withSlopes(upstream, isMany, card, ({ D, Y, declared, upstream: above, slope, key }) =>
    card.launch({
      inputs: { D, ...Y, X: { info: x, as: isMany ? 'packed' : 'matrix' } },
      outputShape: shape,
      output: 'matrix',
      key: `dense-dw/${key}`,
      code: (isWalkable) => {
        const matrices = matricesOf(axes, 'block');
        return `
        ${declared}
        vec4 texelAt(int batch, int k, int c) {
          vec4 sum = vec4(0.0);
          ${matrices.open}
            int x = ${matrices.x};
            int z = ${matrices.y};
            if (k == ${inputs >> 1}) {
              ${walk('r', samples, [...above('z', 'r', 'c'), ...(inputs % 2 === 0 ? [] : [kernel])], isWalkable, `${slope} ${bias}`)}
            } else {
              ${walk('r', samples, [...above('z', 'r', 'c'), kernel], isWalkable, `${slope} sum += a.xxyy * d.xyxy + a.zzww * d.zwzw;`)}
            }
          ${matrices.close}
          return sum;
        }`;
      },
    }),
  );
}

interface Slopes {
  readonly D: { readonly info: TensorInfo; readonly as: 'matrix' };
  readonly Y: Record<string, { readonly info: TensorInfo; readonly as: 'matrix' }>;
  /** GLSL: what `slope` calls. */
  readonly declared: string;
  /** What a loop walks along to have texels for `slope`. */
  upstream(batch: string, r: string, c: string): Walked[];
  /** GLSL: makes `d`, a texel of dL/dz, of them. */
  readonly slope: string;
  readonly key: string;
}

/** Gives dL/dz = dy act'(z) as reads of dy and y, or, where there are many reads, of a product worked out first. */
function withSlopes(
  { dy, y, activation }: Upstream,
  isMany: boolean,
  card: Card,
  use: (slopes: Slopes) => TensorInfo,
): TensorInfo {
  const matrix = (info: TensorInfo) => ({ info, as: 'matrix' as const });
  const plain = (info: TensorInfo): Slopes => ({
    D: matrix(info),
    Y: {},
    declared: '',
    upstream: (batch, r, c) => [{ name: 'D', as: 'd', batch, r, c }],
    slope: '',
    key: 'linear',
  });
  if (activation === 'linear') return use(plain(dy));
  const slopeOf = `vec4 slopeOf(vec4 y) { return ${outputSlope[activation]}; }`;
  if (isMany) {
    const slopes = card.launch({
      inputs: { D: matrix(dy), Y: matrix(y) },
      outputShape: y.shape,
      output: 'matrix',
      key: `dense-slopes/${activation}`,
      code: () => `
        ${slopeOf}
        vec4 texelAt(int batch, int r, int c) { return texelD(batch, r, c) * slopeOf(texelY(batch, r, c)); }`,
    });
    const result = use(plain(slopes));
    card.release(slopes);
    return result;
  }
  return use({
    D: matrix(dy),
    Y: { Y: matrix(y) },
    declared: slopeOf,
    upstream: (batch, r, c) => [
      { name: 'D', as: 'd', batch, r, c },
      { name: 'Y', as: 'y', batch, r, c },
    ],
    slope: 'd *= slopeOf(y);',
    key: activation,
  });
}
