/** Writes the first `count` of four entries; all of them where there are more. */
export function storeSome(to: usize, value: v128, count: i32): void {
  if (count >= 4) {
    v128.store(to, value);
    return;
  }
  store<f32>(to, f32x4.extract_lane(value, 0));
  if (count > 1) store<f32>(to, f32x4.extract_lane(value, 1), 4);
  if (count > 2) store<f32>(to, f32x4.extract_lane(value, 2), 8);
}

/** coefficient + x sum */
function times(sum: v128, x: v128, coefficient: f64): v128 {
  return f64x2.add(f64x2.splat(coefficient), f64x2.mul(x, sum));
}

/**
 * tanh of two float64, to 1e-8 of itself: near 0 its series, elsewhere (1 - t) / (1 + t) with t = e^(-2 |x|), whose
 * difference keeps enough digits there.
 */
export function tanhTwo(x: v128): v128 {
  const size = f64x2.abs(x);
  const t = expTwo(f64x2.mul(f64x2.splat(-2), size));
  const one = f64x2.splat(1);
  const far = f64x2.div(f64x2.sub(one, t), f64x2.add(one, t));
  const isNear = f64x2.lt(size, f64x2.splat(0.125));
  const value = v128.any_true(isNear) ? v128.bitselect(nearZero(size), far, isNear) : far;
  return v128.or(value, v128.and(x, f64x2.splat(-0.0)));
}

function nearZero(x: v128): v128 {
  const q = f64x2.mul(x, x);
  let sum = times(f64x2.splat(62 / 2835), q, -17 / 315);
  sum = times(sum, q, 2 / 15);
  sum = times(sum, q, -1 / 3);
  sum = times(sum, q, 1);
  return f64x2.mul(x, sum);
}

/**
 * e^x of two float64, to 2e-10: 2^n e^r with n = round(x / ln 2), |r| <= ln 2 / 2, e^r by its series of degree 8.
 * Below -708 and above 709, where float32 has long had 0 and infinity, x is taken as those.
 */
export function expTwo(x: v128): v128 {
  const z = f64x2.pmax(f64x2.pmin(x, f64x2.splat(709)), f64x2.splat(-708));
  // Beside 1.5 * 2^52 only whole numbers fit: n stands in the last bits.
  const shifted = f64x2.add(f64x2.mul(z, f64x2.splat(Math.LOG2E)), f64x2.splat(6755399441055744));
  const n = f64x2.sub(shifted, f64x2.splat(6755399441055744));
  const far = f64x2.sub(z, f64x2.mul(n, f64x2.splat(0.6931471803691238)));
  const r = f64x2.sub(far, f64x2.mul(n, f64x2.splat(1.9082149292705877e-10)));
  let sum = times(f64x2.splat(1 / 40320), r, 1 / 5040);
  sum = times(sum, r, 1 / 720);
  sum = times(sum, r, 1 / 120);
  sum = times(sum, r, 1 / 24);
  sum = times(sum, r, 1 / 6);
  sum = times(sum, r, 0.5);
  sum = times(sum, r, 1);
  sum = times(sum, r, 1);
  // 2^n, whose exponent is n + 1023.
  const power = i64x2.add(i64x2.shl(shifted, 52), i64x2.splat((<i64>1023) << 52));
  return f64x2.mul(sum, power);
}
