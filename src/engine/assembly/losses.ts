/** Codes of the kinds of tasks, as src/engine/ops/task-losses-sizes.ts has them; any other is a number of classes. */
const regression: i32 = -2;
const binary: i32 = -1;

/** out = the loss of a task: sum over samples of rowWeight * l(outputs, labels), `width` outputs a sample. */
export function taskLoss(
  z: usize,
  labels: usize,
  rowWeights: usize,
  samples: i32,
  width: i32,
  code: i32,
  out: usize,
): void {
  const row = (<usize>width) << 2;
  let sum: f64 = 0;
  for (let sample = 0; sample < samples; sample++) {
    const weight = <f64>load<f32>(rowWeights + ((<usize>sample) << 2));
    if (weight !== 0) sum += weight * sampleLoss(z, labels, code);
    z += row;
    labels += row;
  }
  store<f32>(out, <f32>sum);
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

/** The gradient of a task's loss by its outputs times the number at `dy`: 0 where a sample has no weight, and in the padding. */
export function taskLossSlope(
  dy: usize,
  z: usize,
  labels: usize,
  rowWeights: usize,
  samples: i32,
  width: i32,
  code: i32,
  out: usize,
): void {
  const row = (<usize>width) << 2;
  const factor = <f64>load<f32>(dy);
  memory.fill(out, 0, <usize>samples * row);
  for (let sample = 0; sample < samples; sample++) {
    const weight = <f64>load<f32>(rowWeights + ((<usize>sample) << 2));
    if (weight !== 0) sampleSlope(factor * weight, z, labels, code, out);
    z += row;
    labels += row;
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
