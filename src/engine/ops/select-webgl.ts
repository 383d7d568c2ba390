import type { Card } from '../launches/fused';
import type { TensorInfo } from '../tensorflow/tf';
import { columnReader } from './leading';
import { type SelectAxes, tiny } from './select-axes';

// A vec2 holds a number of two samples, those of rows 2 r and 2 r + 1.

const matrix = (info: TensorInfo) => ({ info, as: 'matrix' as const });

const keyOf = ({ selectors, experts, gamma }: SelectAxes) => `${selectors}/${experts}/${gamma}`;

/** GLSL: a number that is no integer's literal. */
const float = (value: number) => value.toExponential(9);

/** GLSL: a selector's bits, and how much of it stands on an expert, given them. */
function bitsCode({ bits, gamma }: SelectAxes): string {
  return `
    ${columnReader('Z')}
    vec2 within(vec2 t) { return clamp(t * ${float(1 / gamma)}, -0.5, 0.5); }
    vec2 bit(int batch, int r, int j, int b) {
      vec2 u = within(columnZ(batch, r, j * ${bits} + b));
      return (1.5 - 2.0 * u * u) * u + 0.5;
    }
    vec2 slopeOfBit(int batch, int r, int column) {
      vec2 u = within(columnZ(batch, r, column));
      return (1.5 - 6.0 * u * u) * ${float(1 / gamma)};
    }
    bool isSet(int i, int b) { return ((i >> (${bits - 1} - b)) & 1) == 1; }
    vec2 on(int i, vec2 s[${bits}]) {
      vec2 product = vec2(1.0);
      for (int b = 0; b < ${bits}; b++) product *= isSet(i, b) ? s[b] : 1.0 - s[b];
      return product;
    }
    vec2 besides(int i, int own, vec2 s[${bits}]) {
      vec2 product = vec2(isSet(i, own) ? 1.0 : -1.0);
      for (int b = 0; b < ${bits}; b++) if (b != own) product *= isSet(i, b) ? s[b] : 1.0 - s[b];
      return product;
    }`;
}

/** GLSL: reads the bits of selector j into `s`. */
const readBits = ({ bits }: SelectAxes) =>
  `vec2 s[${bits}]; for (int b = 0; b < ${bits}; b++) s[b] = bit(batch, r, j, b);`;

/** GLSL: what the selectors count for, in `share`: the softmax of their logits. */
function sharesCode({ selectors }: SelectAxes): string {
  return `
    ${columnReader('W')}
    void readShares(int batch, int r, out vec2 share[${selectors}]) {
      vec2 most = columnW(batch, r, 0);
      for (int j = 1; j < ${selectors}; j++) most = max(most, columnW(batch, r, j));
      vec2 total = vec2(0.0);
      for (int j = 0; j < ${selectors}; j++) {
        share[j] = exp(columnW(batch, r, j) - most);
        total += share[j];
      }
      for (int j = 0; j < ${selectors}; j++) share[j] /= total;
    }`;
}

/** GLSL: a texel of two columns that `ofColumn(batch, r, column)` gives; past an odd end anything. */
const texelOfColumns = `
  vec4 texelAt(int batch, int r, int c) {
    vec2 first = ofColumn(batch, r, 2 * c);
    vec2 second = ofColumn(batch, r, 2 * c + 1);
    return vec4(first.x, second.x, first.y, second.y);
  }`;

export function selectLaunch(z: TensorInfo, w: TensorInfo, axes: SelectAxes, card: Card): TensorInfo {
  const { selectors, bits, experts } = axes;
  // Two experts of one texel differ in the last bit alone.
  return card.launch({
    inputs: { Z: matrix(z), W: matrix(w) },
    outputShape: [...z.shape.slice(0, 3), experts],
    output: 'matrix',
    key: `select/${keyOf(axes)}`,
    code: () => `
      ${bitsCode(axes)}
      ${sharesCode(axes)}
      vec4 texelAt(int batch, int r, int c) {
        vec2 share[${selectors}];
        readShares(batch, r, share);
        vec4 sum = vec4(0.0);
        for (int j = 0; j < ${selectors}; j++) {
          vec2 first = share[j];
          for (int b = 0; b < ${bits - 1}; b++) {
            vec2 s = bit(batch, r, j, b);
            first *= isSet(2 * c, b) ? s : 1.0 - s;
          }
          vec2 last = bit(batch, r, j, ${bits - 1});
          sum += first.xxyy * vec4(1.0 - last.x, last.x, 1.0 - last.y, last.y);
        }
        return sum;
      }`,
  });
}

