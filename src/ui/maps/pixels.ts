import { type ColorTable, entryOf, tableSize } from './color-map';
import type { OutputInk } from './output-ink';

/** An image's pixels as 32-bit numbers, row by row. */
export interface Pixels {
  readonly width: number;
  readonly values: Uint32Array;
}

/** Writes a square of `side` x `side` values into an image, its top left corner at `left`, `top`. */
export function paintValues(
  into: Pixels,
  place: { readonly left: number; readonly top: number; readonly side: number },
  values: Float32Array,
  range: { readonly low: number; readonly high: number },
  table: ColorTable,
): void {
  const { left, top, side } = place;
  for (let row = 0; row < side; row++) {
    const from = row * side;
    const to = (top + row) * into.width + left;
    for (let column = 0; column < side; column++) {
      into.values[to + column] = table[entryOf(values[from + column]!, range.low, range.high)]!;
    }
  }
}

/** Writes a task's raw outputs, [row, column, output], as its map; one pixel a point. */
export function paintOutputs(into: Uint32Array, outputs: Float32Array, ink: OutputInk): void {
  switch (ink.kind) {
    case 'binary':
      for (let point = 0; point < into.length; point++) {
        into[point] = ink.table[entryOf(sigmoid(outputs[point]!), 0, 1)]!;
      }
      return;
    case 'regression':
      for (let point = 0; point < into.length; point++) {
        into[point] = ink.table[entryOf(outputs[point]!, ink.range.low, ink.range.high)]!;
      }
      return;
    case 'multiclass':
      paintClasses(into, outputs, ink.tables);
      return;
    default:
      ink satisfies never;
  }
}

/** The likeliest class's colour, the paler the nearer the second likeliest comes: borders show by themselves. */
function paintClasses(into: Uint32Array, logits: Float32Array, tables: readonly ColorTable[]): void {
  const classes = tables.length;
  for (let point = 0; point < into.length; point++) {
    const start = point * classes;
    let best = 0;
    let second = Number.NEGATIVE_INFINITY;
    for (let index = 1; index < classes; index++) {
      const logit = logits[start + index]!;
      const top = logits[start + best]!;
      if (logit > top) {
        second = top;
        best = index;
      } else if (logit > second) {
        second = logit;
      }
    }
    const lead = 2 * sigmoid(logits[start + best]! - second) - 1;
    into[point] = tables[best]![Math.min(tableSize - 1, Math.floor(lead * tableSize))]!;
  }
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
