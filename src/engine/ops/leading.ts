import { sizeOf } from '../../core/linalg/shape';
// Leading axes: those before the matrices of a tensor, such as run and task, or run, task and stream. One of length 1
// meets any length. A place is a number that counts the matrices, the last leading axis fastest.

/** What leading axes come to when they are broadcast against each other. */
export function broadcast(leads: readonly (readonly number[])[]): number[] {
  const full = [...leads[0]!];
  for (const lead of leads) {
    const fits =
      lead.length === full.length && lead.every((n, i) => n === 1 || full[i] === 1 || n === full[i]);
    if (!fits)
      throw new RangeError(`leading axes must broadcast; got ${leads.map((l) => `[${l}]`).join(', ')}`);
    lead.forEach((length, i) => {
      if (length !== 1) full[i] = length;
    });
  }
  return full;
}

/** For each place of the axes `full`, the place in a tensor whose leading axes are `own`. */
export function placesOf(own: readonly number[], full: readonly number[]): Int32Array {
  const strides = stridesOf(own);
  return Int32Array.from({ length: sizeOf(full) }, (_, at) => {
    let place = 0;
    let left = at;
    for (let axis = full.length - 1; axis >= 0; axis--) {
      place += (left % full[axis]!) * strides[axis]!;
      left = Math.floor(left / full[axis]!);
    }
    return place;
  });
}

/** The distances between places along each axis; 0 along one that is broadcast. */
function stridesOf(own: readonly number[]): number[] {
  return own.map((length, axis) => (length === 1 ? 0 : sizeOf(own.slice(axis + 1))));
}

/** GLSL: the index `l<axis>` along each of the axes `full` at place `at`. */
export function declaredAxes(at: string, full: readonly number[]): string {
  return full.map((_, axis) => `int l${axis} = ${indexCode(at, full, axis)};`).join(' ');
}

/** GLSL: the place in a tensor whose leading axes are `own`, from the indices `l<axis>`. */
export function placeCode(own: readonly number[]): string {
  const terms = stridesOf(own).flatMap((stride, axis) => (stride === 0 ? [] : [`l${axis} * ${stride}`]));
  return terms.length === 0 ? '0' : `(${terms.join(' + ')})`;
}

/**
 * GLSL: runs `body` with the indices `l<axis>` at all places of the axes `full` that place `at` of the axes `own`
 * was broadcast to: the sum that a gradient takes.
 */
export function overBroadcast(
  at: string,
  own: readonly number[],
  full: readonly number[],
  body: string,
): string {
  const open = full.map((length, axis) =>
    own[axis] === length
      ? `{ int l${axis} = ${indexCode(at, own, axis)};`
      : `for (int l${axis} = 0; l${axis} < ${length}; l${axis}++) {`,
  );
  return `${open.join(' ')} ${body} ${'}'.repeat(full.length)}`;
}

function indexCode(at: string, lead: readonly number[], axis: number): string {
  if (lead[axis] === 1) return '0';
  const inner = sizeOf(lead.slice(axis + 1));
  const whole = inner === 1 ? at : `${at} / ${inner}`;
  return sizeOf(lead.slice(0, axis)) === 1 ? whole : `${whole} % ${lead[axis]}`;
}

/** GLSL: `vec2 column<name>(int batch, int r, int column)`, the entries of rows 2 r and 2 r + 1 in one column. */
export function columnReader(name: string): string {
  return `vec2 column${name}(int batch, int r, int column) {
      vec4 v = texel${name}(batch, r, column >> 1);
      return (column & 1) == 0 ? v.xz : v.yw;
    }`;
}
