import { storeSome } from './functions';

// Each updates a stretch of `count` parameters p by their gradients g, as the records of src/engine/optimizers say.
// rateStep is 4 where every parameter has a rate of its own, 0 where all share one; l1 and l2 are 0 where there are none.

/** l1 sign(p) + l2 p, with the factors `at` bytes on. */
function decay(p: v128, l1: usize, l2: usize, at: usize): v128 {
  let sum = f32x4.splat(0);
  if (l1 !== 0) {
    const zero = f32x4.splat(0);
    const one = f32x4.splat(1);
    const sign = f32x4.sub(v128.and(f32x4.gt(p, zero), one), v128.and(f32x4.lt(p, zero), one));
    sum = f32x4.mul(v128.load(l1 + at), sign);
  }
  return l2 === 0 ? sum : f32x4.add(sum, f32x4.mul(v128.load(l2 + at), p));
}

function rateOf(rates: usize, rateStep: usize): v128 {
  return rateStep === 0 ? v128.load_splat<f32>(rates) : v128.load(rates);
}

export function sgd(
  p: usize,
  g: usize,
  rates: usize,
  rateStep: usize,
  l1: usize,
  l2: usize,
  next: usize,
  count: i32,
): void {
  for (let i = 0; i < count; i += 4) {
    const at = (<usize>i) << 2;
    const own = v128.load(p + at);
    const slope = f32x4.add(v128.load(g + at), decay(own, l1, l2, at));
    const rate = rateOf(rates + <usize>i * rateStep, rateStep);
    storeSome(next + at, f32x4.sub(own, f32x4.mul(rate, slope)), count - i);
  }
}

export function momentum(
  p: usize,
  g: usize,
  rates: usize,
  rateStep: usize,
  l1: usize,
  l2: usize,
  next: usize,
  count: i32,
  velocities: usize,
  nextVelocities: usize,
  kept: f32,
): void {
  for (let i = 0; i < count; i += 4) {
    const at = (<usize>i) << 2;
    const own = v128.load(p + at);
    const slope = f32x4.add(v128.load(g + at), decay(own, l1, l2, at));
    const velocity = f32x4.add(f32x4.mul(f32x4.splat(kept), v128.load(velocities + at)), slope);
    const rate = rateOf(rates + <usize>i * rateStep, rateStep);
    storeSome(nextVelocities + at, velocity, count - i);
    storeSome(next + at, f32x4.sub(own, f32x4.mul(rate, velocity)), count - i);
  }
}

/** `scales` is the address of the two bias corrections. With `isDecoupled` penalties shrink the parameters directly, as in AdamW. */
export function adam(
  p: usize,
  g: usize,
  rates: usize,
  rateStep: usize,
  l1: usize,
  l2: usize,
  next: usize,
  count: i32,
  means: usize,
  nextMeans: usize,
  squares: usize,
  nextSquares: usize,
  beta1: f32,
  rest1: f32,
  beta2: f32,
  rest2: f32,
  scales: usize,
  epsilon: f32,
  isDecoupled: bool,
): void {
  for (let i = 0; i < count; i += 4) {
    const at = (<usize>i) << 2;
    let own = v128.load(p + at);
    let slope = v128.load(g + at);
    const rate = rateOf(rates + <usize>i * rateStep, rateStep);
    if (l1 !== 0 || l2 !== 0) {
      const shrink = decay(own, l1, l2, at);
      if (isDecoupled) own = f32x4.sub(own, f32x4.mul(rate, shrink));
      else slope = f32x4.add(slope, shrink);
    }
    const mean = f32x4.add(
      f32x4.mul(f32x4.splat(beta1), v128.load(means + at)),
      f32x4.mul(f32x4.splat(rest1), slope),
    );
    const square = f32x4.add(
      f32x4.mul(f32x4.splat(beta2), v128.load(squares + at)),
      f32x4.mul(f32x4.splat(rest2), f32x4.mul(slope, slope)),
    );
    const over = f32x4.mul(rate, f32x4.mul(mean, v128.load_splat<f32>(scales)));
    const under = f32x4.add(
      f32x4.sqrt(f32x4.mul(square, v128.load_splat<f32>(scales, 4))),
      f32x4.splat(epsilon),
    );
    storeSome(nextMeans + at, mean, count - i);
    storeSome(nextSquares + at, square, count - i);
    storeSome(next + at, f32x4.sub(own, f32x4.div(over, under)), count - i);
  }
}