export function selectBitsGradientLaunch(
  dy: TensorInfo,
  z: TensorInfo,
  w: TensorInfo,
  axes: SelectAxes,
  card: Card,
): TensorInfo {
  const { selectors, bits, experts } = axes;
  return card.launch({
    inputs: { D: matrix(dy), Z: matrix(z), W: matrix(w) },
    outputShape: z.shape,
    output: 'matrix',
    key: `select-dz/${keyOf(axes)}`,
    code: () => `
      ${columnReader('D')}
      ${bitsCode(axes)}
      ${sharesCode(axes)}
      vec2 ofColumn(int batch, int r, int column) {
        int j = min(column / ${bits}, ${selectors - 1});
        vec2 share[${selectors}];
        readShares(batch, r, share);
        ${readBits(axes)}
        vec2 sum = vec2(0.0);
        for (int i = 0; i < ${experts}; i++) sum += columnD(batch, r, i) * besides(i, column % ${bits}, s);
        return sum * share[j] * slopeOfBit(batch, r, column);
      }
      ${texelOfColumns}`,
  });
}

export function selectSharesGradientLaunch(
  dy: TensorInfo,
  z: TensorInfo,
  w: TensorInfo,
  axes: SelectAxes,
  card: Card,
): TensorInfo {
  const { selectors, experts } = axes;
  return card.launch({
    inputs: { D: matrix(dy), Z: matrix(z), W: matrix(w) },
    outputShape: w.shape,
    output: 'matrix',
    key: `select-dw/${keyOf(axes)}`,
    code: () => `
      ${columnReader('D')}
      ${bitsCode(axes)}
      ${sharesCode(axes)}
      vec2 gainOf(int batch, int r, int j) {
        ${readBits(axes)}
        vec2 sum = vec2(0.0);
        for (int i = 0; i < ${experts}; i++) sum += columnD(batch, r, i) * on(i, s);
        return sum;
      }
      vec4 texelAt(int batch, int r, int c) {
        vec2 share[${selectors}];
        readShares(batch, r, share);
        vec2 mean = vec2(0.0);
        vec2 first = vec2(0.0);
        vec2 second = vec2(0.0);
        for (int j = 0; j < ${selectors}; j++) {
          vec2 gain = gainOf(batch, r, j);
          mean += share[j] * gain;
          if (j == 2 * c) first = gain;
          if (j == 2 * c + 1) second = gain;
        }
        first = share[2 * c] * (first - mean);
        second = share[min(2 * c + 1, ${selectors - 1})] * (second - mean);
        return vec4(first.x, second.x, first.y, second.y);
      }`,
  });
}

/** GLSL: the sum of what a selector has on experts, where that may be less than 1. */
const totalCode = ({ isComplete, experts }: SelectAxes) =>
  isComplete
    ? ''
    : `vec2 total = vec2(${float(tiny)}); for (int i = 0; i < ${experts}; i++) total += on(i, s);`;

export function penaltyLaunch(z: TensorInfo, axes: SelectAxes, card: Card): TensorInfo {
  const { selectors, experts, samples, isComplete } = axes;
  return card.launch({
    inputs: { Z: matrix(z) },
    outputShape: z.shape.slice(0, 2),
    output: 'vector',
    key: `select-penalty/${keyOf(axes)}`,
    code: () => `
      ${bitsCode(axes)}
      float valueAt(int batch) {
        vec2 sum = vec2(0.0);
        for (int r = 0; r < ${Math.ceil(samples / 2)}; r++) {
          vec2 both = vec2(0.0);
          for (int j = 0; j < ${selectors}; j++) {
            ${readBits(axes)}
            ${totalCode(axes)}
            for (int i = 0; i < ${experts}; i++) {
              vec2 p = on(i, s);
              both -= p * log(p + ${float(tiny)});
            }
            ${isComplete ? '' : 'both += 1.0 / total;'}
          }
          sum += ${samples % 2 === 0 ? 'both' : `r == ${samples >> 1} ? vec2(both.x, 0.0) : both`};
        }
        return (sum.x + sum.y) / ${samples}.0;
      }`,
  });
}

export function penaltyGradientLaunch(
  dy: TensorInfo,
  z: TensorInfo,
  axes: SelectAxes,
  card: Card,
): TensorInfo {
  const { selectors, bits, experts, samples, isComplete } = axes;
  return card.launch({
    inputs: { D: { info: dy, as: 'vector' }, Z: matrix(z) },
    outputShape: z.shape,
    output: 'matrix',
    key: `select-penalty-dz/${keyOf(axes)}`,
    code: () => `
      ${bitsCode(axes)}
      vec2 ofColumn(int batch, int r, int column) {
        int j = min(column / ${bits}, ${selectors - 1});
        ${readBits(axes)}
        ${totalCode(axes)}
        vec2 sum = vec2(0.0);
        for (int i = 0; i < ${experts}; i++) {
          vec2 p = on(i, s);
          vec2 slope = log(p + ${float(tiny)}) + p / (p + ${float(tiny)})${isComplete ? '' : ' + 1.0 / (total * total)'};
          sum -= slope * besides(i, column % ${bits}, s);
        }
        return sum * slopeOfBit(batch, r, column) * atD(batch) / ${samples}.0;
      }
      ${texelOfColumns}`,
  });
}
