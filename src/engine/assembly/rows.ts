import { storeSome } from './functions';

/** Bytes, and where they go. */
@unmanaged
class Copy {
  to: usize;
  from: usize;
  bytes: usize;
}

export function copy(call: Copy): void {
  memory.copy(call.to, call.from, call.bytes);
}

/** Bytes to be cleared. */
@unmanaged
class Zero {
  at: usize;
  bytes: usize;
}

export function zero(call: Zero): void {
  memory.fill(call.at, 0, call.bytes);
}

/** Dense rows, and what they are added to. */
@unmanaged
class Rows {
  to: usize;
  from: usize;
  rows: i32;
  columns: i32;
}

/** to [columns] += the sum of dense rows. */
export function addRows(call: Rows): void {
  const rows = call.rows;
  const columns = call.columns;
  let to = call.to;
  let from = call.from;
  const row = (<usize>columns) << 2;
  for (let column = 0; column < columns; column += 4) {
    let sum = v128.load(to);
    for (let k: usize = 0; k < <usize>rows * row; k += row) sum = f32x4.add(sum, v128.load(from + k));
    storeSome(to, sum, columns - column);
    to += 16;
    from += 16;
  }
}

/** Entries, the address of their factor, and what they are added to. */
@unmanaged
class Scaled {
  to: usize;
  from: usize;
  factorAt: usize;
  count: i32;
}

/** to += factor * from, entry by entry, with the factor at an address; a factor of 0 adds nothing, whatever is there. */
export function addScaled(call: Scaled): void {
  const factor = load<f32>(call.factorAt);
  if (factor === 0) return;
  const factors = f32x4.splat(factor);
  const count = call.count;
  let to = call.to;
  let from = call.from;
  for (let i = 0; i < count; i += 4) {
    storeSome(to, f32x4.add(v128.load(to), f32x4.mul(factors, v128.load(from))), count - i);
    to += 16;
    from += 16;
  }
}

/** Rows of `count` entries, `ofTask` bytes apart, and where their inner products go. */
@unmanaged
class Gram {
  rows: usize;
  ofTask: usize;
  tasks: i32;
  count: i32;
  out: usize;
}

/** out [task, task]: inner products of the rows, summed in float64. */
export function gram(call: Gram): void {
  const rows = call.rows;
  const ofTask = call.ofTask;
  const tasks = call.tasks;
  const count = call.count;
  const out = call.out;
  for (let a = 0; a < tasks; a++) {
    for (let b = a; b < tasks; b++) {
      const value = <f32>inner(rows + <usize>a * ofTask, rows + <usize>b * ofTask, count);
      store<f32>(out + ((<usize>(a * tasks + b)) << 2), value);
      store<f32>(out + ((<usize>(b * tasks + a)) << 2), value);
    }
  }
}

function inner(a: usize, b: usize, count: i32): f64 {
  const bytes = (<usize>(count & ~3)) << 2;
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  for (let k: usize = 0; k < bytes; k += 16) {
    const x = v128.load(a + k);
    const y = v128.load(b + k);
    low = f64x2.add(low, f64x2.mul(f64x2.promote_low_f32x4(x), f64x2.promote_low_f32x4(y)));
    high = f64x2.add(high, f64x2.mul(upper(x), upper(y)));
  }
  const sums = f64x2.add(low, high);
  let sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  for (let k: usize = bytes; k < (<usize>count) << 2; k += 4)
    sum += <f64>load<f32>(a + k) * <f64>load<f32>(b + k);
  return sum;
}

function upper(x: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<f32>(x, x, 2, 3, 2, 3));
}
