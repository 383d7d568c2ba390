import type { Activation } from '../../core/config/schema';
import { exp } from '../../core/elementary';
import type { PlainTensor } from '../processor/heap-data';
import { denseAxes, forEachMatrix, sizeOf } from './dense-axes';

/**
 * out[row, column] += sum_k a[row, k] b[k, column]; all offsets and strides in entries. Two rows and four columns at
 * a time, so that what is read serves several products. Sums are in float64 and rounded once.
 */
interface Product {
  readonly a: Float32Array;
  aFrom: number;
  readonly aRow: number;
  readonly aStep: number;
  readonly b: Float32Array;
  bFrom: number;
  readonly bStep: number;
  readonly bColumn: number;
  readonly out: Float32Array;
  outFrom: number;
  readonly rows: number;
  readonly columns: number;
  readonly terms: number;
}

function addProduct(product: Product): void {
  const { a, aFrom, aRow, aStep, b, bFrom, bStep, bColumn, out, outFrom, rows, columns, terms } = product;
  const pairs = rows - (rows % 2);
  const fours = columns - (columns % 4);
  for (let row = 0; row < pairs; row += 2) {
    const to = outFrom + row * columns;
    for (let column = 0; column < fours; column += 4) {
      let p = aFrom + row * aRow;
      let q = bFrom + column * bColumn;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let t0 = 0;
      let t1 = 0;
      let t2 = 0;
      let t3 = 0;
      for (let k = 0; k < terms; k++) {
        const upper = a[p]!;
        const lower = a[p + aRow]!;
        const b0 = b[q]!;
        const b1 = b[q + bColumn]!;
        const b2 = b[q + 2 * bColumn]!;
        const b3 = b[q + 3 * bColumn]!;
        s0 += upper * b0;
        s1 += upper * b1;
        s2 += upper * b2;
        s3 += upper * b3;
        t0 += lower * b0;
        t1 += lower * b1;
        t2 += lower * b2;
        t3 += lower * b3;
        p += aStep;
        q += bStep;
      }
      out[to + column]! += s0;
      out[to + column + 1]! += s1;
      out[to + column + 2]! += s2;
      out[to + column + 3]! += s3;
      const below = to + columns + column;
      out[below]! += t0;
      out[below + 1]! += t1;
      out[below + 2]! += t2;
      out[below + 3]! += t3;
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let column = row < pairs ? fours : 0; column < columns; column++) {
      let p = aFrom + row * aRow;
      let q = bFrom + column * bColumn;
      let sum = 0;
      for (let k = 0; k < terms; k++) {
        sum += a[p]! * b[q]!;
        p += aStep;
        q += bStep;
      }
      out[outFrom + row * columns + column]! += sum;
    }
  }
}

export function denseForwardLoops(x: PlainTensor, block: PlainTensor, activation: Activation): PlainTensor {
  const axes = denseAxes(x.shape, block.shape);
  const { lead, samples, inputs, units } = axes;
  const values = new Float32Array(sizeOf(lead) * samples * units);
  const product = {
    a: x.values,
    aFrom: 0,
    aRow: inputs,
    aStep: 1,
    b: block.values,
    bFrom: 0,
    bStep: units,
    bColumn: 1,
    out: values,
    outFrom: 0,
    rows: samples,
    columns: units,
    terms: inputs,
  };
  forEachMatrix(axes, (xAt, blockAt, at) => {
    product.aFrom = xAt * samples * inputs;
    product.bFrom = blockAt * (inputs + 1) * units;
    product.outFrom = at * samples * units;
    const bias = product.bFrom + inputs * units;
    for (let sample = 0; sample < samples; sample++) {
      const to = product.outFrom + sample * units;
      for (let unit = 0; unit < units; unit++) values[to + unit] = block.values[bias + unit]!;
    }
    addProduct(product);
  });
  activate(values, activation);
  return { values, shape: [...lead, samples, units] };
}

function activate(values: Float32Array, activation: Activation): void {
  switch (activation) {
    case 'tanh':
      for (let i = 0; i < values.length; i++) values[i] = rationalTanh(values[i]!);
      return;
    case 'relu':
      for (let i = 0; i < values.length; i++) if (values[i]! < 0) values[i] = 0;
      return;
    case 'sigmoid':
      for (let i = 0; i < values.length; i++) values[i] = 1 / (1 + exp(-values[i]!));
      return;
    case 'linear':
      return;
    case 'gelu':
      throw new RangeError('gelu is not an activation of the fused layer');
    default:
      activation satisfies never;
  }
}

/**
 * tanh by a rational function of degree 13 over 6, to 6e-8 and so to float32's own rounding, three times as fast as
 * Math.tanh. The coefficients are those of Eigen (MathFunctionsImpl.h, `ptanh`), which XLA uses too.
 */
function rationalTanh(x: number): number {
  let z = x;
  if (z > 9) z = 9;
  else if (z < -9) z = -9;
  const q = z * z;
  const over =
    4.89352455891786e-3 +
    q *
      (6.37261928875436e-4 +
        q *
          (1.48572235717979e-5 +
            q *
              (5.12229709037114e-8 +
                q * (-8.60467152213735e-11 + q * (2.00018790482477e-13 - q * 2.76076847742355e-16)))));
  const under =
    4.89352518554385e-3 + q * (2.268434632439e-3 + q * (1.18534705686654e-4 + q * 1.19825839466702e-6));
  return (z * over) / under;
}

/** dL/dx of the shape of x, from dL/dz. */
export function denseInputGradientLoops(
  dz: Float32Array,
  block: PlainTensor,
  shape: readonly number[],
): PlainTensor {
  const axes = denseAxes(shape, block.shape);
  const { samples, inputs, units } = axes;
  const values = new Float32Array(sizeOf(shape));
  const product = {
    a: dz,
    aFrom: 0,
    aRow: units,
    aStep: 1,
    b: block.values,
    bFrom: 0,
    bStep: 1,
    bColumn: units,
    out: values,
    outFrom: 0,
    rows: samples,
    columns: inputs,
    terms: units,
  };
  forEachMatrix(axes, (xAt, blockAt, at) => {
    product.aFrom = at * samples * units;
    product.bFrom = blockAt * (inputs + 1) * units;
    product.outFrom = xAt * samples * inputs;
    addProduct(product);
  });
  return { values, shape };
}

/** dL/dblock of the shape of the block, from dL/dz. */
export function denseBlockGradientLoops(
  x: PlainTensor,
  dz: Float32Array,
  shape: readonly number[],
): PlainTensor {
  const axes = denseAxes(x.shape, shape);
  const { samples, inputs, units } = axes;
  const values = new Float32Array(sizeOf(shape));
  const product = {
    a: x.values,
    aFrom: 0,
    aRow: 1,
    aStep: inputs,
    b: dz,
    bFrom: 0,
    bStep: units,
    bColumn: 1,
    out: values,
    outFrom: 0,
    rows: inputs,
    columns: units,
    terms: samples,
  };
  forEachMatrix(axes, (xAt, blockAt, at) => {
    product.aFrom = xAt * samples * inputs;
    product.bFrom = at * samples * units;
    product.outFrom = blockAt * (inputs + 1) * units;
    addProduct(product);
    const bias = product.outFrom + inputs * units;
    for (let sample = 0; sample < samples; sample++) {
      const from = product.bFrom + sample * units;
      for (let unit = 0; unit < units; unit++) values[bias + unit]! += dz[from + unit]!;
    }
  });
  return { values, shape };
}
