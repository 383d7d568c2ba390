const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

const value = new Float64Array(1);
/** The lower and the upper half of the bits of `value`. */
const halves = new Uint32Array(value.buffer);

/**
 * ln x, to within 1 ulp: k ln 2 + ln(1 + f) with 1 + f in [sqrt(1/2), sqrt 2), ln(1 + f) by s = f / (2 + f).
 * After fdlibm's e_log.c (Sun Microsystems 1993). -infinity at 0, NaN below.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const isTiny = x < 2.2250738585072014e-308;
  value[0] = isTiny ? x * 18014398509481984 : x;
  const upper = halves[1]!;
  const mantissa = upper & 0xfffff;
  // 1 where the mantissa lies above sqrt 2, so that half of it is taken.
  const halved = ((mantissa + 0x95f64) & 0x100000) >>> 20;
  halves[1] = mantissa | ((0x3ff - halved) << 20);
  const k = (upper >>> 20) - 1023 + halved - (isTiny ? 54 : 0);
  const f = value[0] - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const sum = even + odd;
  // Near 1 half a square is taken off before the rest, as far as that makes the sum more exact.
  if (mantissa > 0x6147a && mantissa < 0x6b851) {
    const half = 0.5 * f * f;
    return k * ln2High - (half - (s * (half + sum) + k * ln2Low) - f);
  }
  return k * ln2High - (s * (f - sum) - k * ln2Low - f);
}

/** ln(1 + x), also for x near 0: what is lost of x in 1 + x is made up for (W. Kahan). */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (sum === 1 || sum === Number.POSITIVE_INFINITY) return x;
  return (log(sum) * x) / (sum - 1);
}
