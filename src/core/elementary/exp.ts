// No typed arrays and no bits: the processor's kernels are compiled from this very file too.

/** ln 2 in two parts, whose first has few enough bits that k times it is exact. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/**
 * e^x, to within 1 ulp: 2^k e^r with |r| <= ln 2 / 2, e^r = 1 + 2 r / (2 - c) with c = r - r^2 P(r^2).
 * After fdlibm's e_exp.c (Sun Microsystems 1993). NaN gives NaN; beyond float64's range infinity or 0.
 */
export function exp(x: number): number {
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019411) return 0;
  const size = Math.abs(x);
  if (size < 3.725290298461914e-9) return 1 + x;
  let k: number = 0;
  let high = x;
  let low: number = 0;
  if (size > 0.34657359027997264) {
    k = size < 1.0397207708399179 ? Math.sign(x) : Math.trunc(Math.LOG2E * x + 0.5 * Math.sign(x));
    high = x - k * ln2High;
    low = k * ln2Low;
  }
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  if (k === 0) return 1 - ((r * c) / (c - 2) - r);
  return scaled(1 - (low - (r * c) / (2 - c) - high), k);
}

/** 2^k y for a whole k, exact but where the result has fewer bits. */
function scaled(y: number, k: number): number {
  let value = y;
  let left = Math.abs(k);
  const isUp = k > 0;
  while (left >= 256) {
    value *= isUp ? 1.157920892373162e77 : 8.636168555094445e-78;
    left -= 256;
  }
  while (left >= 16) {
    value *= isUp ? 65536 : 1.52587890625e-5;
    left -= 16;
  }
  while (left >= 1) {
    value *= isUp ? 2 : 0.5;
    left -= 1;
  }
  return value;
}
