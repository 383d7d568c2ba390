/**
 * `count` parameters p, their gradients g, and where the next ones go. rateStep is 4 where every parameter has a rate of its
 * own, 0 where all share one; l1 and l2 are 0 where there are none.
 */
@unmanaged
export class Update {
  p: usize;
  g: usize;
  rates: usize;
  rateStep: usize;
  l1: usize;
  l2: usize;
  next: usize;
  count: i32;
}

@unmanaged
export class MomentumUpdate extends Update {
  velocities: usize;
  nextVelocities: usize;
  kept: f32;
}

/** `scales` is the address of the two bias corrections. With `isDecoupled` penalties shrink the parameters directly, as in AdamW. */
@unmanaged
export class AdamUpdate extends Update {
  means: usize;
  nextMeans: usize;
  squares: usize;
  nextSquares: usize;
  beta1: f32;
  rest1: f32;
  beta2: f32;
  rest2: f32;
  scales: usize;
  epsilon: f32;
  isDecoupled: i32;
}
