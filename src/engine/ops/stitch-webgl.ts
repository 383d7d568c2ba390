import type { Card } from '../launches/fused';
import type { TensorInfo } from '../tensorflow/tf';
import { columnReader, overBroadcast, placeCode } from './leading';
import { endsOf, type StitchAxes, type Way } from './stitch-axes';

// Where parts begin at even columns, or there is one, 2 x 2 texels are combined. Otherwise columns are, by two rows.

const hasTexels = ({ parts, width }: StitchAxes) => parts === 1 || width % 2 === 0;

/** Columns of a part, in texels or in entries. */
const stepsOf = (axes: StitchAxes) => (hasTexels(axes) ? Math.ceil(axes.width / 2) : axes.width);

const keyOf = ({ weights, x, outputs, parts }: StitchAxes) => `${weights}/${x}/${outputs}/${parts}`;

const matrix = (info: TensorInfo) => ({ info, as: 'matrix' as const });

/** The result of x, or the gradient by x of that by the result; summed over what was broadcast. */
export function stitchLaunch(
  weights: TensorInfo,
  given: TensorInfo,
  axes: StitchAxes,
  direction: Way,
  card: Card,
): TensorInfo {
  const { full, samples, units, parts } = axes;
  const { from, to } = endsOf(axes, direction);
  const isTexels = hasTexels(axes);
  const steps = stepsOf(axes);
  const [type, read] = isTexels ? ['vec4', 'texelX'] : ['vec2', 'columnX'];
  const [row, column] = direction === 'forward' ? ['own', 'other'] : ['other', 'own'];
  return card.launch({
    inputs: { W: matrix(weights), X: matrix(given) },
    outputShape: [...to.lead, to.count, samples, units],
    output: 'matrix',
    key: `stitch/${direction}/${keyOf(axes)}`,
    code: () => `
      ${columnReader('X')}
      ${type} valueOf(int batch, int r, int c) {
        int place = batch / ${to.count};
        int part = c / ${steps};
        int step = c - part * ${steps};
        int own = (batch - place * ${to.count}) * ${parts} + part;
        ${type} sum = ${type}(0.0);
        ${overBroadcast(
          'place',
          to.lead,
          full,
          `int w = ${placeCode(axes.weights)};
           int x = ${placeCode(from.lead)} * ${from.count};
           for (int e = 0; e < ${from.count}; e++) {
             ${Array.from(
               { length: parts },
               (_, q) => `{
                 int other = e * ${parts} + ${q};
                 sum += entryW(w, ${row}, ${column}) * ${read}(x + e, r, ${q * steps} + step);
               }`,
             ).join('\n')}
           }`,
        )}
        return sum;
      }
      vec4 texelAt(int batch, int r, int c) {
        ${
          isTexels
            ? 'return valueOf(batch, r, c);'
            : `vec2 first = valueOf(batch, r, 2 * c);
               vec2 second = 2 * c + 1 < ${units} ? valueOf(batch, r, 2 * c + 1) : vec2(0.0);
               return vec4(first.x, second.x, first.y, second.y);`
        }
      }`,
  });
}

/** dL/dweights, of their shape: inner products of the parts of dy and x, four to a texel. */
export function stitchWeightsGradientLaunch(
  dy: TensorInfo,
  x: TensorInfo,
  axes: StitchAxes,
  card: Card,
): TensorInfo {
  const { full, outputs, inputs, samples, parts } = axes;
  const isTexels = hasTexels(axes);
  const steps = stepsOf(axes);
  const [type, read] = isTexels ? ['vec4', 'texel'] : ['vec2', 'column'];
  // The second of two may lie past the end: what it gives stands in the padding.
  const place = (name: string, index: string, first: string, count: number) =>
    [0, 1].map((i) => {
      const at = i === 0 ? index : `min(${index} + 1, ${count * parts - 1})`;
      return `int ${name}${i} = ${first} + (${at}) / ${parts}; int ${name}c${i} = (${at}) % ${parts} * ${steps};`;
    });
  return card.launch({
    inputs: { D: matrix(dy), X: matrix(x) },
    outputShape: [...axes.weights, outputs * parts, inputs * parts],
    output: 'matrix',
    key: `stitch-dw/${keyOf(axes)}`,
    code: () => `
      ${columnReader('D')}
      ${columnReader('X')}
      vec4 texelAt(int batch, int row, int column) {
        vec4 sum = vec4(0.0);
        ${overBroadcast(
          'batch',
          axes.weights,
          full,
          `int z = ${placeCode(full)} * ${outputs};
           int x = ${placeCode(axes.x)} * ${inputs};
           ${place('d', '2 * row', 'z', outputs).join(' ')}
           ${place('x', '2 * column', 'x', inputs).join(' ')}
           for (int r = 0; r < ${Math.ceil(samples / 2)}; r++) {
             for (int c = 0; c < ${steps}; c++) {
               ${type} first = ${read}D(d0, r, dc0 + c);
               ${type} second = ${read}D(d1, r, dc1 + c);
               ${type} left = ${read}X(x0, r, xc0 + c);
               ${type} right = ${read}X(x1, r, xc1 + c);
               sum += vec4(dot(first, left), dot(first, right), dot(second, left), dot(second, right));
             }
           }`,
        )}
        return sum;
      }`,
  });
}
