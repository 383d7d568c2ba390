import { storeSome } from './functions';
// biome-ignore lint/style/useImportType: AssemblyScript has no imports of types alone
import { AdamUpdate, MomentumUpdate, Update } from './update-records';

// Each updates a stretch of parameters by their gradients, as the records of src/engine/optimizers say.

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

export function sgd(call: Update): void {
  const p = call.p;
  const g = call.g;
  const rates = call.rates;
  const rateStep = call.rateStep;
  const l1 = call.l1;
  const l2 = call.l2;
  const next = call.next;
  const count = call.count;
  for (let i = 0; i < count; i += 4) {
    const at = (<usize>i) << 2;
    const own = v128.load(p + at);
    const slope = f32x4.add(v128.load(g + at), decay(own, l1, l2, at));
    const rate = rateOf(rates + <usize>i * rateStep, rateStep);
    storeSome(next + at, f32x4.sub(own, f32x4.mul(rate, slope)), count - i);
  }
}

export function momentum(call: MomentumUpdate): void {
  const p = call.p;
  const g = call.g;
  const rates = call.rates;
  const rateStep = call.rateStep;
  const l1 = call.l1;
  const l2 = call.l2;
  const next = call.next;
  const count = call.count;
  const velocities = call.velocities;
  const nextVelocities = call.nextVelocities;
  const kept = f32x4.splat(call.kept);
  for (let i = 0; i < count; i += 4) {
    const at = (<usize>i) << 2;
    const own = v128.load(p + at);
    const slope = f32x4.add(v128.load(g + at), decay(own, l1, l2, at));
    const velocity = f32x4.add(f32x4.mul(kept, v128.load(velocities + at)), slope);
    const rate = rateOf(rates + <usize>i * rateStep, rateStep);
    storeSome(nextVelocities + at, velocity, count - i);
    storeSome(next + at, f32x4.sub(own, f32x4.mul(rate, velocity)), count - i);
  }
}

export function adam(call: AdamUpdate): void {
  const p = call.p;
  const g = call.g;
  const rates = call.rates;
  const rateStep = call.rateStep;
  const l1 = call.l1;
  const l2 = call.l2;
  const next = call.next;
  const count = call.count;
  const means = call.means;
  const nextMeans = call.nextMeans;
  const squares = call.squares;
  const nextSquares = call.nextSquares;
  const beta1 = f32x4.splat(call.beta1);
  const rest1 = f32x4.splat(call.rest1);
  const beta2 = f32x4.splat(call.beta2);
  const rest2 = f32x4.splat(call.rest2);
  const firstScale = v128.load_splat<f32>(call.scales);
  const secondScale = v128.load_splat<f32>(call.scales, 4);
  const epsilon = f32x4.splat(call.epsilon);
  const isDecoupled = call.isDecoupled !== 0;
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
    const mean = f32x4.add(f32x4.mul(beta1, v128.load(means + at)), f32x4.mul(rest1, slope));
    const square = f32x4.add(
      f32x4.mul(beta2, v128.load(squares + at)),
      f32x4.mul(rest2, f32x4.mul(slope, slope)),
    );
    const over = f32x4.mul(rate, f32x4.mul(mean, firstScale));
    const under = f32x4.add(f32x4.sqrt(f32x4.mul(square, secondScale)), epsilon);
    storeSome(nextMeans + at, mean, count - i);
    storeSome(nextSquares + at, square, count - i);
    storeSome(next + at, f32x4.sub(own, f32x4.div(over, under)), count - i);
  }
}
