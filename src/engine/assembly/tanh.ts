import { heldBelow, one, restOf, scaled, series, shiftedOf, times, twice } from './exponential';

/** -0, -2, where it is near 0, and the series there from the 9th degree on. */
const numbers = memory.data<f64>([-0.0, -2, 0.125, 62 / 2835, -17 / 315, 2 / 15, -1 / 3, 1], 8);

/**
 * tanh of four float32 by float64, to 1e-8 of itself, rounded once: near 0 its series, elsewhere (1 - t) / (1 + t) with
 * t = e^(-2 |x|), whose difference keeps enough digits there. Two and two go side by side, since each step of a series
 * waits for the one before.
 */
export function tanhFour(value: v128): v128 {
  const left = f64x2.promote_low_f32x4(value);
  const right = f64x2.promote_low_f32x4(v128.shuffle<f32>(value, value, 2, 3, 2, 3));
  const leftSize = f64x2.abs(left);
  const rightSize = f64x2.abs(right);
  const leftPower = heldBelow(f64x2.mul(twice(numbers + 8), leftSize));
  const rightPower = heldBelow(f64x2.mul(twice(numbers + 8), rightSize));
  const leftShifted = shiftedOf(leftPower);
  const rightShifted = shiftedOf(rightPower);
  const leftRest = restOf(leftPower, leftShifted);
  const rightRest = restOf(rightPower, rightShifted);
  let leftSum = twice(series);
  let rightSum = leftSum;
  leftSum = times(leftSum, leftRest, series + 8);
  rightSum = times(rightSum, rightRest, series + 8);
  leftSum = times(leftSum, leftRest, series + 16);
  rightSum = times(rightSum, rightRest, series + 16);
  leftSum = times(leftSum, leftRest, series + 24);
  rightSum = times(rightSum, rightRest, series + 24);
  leftSum = times(leftSum, leftRest, series + 32);
  rightSum = times(rightSum, rightRest, series + 32);
  leftSum = times(leftSum, leftRest, series + 40);
  rightSum = times(rightSum, rightRest, series + 40);
  leftSum = times(leftSum, leftRest, series + 48);
  rightSum = times(rightSum, rightRest, series + 48);
  leftSum = times(leftSum, leftRest, series + 56);
  rightSum = times(rightSum, rightRest, series + 56);
  leftSum = times(leftSum, leftRest, series + 64);
  rightSum = times(rightSum, rightRest, series + 64);
  let leftTanh = farFrom(scaled(leftSum, leftShifted));
  let rightTanh = farFrom(scaled(rightSum, rightShifted));
  const leftNear = f64x2.lt(leftSize, twice(numbers + 16));
  const rightNear = f64x2.lt(rightSize, twice(numbers + 16));
  if (v128.any_true(v128.or(leftNear, rightNear))) {
    leftTanh = v128.bitselect(nearZero(leftSize), leftTanh, leftNear);
    rightTanh = v128.bitselect(nearZero(rightSize), rightTanh, rightNear);
  }
  const lower = f32x4.demote_f64x2_zero(withSign(leftTanh, left));
  const upper = f32x4.demote_f64x2_zero(withSign(rightTanh, right));
  return v128.shuffle<f32>(lower, upper, 0, 1, 4, 5);
}

function farFrom(t: v128): v128 {
  return f64x2.div(f64x2.sub(twice(one), t), f64x2.add(twice(one), t));
}

function nearZero(x: v128): v128 {
  const q = f64x2.mul(x, x);
  let sum = times(twice(numbers + 24), q, numbers + 32);
  sum = times(sum, q, numbers + 40);
  sum = times(sum, q, numbers + 48);
  sum = times(sum, q, numbers + 56);
  return f64x2.mul(x, sum);
}

function withSign(size: v128, x: v128): v128 {
  return v128.or(size, v128.and(x, twice(numbers)));
}
