import { maxShownUnits } from '../../worker/protocol';
import type { NetworkShape } from './shape';

/** A place in CSS pixels; of a node, its middle. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A column of nodes of one size. */
export interface Layer {
  readonly x: number;
  readonly side: number;
  readonly nodes: readonly Place[];
  /** Units that are not drawn, and where "+ n" says so; null where there is no room or no need. */
  readonly hidden: number;
  readonly more: Place | null;
}

/** One task's end of the network. */
export interface Head {
  readonly layers: readonly Layer[];
  /** The square that its output is drawn in; x and y are its top left corner. */
  readonly output: Place & { readonly side: number };
  /** Where the connections of its outputs end, one an output. */
  readonly ports: readonly Place[];
  /** Its words: left end, middle height, and how many lines there is room for. */
  readonly words: Place & { readonly lines: 1 | 2 | 4; readonly width: number };
}

/** Where everything is. Says nothing of how it looks. */
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly input: Layer;
  readonly trunk: readonly Layer[];
  readonly heads: readonly Head[];
  /** Room of one layer's caption, under its column. */
  readonly caption: { readonly y: number; readonly width: number };
  /** Between trunk and heads: what tasks do to the trunk; null where nothing is shared, or by one task alone. */
  readonly compass: (Place & { readonly room: number }) | null;
  /** Columns of the heads' hidden layers. */
  readonly headColumns: readonly number[];
  /** Room for an input's name, left of it; 0 where there is none. */
  readonly nameWidth: number;
}

const captionHeight = 30;
const largestNode = 34;
const largestOutput = 118;
const smallestGap = 42;
const largestGap = 176;
const largestHeadNode = 12;
/** The way from the trunk to the heads is wider than others: what tasks do to the trunk is drawn there. */
const crossing = 1.3;
/** A column whose inputs are not known yet. */
const unknownInputs = 4;

/** Lays a network out in the space there is; wider than `size` where its layers do not fit. */
export function layoutNetwork(shape: NetworkShape, size: { width: number; height: number }): NetworkLayout {
  const height = Math.max(size.height, 200);
  const field = { top: 8, height: height - captionHeight - 14 };
  const rowHeight = field.height / shape.outputs.length;
  const isNarrow = size.width < 520;
  const wordsWidth = isNarrow ? 84 : 100;
  const nameWidth = shape.inputs === null || shape.inputs.length <= 2 ? 18 : isNarrow ? 0 : 84;
  const margin = 6 + nameWidth;
  const outputSide = Math.min(largestOutput, rowHeight * 0.88, Math.max(40, size.width * 0.155));

  const shares = gapShares(shape);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const fixed = margin + largestNode / 2 + outputSide + 10 + wordsWidth;
  const width = Math.max(size.width, fixed + smallestGap * total);
  const gap = Math.min(largestGap, (width - fixed) / total);
  // What is left where the gaps have reached their largest goes to both ends.
  const start = margin + largestNode / 2 + (width - fixed - gap * total) / 2;
  const xs = cumulated(
    start,
    shares.map((share) => share * gap),
  );

  const stack = fitStack(shape, field.height, gap);
  const inputCount = shape.inputs?.length ?? unknownInputs;
  const headXs = xs.slice(1 + shape.trunk.length, -1);
  return {
    width,
    height,
    input: column(xs[0]!, inputCount, stack, field),
    trunk: shape.trunk.map((units, layer) => column(xs[1 + layer]!, units, stack, field)),
    heads: shape.outputs.map((outputs, task) => {
      const row = { top: field.top + task * rowHeight, height: rowHeight };
      return layoutHead(shape.head, headXs, row, { x: xs.at(-1)!, side: outputSide, outputs, wordsWidth });
    }),
    caption: { y: height - captionHeight, width: gap },
    compass: compassPlace(shape, xs, stack, field),
    headColumns: headXs,
    nameWidth,
  };
}

