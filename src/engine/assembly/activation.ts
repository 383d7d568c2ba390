import { expTwo } from './exponential';
import { storeSome } from './functions';
import { tanhFour } from './tanh';

/** Codes of the activations, as src/engine/ops/dense-native.ts has them. */
const relu: i32 = 1;
const sigmoid: i32 = 2;
const tanh: i32 = 3;

/** Entries z and the activation that goes over them. */
@unmanaged
class Activation {
  code: i32;
  z: usize;
  count: i32;
}

/** Puts act(z) in place of `count` entries z. */
export function activate(call: Activation): void {
  const code = call.code;
  const count = call.count;
  let z = call.z;
  for (let i = 0; i < count; i += 4) {
    const value = v128.load(z);
    let result = value;
    if (code === relu) result = f32x4.max(value, f32x4.splat(0));
    else if (code === sigmoid) result = sigmoidFour(value);
    else if (code === tanh) result = tanhFour(value);
    storeSome(z, result, count - i);
    z += 16;
  }
}

/** Two entries at a time in float64, rounded once. */
function sigmoidFour(value: v128): v128 {
  const lower = sigmoidTwo(f64x2.promote_low_f32x4(value));
  const upper = sigmoidTwo(f64x2.promote_low_f32x4(v128.shuffle<f32>(value, value, 2, 3, 2, 3)));
  return v128.shuffle<f32>(f32x4.demote_f64x2_zero(lower), f32x4.demote_f64x2_zero(upper), 0, 1, 4, 5);
}

function sigmoidTwo(z: v128): v128 {
  const one = f64x2.splat(1);
  return f64x2.div(one, f64x2.add(one, expTwo(f64x2.neg(z))));
}

/** Outputs y of an activation and the gradient that comes from above. */
@unmanaged
class Slope {
  code: i32;
  dy: usize;
  y: usize;
  out: usize;
  count: i32;
}

/** out = dy times the derivative of the activation at outputs y. */
export function slope(call: Slope): void {
  const code = call.code;
  const count = call.count;
  let dy = call.dy;
  let y = call.y;
  let out = call.out;
  const one = f32x4.splat(1);
  for (let i = 0; i < count; i += 4) {
    const value = v128.load(y);
    const up = v128.load(dy);
    let result = up;
    if (code === relu) result = v128.and(up, f32x4.gt(value, f32x4.splat(0)));
    else if (code === sigmoid) result = f32x4.mul(up, f32x4.mul(value, f32x4.sub(one, value)));
    else if (code === tanh) result = f32x4.mul(up, f32x4.sub(one, f32x4.mul(value, value)));
    storeSome(out, result, count - i);
    dy += 16;
    y += 16;
    out += 16;
  }
}
