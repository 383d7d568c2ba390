/** Codes of the kinds of tasks, as src/engine/ops/task-losses-sizes.ts has them; any other is a number of classes. */
const regression: i32 = -2;
const binary: i32 = -1;

/** A task's outputs and labels, `width` numbers a sample, and where its loss goes. */
@unmanaged
class Loss {
  z: usize;
  labels: usize;
  rowWeights: usize;
  samples: i32;
  width: i32;
  code: i32;
  out: usize;
}

/** out = the loss of a task: sum over samples of rowWeight * l(outputs, labels). */
export function taskLoss(call: Loss): void {
  const code = call.code;
  const row = (<usize>call.width) << 2;
  let z = call.z;
  let labels = call.labels;
  let rowWeight = call.rowWeights;
  let sum: f64 = 0;
  for (let left = call.samples; left > 0; left--) {
    const weight = <f64>load<f32>(rowWeight);
    if (weight !== 0) sum += weight * sampleLoss(z, labels, code);
    z += row;
    labels += row;
    rowWeight += 4;
  }
  store<f32>(call.out, <f32>sum);
}

function sampleLoss(z: usize, labels: usize, code: i32): f64 {
  const value = <f64>load<f32>(z);
  const label = <f64>load<f32>(labels);
  if (code === regression) return (value - label) * (value - label);
  if (code === binary) return max(value, 0) + NativeMath.log1p(NativeMath.exp(-abs(value))) - label * value;
  const most = largest(z, code);
  let chosen: f64 = 0;
  for (let c: usize = 0; c < (<usize>code) << 2; c += 4)
    chosen += <f64>load<f32>(labels + c) * <f64>load<f32>(z + c);
  return most + NativeMath.log(total(z, code, most)) - chosen;
}

function largest(z: usize, classes: i32): f64 {
  let most = <f64>load<f32>(z);
  for (let c: usize = 4; c < (<usize>classes) << 2; c += 4) most = max(most, <f64>load<f32>(z + c));
  return most;
}

/** The sum of e^(logit - most). */
function total(z: usize, classes: i32, most: f64): f64 {
  let sum: f64 = 0;
  for (let c: usize = 0; c < (<usize>classes) << 2; c += 4)
    sum += NativeMath.exp(<f64>load<f32>(z + c) - most);
  return sum;
}

/** The same, with the address of the gradient that comes from above. */
@unmanaged
class LossSlope {
  dy: usize;
  z: usize;
  labels: usize;
  rowWeights: usize;
  samples: i32;
  width: i32;
  code: i32;
  out: usize;
}

/** The gradient of a task's loss by its outputs times the number at `dy`: 0 where a sample has no weight, and in the padding. */
export function taskLossSlope(call: LossSlope): void {
  const code = call.code;
  const row = (<usize>call.width) << 2;
  const factor = <f64>load<f32>(call.dy);
  let z = call.z;
  let labels = call.labels;
  let rowWeight = call.rowWeights;
  let out = call.out;
  memory.fill(out, 0, <usize>call.samples * row);
  for (let left = call.samples; left > 0; left--) {
    const weight = <f64>load<f32>(rowWeight);
    if (weight !== 0) sampleSlope(factor * weight, z, labels, code, out);
    z += row;
    labels += row;
    rowWeight += 4;
    out += row;
  }
}

function sampleSlope(factor: f64, z: usize, labels: usize, code: i32, out: usize): void {
  const value = <f64>load<f32>(z);
  const label = <f64>load<f32>(labels);
  if (code === regression) store<f32>(out, <f32>(factor * 2 * (value - label)));
  else if (code === binary) store<f32>(out, <f32>(factor * (1 / (1 + NativeMath.exp(-value)) - label)));
  else {
    const most = largest(z, code);
    const sum = total(z, code, most);
    for (let c: usize = 0; c < (<usize>code) << 2; c += 4) {
      const share = NativeMath.exp(<f64>load<f32>(z + c) - most) / sum;
      store<f32>(out + c, <f32>(factor * (share - <f64>load<f32>(labels + c))));
    }
  }
}
