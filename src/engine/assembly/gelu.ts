import { erf } from '../../core/elementary/erf';
import { exp } from '../../core/elementary/exp';

/** Entries z, and where theirs go. */
@unmanaged
class Gelu {
  z: usize;
  out: usize;
  count: i32;
}

/** The same with the gradient that comes from above. */
@unmanaged
class GeluSlope {
  dy: usize;
  z: usize;
  out: usize;
  count: i32;
}

/** out = z Phi(z), by float64. */
export function gelu(call: Gelu): void {
  const z = call.z;
  const out = call.out;
  const bytes = (<usize>call.count) << 2;
  for (let at: usize = 0; at < bytes; at += 4) {
    const value = <f64>load<f32>(z + at);
    store<f32>(out + at, <f32>(value * share(value)));
  }
}

/** out = dy (Phi(z) + z phi(z)). */
export function geluSlope(call: GeluSlope): void {
  const dy = call.dy;
  const z = call.z;
  const out = call.out;
  const bytes = (<usize>call.count) << 2;
  for (let at: usize = 0; at < bytes; at += 4) {
    const value = <f64>load<f32>(z + at);
    const slope = share(value) + value * density(value);
    store<f32>(out + at, <f32>(<f64>load<f32>(dy + at) * slope));
  }
}

/** Phi(z). */
function share(z: f64): f64 {
  return 0.5 * (1 + erf(z * Math.SQRT1_2));
}

/** phi(z), with 1 / sqrt(2 pi). */
function density(z: f64): f64 {
  return 0.3989422804014327 * exp(-0.5 * z * z);
}
