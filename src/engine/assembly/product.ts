/** Bytes of an entry, and of the four that a vector holds. */
const entry: usize = 4;
const four: usize = 16;
const none: usize = 0;

/** From so many entries on, the second matrix is laid out anew, so that its columns do not fight over the cache. */
const packedFrom: i32 = 1 << 14;
/** From so many terms on, rows of the first matrix whose terms lie apart are laid out anew. */
const longFrom: i32 = 128;

/** Two matrices, and where their product goes. */
@unmanaged
class Product {
  a: usize;
  aRow: usize;
  aStep: usize;
  b: usize;
  bStep: usize;
  bColumn: usize;
  start: usize;
  startRow: usize;
  out: usize;
  rows: i32;
  columns: i32;
  terms: i32;
  scratch: usize;
}

/**
 * out[row, column] = start[row, column] + sum_k a[row, k] b[k, column], summed in the order of k from the start on.
 *
 * Neighbours lie aRow, aStep, bStep, bColumn, startRow bytes apart; `out` is dense. `start` is 0 for none. `scratch` has
 * room for (columns + 4) * terms entries. A single column whose terms lie side by side is summed in four parts.
 */
export function product(call: Product): void {
  const a = call.a;
  const aRow = call.aRow;
  const aStep = call.aStep;
  const b = call.b;
  const bStep = call.bStep;
  const bColumn = call.bColumn;
  const start = call.start;
  const startRow = call.startRow;
  const out = call.out;
  const rows = call.rows;
  const columns = call.columns;
  const terms = call.terms;
  const scratch = call.scratch;
  if (columns === 1 && aStep === entry && bStep === entry) {
    dots(a, aRow, b, start, startRow, out, rows, terms);
    return;
  }
  const outRow = (<usize>columns) << 2;
  const fours = columns & ~3;
  const isPacked = bColumn !== entry || (rows >= 8 && terms * columns >= packedFrom);
  let step = bStep;
  let next = four;
  let panels = b;
  if (isPacked) {
    pack(b, bStep, bColumn, scratch, fours, terms);
    panels = scratch;
    step = four;
    next = (<usize>terms) << 4;
  }
  const strip = scratch + ((<usize>(fours * terms)) << 2);
  const isStrip = aStep !== entry && terms >= longFrom && columns >= 16;
  for (let row = 0; row < rows; row += 4) {
    const height = min(4, rows - row);
    let from = a + <usize>row * aRow;
    let fromRow = aRow;
    let fromStep = aStep;
    if (isStrip && height === 4) {
      packStrip(from, aRow, aStep, strip, terms);
      from = strip;
      fromRow = entry;
      fromStep = four;
    }
    const to = out + <usize>row * outRow;
    const begin: usize = start === 0 ? none : start + <usize>row * startRow;
    let column = 0;
    if (height === 4) {
      for (; column + 8 <= columns; column += 8) {
        const at = (<usize>column) << 2;
        fourByEight(
          from,
          fromRow,
          fromStep,
          panels + <usize>(column >> 2) * next,
          step,
          next,
          begin === 0 ? none : begin + at,
          startRow,
          to + at,
          outRow,
          terms,
        );
      }
    }
    for (; column < fours; column += 4) {
      const at = (<usize>column) << 2;
      for (let r = 0; r < height; r++) {
        oneByFour(
          from + <usize>r * fromRow,
          fromStep,
          panels + <usize>(column >> 2) * next,
          step,
          begin === 0 ? none : begin + <usize>r * startRow + at,
          to + <usize>r * outRow + at,
          terms,
        );
      }
    }
    for (; column < columns; column++) {
      const at = (<usize>column) << 2;
      for (let r = 0; r < height; r++) {
        one(
          from + <usize>r * fromRow,
          fromStep,
          b + <usize>column * bColumn,
          bStep,
          begin === 0 ? none : begin + <usize>r * startRow + at,
          to + <usize>r * outRow + at,
          terms,
        );
      }
    }
  }
}

/** Lays the columns out in panels [columns / 4][terms][4]. */
function pack(b: usize, bStep: usize, bColumn: usize, to: usize, columns: i32, terms: i32): void {
  for (let column = 0; column < columns; column += 4) {
    let p = b + <usize>column * bColumn;
    for (let k = 0; k < terms; k++) {
      if (bColumn === entry) v128.store(to, v128.load(p));
      else {
        store<f32>(to, load<f32>(p));
        store<f32>(to, load<f32>(p + bColumn), 4);
        store<f32>(to, load<f32>(p + 2 * bColumn), 8);
        store<f32>(to, load<f32>(p + 3 * bColumn), 12);
      }
      to += four;
      p += bStep;
    }
  }
}

