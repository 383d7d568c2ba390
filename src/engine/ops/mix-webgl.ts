import type { Card } from '../launches/fused';
import { numbered } from '../launches/numbered';
import { walk } from '../launches/webgl-walk';
import type { TensorInfo } from '../tensorflow/tf';
import { declaredAxes, overBroadcast, placeCode } from './leading';
import { bankShape, type MixAxes, type MixBank, mixAxes, weightsShape } from './mix-axes';

// A texel of the weights holds two samples and two experts: with a texel of each of the two it makes two products.

/** GLSL: a texel of weights from column 2 q on, for the samples of row pair r. */
const weightsTexel = ({ perSample }: MixAxes, q: string) => `texelW(w, ${perSample ? 'r' : '0'}, ${q})`;

/** GLSL: the factors in a texel `v` of weights for its left or right expert. */
const left = ({ perSample }: MixAxes) => (perSample ? 'v.xxzz' : 'v.xxxx');
const right = ({ perSample }: MixAxes) => (perSample ? 'v.yyww' : 'v.yyyy');

const keyOf = ({ lead, banks, perSample }: MixAxes) =>
  `${lead}/${banks.map((bank) => `${bank.lead};${bank.experts}`).join('/')}/${perSample}`;

const matrix = (info: TensorInfo) => ({ info, as: 'matrix' as const });

export function mixForward(weights: TensorInfo, banks: readonly TensorInfo[], card: Card): TensorInfo {
  const axes = mixAxes(
    weights.shape,
    banks.map(({ shape }) => shape),
  );
  const { full, lead, samples, units } = axes;
  return card.launch({
    inputs: { W: matrix(weights), ...numbered('B', banks.map(matrix)) },
    outputShape: [...full, samples, units],
    output: 'matrix',
    key: `mix/${keyOf(axes)}`,
    code: () => `
      vec4 texelAt(int batch, int r, int c) {
        ${declaredAxes('batch', full)}
        int w = ${placeCode(lead)};
        vec4 sum = vec4(0.0);
        ${axes.banks.map((bank, k) => addedBank(axes, bank, k)).join('\n')}
        return sum;
      }`,
  });
}

/** GLSL: adds what bank k gives. Pairs of experts begin at even columns of the weights. */
function addedBank(axes: MixAxes, { lead, experts, from }: MixBank, k: number): string {
  const first = from % 2;
  const pairs = Math.floor((experts - first) / 2);
  const last = first + 2 * pairs;
  return `{
    int b = ${placeCode(lead)} * ${experts};
    ${first === 1 ? `{ vec4 v = ${weightsTexel(axes, `${from >> 1}`)}; sum += ${right(axes)} * texelB${k}(b, r, c); }` : ''}
    ${
      pairs > 0
        ? `for (int e = ${first}; e < ${last}; e += 2) {
            vec4 v = ${weightsTexel(axes, `(${from} + e) >> 1`)};
            sum += ${left(axes)} * texelB${k}(b + e, r, c) + ${right(axes)} * texelB${k}(b + e + 1, r, c);
          }`
        : ''
    }
    ${last < experts ? `{ vec4 v = ${weightsTexel(axes, `${(from + last) >> 1}`)}; sum += ${left(axes)} * texelB${k}(b + ${last}, r, c); }` : ''}
  }`;
}

/** dL/dbank, of the shape of bank k. */
export function mixBankGradient(
  dy: TensorInfo,
  weights: TensorInfo,
  axes: MixAxes,
  k: number,
  card: Card,
): TensorInfo {
  const { full } = axes;
  const bank = axes.banks[k]!;
  return card.launch({
    inputs: { D: matrix(dy), W: matrix(weights) },
    outputShape: bankShape(axes, bank),
    output: 'matrix',
    key: `mix-db/${keyOf(axes)}/${k}`,
    code: () => `
      vec4 texelAt(int batch, int r, int c) {
        int own = batch / ${bank.experts};
        int column = ${bank.from} + batch - own * ${bank.experts};
        vec4 sum = vec4(0.0);
        ${overBroadcast(
          'own',
          bank.lead,
          full,
          `int w = ${placeCode(axes.lead)};
           vec4 v = ${weightsTexel(axes, 'column >> 1')};
           sum += ((column & 1) == 0 ? ${left(axes)} : ${right(axes)}) * texelD(${placeCode(full)}, r, c);`,
        )}
        return sum;
      }`,
  });
}

/** dL/dweights, of their shape: inner products of dy with the experts. */
export function mixWeightsGradient(
  dy: TensorInfo,
  banks: readonly TensorInfo[],
  axes: MixAxes,
  card: Card,
): TensorInfo {
  const { full, lead, samples, units, experts, perSample } = axes;
  return card.launch({
    inputs: { D: matrix(dy), ...numbered('B', banks.map(matrix)) },
    outputShape: weightsShape(axes),
    output: 'matrix',
    key: `mix-dw/${keyOf(axes)}`,
    code: (isWalkable) => `
      vec2 productOf(int own, int r, int column) {
        vec2 sum = vec2(0.0);
        ${overBroadcast(
          'own',
          lead,
          full,
          `int z = ${placeCode(full)};
           ${axes.banks
             .map(
               (bank, k) => `${k === 0 ? '' : 'else '}if (column < ${bank.from + bank.experts}) {
                 int b = ${placeCode(bank.lead)} * ${bank.experts} + column - ${bank.from};
                 ${walk(
                   'k',
                   units,
                   [
                     { name: 'D', as: 'd', batch: 'z', r: 'r', c: 'k' },
                     { name: `B${k}`, as: 'v', batch: 'b', r: 'r', c: 'k' },
                   ],
                   isWalkable,
                   'v *= d; sum += v.xz + v.yw;',
                 )}
               }`,
             )
             .join('\n')}`,
        )}
        return sum;
      }
      ${
        perSample
          ? 'vec2 ofColumn(int own, int r, int column) { return productOf(own, r, column); }'
          : `vec2 ofColumn(int own, int r, int column) {
              float sum = 0.0;
              for (int at = 0; at < ${samples >> 1}; at++) {
                vec2 product = productOf(own, at, column);
                sum += product.x + product.y;
              }
              ${samples % 2 === 1 ? `sum += productOf(own, ${samples >> 1}, column).x;` : ''}
              return vec2(sum, 0.0);
            }`
      }
      vec4 texelAt(int batch, int r, int c) {
        vec2 first = ofColumn(batch, r, 2 * c);
        vec2 second = ${experts % 2 === 1 ? `2 * c + 1 == ${experts} ? vec2(0.0) : ` : ''}ofColumn(batch, r, 2 * c + 1);
        return vec4(first.x, second.x, first.y, second.y);
      }`,
  });
}
