/** The axes of a dense layer. */
export interface DenseAxes {
  /** Lengths of the leading axes [run, task, ...] after broadcasting. */
  readonly lead: readonly number[];
  readonly samples: number;
  readonly inputs: number;
  readonly units: number;
  /** Distances between neighbours along each leading axis, in matrices; 0 along what is broadcast. */
  readonly x: readonly number[];
  readonly block: readonly number[];
}

/** `x` is the shape [run, task, ..., sample, in], `block` [run, task, ..., in + 1, out], of the same rank. */
export function denseAxes(x: readonly number[], block: readonly number[]): DenseAxes {
  const axes = x.length - 2;
  const lead = Array<number>(axes);
  for (let axis = 0; axis < axes; axis++) {
    const one = x[axis]!;
    const other = block[axis]!;
    if (one !== other && one !== 1 && other !== 1) {
      throw new RangeError(`the axes of x and block must broadcast; got [${x}] and [${block}]`);
    }
    lead[axis] = Math.max(one, other);
  }
  return {
    lead,
    samples: x[axes]!,
    inputs: x[axes + 1]!,
    units: block[axes + 1]!,
    x: strides(x),
    block: strides(block),
  };
}

/** [leading axis] */
function strides(shape: readonly number[]): number[] {
  const found = Array<number>(shape.length - 2);
  let step = 1;
  for (let axis = found.length - 1; axis >= 0; axis--) {
    const length = shape[axis]!;
    found[axis] = length === 1 ? 0 : step;
    step *= length;
  }
  return found;
}

/** A leading axis, or several in a row that x and the block both go along as along one. */
export interface MergedAxis {
  readonly length: number;
  /** Distances between neighbours, in matrices: of x, of the block, of the output. */
  readonly x: number;
  readonly block: number;
  readonly y: number;
}

/** As few axes as tell the same, outermost first; none of length 1. */
export function mergedAxes({ lead, x, block }: DenseAxes): MergedAxis[] {
  const merged: MergedAxis[] = [];
  let y = 1;
  for (let axis = lead.length - 1; axis >= 0; axis--) {
    const length = lead[axis]!;
    if (length === 1) continue;
    const own = { length, x: x[axis]!, block: block[axis]!, y };
    y *= length;
    const inner = merged[0];
    const isOne =
      inner !== undefined && own.x === inner.x * inner.length && own.block === inner.block * inner.length;
    if (isOne) merged[0] = { ...inner, length: inner.length * length };
    else merged.unshift(own);
  }
  return merged;
}

/** Calls `visit` with every matrix of the output, counted in matrices: of x, of the block, of the output. */
export function forEachMatrix(
  { lead, x, block }: DenseAxes,
  visit: (x: number, block: number, y: number) => void,
): void {
  const count = sizeOf(lead);
  const place = lead.map(() => 0);
  let xAt = 0;
  let blockAt = 0;
  for (let at = 0; at < count; at++) {
    visit(xAt, blockAt, at);
    for (let axis = lead.length - 1; axis >= 0; axis--) {
      xAt += x[axis]!;
      blockAt += block[axis]!;
      place[axis]!++;
      if (place[axis]! < lead[axis]!) break;
      place[axis] = 0;
      xAt -= x[axis]! * lead[axis]!;
      blockAt -= block[axis]! * lead[axis]!;
    }
  }
}

export function sizeOf(shape: readonly number[]): number {
  let size = 1;
  for (const length of shape) size *= length;
  return size;
}