/** Lays four rows out as [terms][4]. */
function packStrip(a: usize, aRow: usize, aStep: usize, to: usize, terms: i32): void {
  for (let k = 0; k < terms; k++) {
    store<f32>(to, load<f32>(a));
    store<f32>(to, load<f32>(a + aRow), 4);
    store<f32>(to, load<f32>(a + 2 * aRow), 8);
    store<f32>(to, load<f32>(a + 3 * aRow), 12);
    to += four;
    a += aStep;
  }
}

function startOf(start: usize): v128 {
  return start === 0 ? f32x4.splat(0) : v128.load(start);
}

function added(sum: v128, x: v128, y: v128): v128 {
  return f32x4.add(sum, f32x4.mul(x, y));
}

/** Four rows and eight columns: two panels that lie `next` apart. */
function fourByEight(
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  next: usize,
  start: usize,
  startRow: usize,
  out: usize,
  outRow: usize,
  terms: i32,
): void {
  let a1 = a + aRow;
  let a2 = a1 + aRow;
  let a3 = a2 + aRow;
  let c = b + next;
  const beside: usize = start === 0 ? 0 : four;
  let s00 = startOf(start);
  let s01 = startOf(start + beside);
  start += startRow;
  let s10 = startOf(start);
  let s11 = startOf(start + beside);
  start += startRow;
  let s20 = startOf(start);
  let s21 = startOf(start + beside);
  start += startRow;
  let s30 = startOf(start);
  let s31 = startOf(start + beside);
  for (let k = terms; k > 0; k--) {
    const left = v128.load(b);
    const right = v128.load(c);
    let x = v128.load_splat<f32>(a);
    s00 = added(s00, x, left);
    s01 = added(s01, x, right);
    x = v128.load_splat<f32>(a1);
    s10 = added(s10, x, left);
    s11 = added(s11, x, right);
    x = v128.load_splat<f32>(a2);
    s20 = added(s20, x, left);
    s21 = added(s21, x, right);
    x = v128.load_splat<f32>(a3);
    s30 = added(s30, x, left);
    s31 = added(s31, x, right);
    a += aStep;
    a1 += aStep;
    a2 += aStep;
    a3 += aStep;
    b += bStep;
    c += bStep;
  }
  v128.store(out, s00);
  v128.store(out, s01, 16);
  out += outRow;
  v128.store(out, s10);
  v128.store(out, s11, 16);
  out += outRow;
  v128.store(out, s20);
  v128.store(out, s21, 16);
  out += outRow;
  v128.store(out, s30);
  v128.store(out, s31, 16);
}

function oneByFour(
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  start: usize,
  out: usize,
  terms: i32,
): void {
  let sum = startOf(start);
  for (let k = terms; k > 0; k--) {
    sum = added(sum, v128.load_splat<f32>(a), v128.load(b));
    a += aStep;
    b += bStep;
  }
  v128.store(out, sum);
}

function one(a: usize, aStep: usize, b: usize, bStep: usize, start: usize, out: usize, terms: i32): void {
  let sum: f32 = start === 0 ? 0 : load<f32>(start);
  for (let k = terms; k > 0; k--) {
    sum += load<f32>(a) * load<f32>(b);
    a += aStep;
    b += bStep;
  }
  store<f32>(out, sum);
}

/** One column whose terms lie side by side, as do those of the rows. */
function dots(
  a: usize,
  aRow: usize,
  b: usize,
  start: usize,
  startRow: usize,
  out: usize,
  rows: i32,
  terms: i32,
): void {
  const bytes = (<usize>(terms & ~3)) << 2;
  for (let row = 0; row < rows; row++) {
    let sum = f32x4.splat(0);
    for (let k: usize = 0; k < bytes; k += four) sum = added(sum, v128.load(a + k), v128.load(b + k));
    let total = f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1);
    total += f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
    for (let k: usize = bytes; k < (<usize>terms) << 2; k += entry)
      total += load<f32>(a + k) * load<f32>(b + k);
    store<f32>(out, start === 0 ? total : load<f32>(start) + total);
    a += aRow;
    start += start === 0 ? none : startRow;
    out += entry;
  }
}