function compassPlace(
  shape: NetworkShape,
  xs: readonly number[],
  stack: Stack,
  field: { readonly top: number; readonly height: number },
): NetworkLayout['compass'] {
  const { length } = shape.trunk;
  if (length === 0 || shape.outputs.length < 2) return null;
  const left = xs[length]! + stack.side / 2;
  const right = xs[length + 1]! - (shape.head.length > 0 ? largestHeadNode / 2 : 0);
  const y = field.top + (field.height - stack.moreRoom) / 2;
  return { x: (left + right) / 2, y, room: right - left };
}

/** Relative widths of the gaps from inputs over trunk and heads to the outputs. */
function gapShares(shape: NetworkShape): number[] {
  const gaps = new Array<number>(shape.trunk.length + shape.head.length + 1).fill(1);
  if (shape.trunk.length > 0) gaps[shape.trunk.length] = crossing;
  return gaps;
}

function cumulated(start: number, steps: readonly number[]): number[] {
  const places = [start];
  for (const step of steps) places.push(places.at(-1)! + step);
  return places;
}

interface Stack {
  readonly side: number;
  /** Kept free for "+ n" under columns that are cut. */
  readonly moreRoom: number;
}

/** One size for all nodes of inputs and trunk: what the fullest column leaves room for. */
function fitStack(shape: NetworkShape, height: number, gap: number): Stack {
  const counts = [shape.inputs?.length ?? unknownInputs, ...shape.trunk];
  const fullest = Math.min(maxShownUnits, Math.max(...counts));
  const moreRoom = counts.some((units) => units > maxShownUnits) ? 16 : 0;
  const side = Math.min(largestNode, ((height - moreRoom) / fullest) * 0.84, gap * 0.66);
  return { side, moreRoom };
}

function column(x: number, units: number, stack: Stack, field: { top: number; height: number }): Layer {
  const shown = Math.min(maxShownUnits, units);
  const height = field.height - stack.moreRoom;
  const pitch = Math.min(height / shown, stack.side * 2.3);
  const middle = field.top + height / 2;
  const nodes = Array.from({ length: shown }, (_, unit) => ({
    x,
    y: middle + (unit - (shown - 1) / 2) * pitch,
  }));
  const bottom = nodes.at(-1)!.y + stack.side / 2;
  const hidden = units - shown;
  return { x, side: stack.side, nodes, hidden, more: hidden > 0 ? { x, y: bottom + 9 } : null };
}

function layoutHead(
  widths: readonly number[],
  xs: readonly number[],
  row: { readonly top: number; readonly height: number },
  end: { readonly x: number; readonly side: number; readonly outputs: number; readonly wordsWidth: number },
): Head {
  const middle = row.top + row.height / 2;
  const top = middle - end.side / 2;
  const ports = Math.min(maxShownUnits, end.outputs);
  return {
    layers: widths.map((units, layer) => headLayer(xs[layer]!, units, row)),
    output: { x: end.x, y: top, side: end.side },
    ports: Array.from({ length: ports }, (_, port) => ({
      x: end.x,
      y: middle + (ports === 1 ? 0 : (port / (ports - 1) - 0.5) * end.side * 0.6),
    })),
    words: {
      x: end.x + end.side + 10,
      y: middle,
      lines: row.height >= 70 ? 4 : row.height >= 34 ? 2 : 1,
      width: end.wordsWidth,
    },
  };
}

/** Of a head's hidden layer as many units as the task's row has room for. */
function headLayer(x: number, units: number, row: { top: number; height: number }): Layer {
  const room = row.height - 6;
  const shown = Math.max(1, Math.min(maxShownUnits, units, Math.floor(room / 8)));
  const hidden = units - shown;
  const isSaid = hidden > 0 && room > shown * 8 + 14;
  const height = isSaid ? room - 14 : room;
  const pitch = Math.min(height / shown, largestHeadNode * 1.7);
  const side = Math.min(largestHeadNode, pitch * 0.78);
  const middle = row.top + 3 + height / 2;
  const nodes = Array.from({ length: shown }, (_, unit) => ({
    x,
    y: middle + (unit - (shown - 1) / 2) * pitch,
  }));
  return { x, side, nodes, hidden, more: isSaid ? { x, y: nodes.at(-1)!.y + side / 2 + 8 } : null };
}
