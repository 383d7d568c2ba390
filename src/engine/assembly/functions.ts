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
 * tanh of two float64, to 6e-8 and so to float32's own rounding: a rational function of degree 13 over 6, whose
 * coefficients are those of Eigen (MathFunctionsImpl.h, `ptanh`), which XLA uses too.
 */
export function tanhTwo(x: v128): v128 {
  const z = f64x2.pmax(f64x2.pmin(x, f64x2.splat(9)), f64x2.splat(-9));
  const q = f64x2.mul(z, z);
  let over = times(f64x2.splat(-2.76076847742355e-16), q, 2.00018790482477e-13);
  over = times(over, q, -8.60467152213735e-11);
  over = times(over, q, 5.12229709037114e-8);
  over = times(over, q, 1.48572235717979e-5);
  over = times(over, q, 6.37261928875436e-4);
  over = times(over, q, 4.89352455891786e-3);
  let under = times(f64x2.splat(1.19825839466702e-6), q, 1.18534705686654e-4);
  under = times(under, q, 2.268434632439e-3);
  under = times(under, q, 4.89352518554385e-3);
  return f64x2.div(f64x2.mul(z, over), under);
}

/**
 * e^x of two float64, to 2e-10: 2^n e^r with n = round(x / ln 2), |r| <= ln 2 / 2, e^r by its series of degree 8.
 * Below -708 and above 709, where float32 has long had 0 and infinity, x is taken as those.
 */
export function expTwo(x: v128): v128 {
  const z = f64x2.pmax(f64x2.pmin(x, f64x2.splat(709)), f64x2.splat(-708));
  const n = f64x2.nearest(f64x2.mul(z, f64x2.splat(Math.LOG2E)));
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
  const power = i64x2.extend_low_i32x4_s(i32x4.trunc_sat_f64x2_s_zero(n));
  return f64x2.mul(sum, i64x2.shl(i64x2.add(power, i64x2.splat(1023)), 52));
}
