import { type Columns, layoutColumns } from './layout-columns';
import { layoutHead } from './layout-heads';
import { type JunctionPlace, layoutJunctions, slotsOf } from './layout-junctions';
import { column, fieldHeight, fitStack, type LanePlace, layoutLanes } from './layout-lanes';
import { type NetworkShape, unknownInputs } from './shape';

/** A place in CSS pixels; of a node, its middle. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its top left corner. */
export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** What is between the picture's upper edge and the captions. */
export interface Field {
  readonly top: number;
  readonly height: number;
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
  /** Hidden layers, of the task's own depth. */
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
  /** In the order of the plan's lanes, one above the other. */
  readonly lanes: readonly LanePlace[];
  /** In the order of the plan's junctions. */
  readonly junctions: readonly JunctionPlace[];
  readonly heads: readonly Head[];
  /** Room of one layer's caption, under its column. */
  readonly caption: { readonly y: number; readonly width: number };
  /** Before the heads: what tasks do to what they share; null where that is nothing. */
  readonly compass: (Place & { readonly room: number }) | null;
  /** Columns of the trunk's layers and of the heads' hidden ones. */
  readonly trunkColumns: readonly number[];
  readonly headColumns: readonly number[];
  /** Room for an input's name, left of it; 0 where there is none. */
  readonly nameWidth: number;
}

const captionHeight = 30;
const largestOutput = 118;
export const largestNode = 34;
export const largestHeadNode = 12;

/** Lays a network out in the space there is; larger than `size` where its layers or lanes do not fit. */
export function layoutNetwork(shape: NetworkShape, size: { width: number; height: number }): NetworkLayout {
  const margins = captionHeight + 14;
  const field: Field = { top: 8, height: fieldHeight(shape, Math.max(size.height, 200) - margins) };
  const height = field.height + margins;
  const rowHeight = field.height / shape.outputs.length;
  const isNarrow = size.width < 520;
  const wordsWidth = isNarrow ? 84 : 100;
  const nameWidth = shape.inputs === null || shape.inputs.length <= 2 ? 18 : isNarrow ? 0 : 84;
  const outputSide = Math.min(largestOutput, rowHeight * 0.88, Math.max(40, size.width * 0.155));

  const slots = slotsOf(shape);
  const columns = layoutColumns(shape, slots, size.width, {
    before: 6 + nameWidth + largestNode / 2,
    after: outputSide + 10 + wordsWidth,
  });
  const { gap } = columns;
  const stack = fitStack(shape, field, gap);
  const lanes = layoutLanes(shape, columns.trunk, field, gap);
  const heads = shape.outputs.map((outputs, task) => {
    const row = { top: field.top + task * rowHeight, height: rowHeight };
    const widths = shape.head.slice(0, shape.headDepths[task]);
    return layoutHead(widths, columns.heads, row, {
      x: columns.output,
      side: outputSide,
      outputs,
      wordsWidth,
    });
  });
  const inputCount = shape.inputs?.length ?? unknownInputs;
  return {
    width: columns.width,
    height,
    input: column(columns.input, inputCount, stack, field),
    lanes,
    junctions: layoutJunctions(shape, { slots, columns, lanes, heads, field }),
    heads,
    caption: { y: height - captionHeight, width: captionRoom(columns) },
    compass: compassPlace(shape, columns, lanes, field, stack.moreRoom),
    trunkColumns: columns.trunk,
    headColumns: columns.heads,
    nameWidth,
  };
}

/** Between two columns, where they are nearest. */
function captionRoom({ input, trunk, heads, output }: Columns): number {
  const xs = [input, ...trunk, ...heads, output];
  return Math.min(...xs.slice(1).map((x, index) => x - xs[index]!));
}

function compassPlace(
  shape: NetworkShape,
  { crossing }: { readonly crossing: { readonly from: number; readonly to: number } | null },
  lanes: readonly LanePlace[],
  field: Field,
  moreRoom: number,
): NetworkLayout['compass'] {
  if (!shape.hasCompass || crossing === null) return null;
  const ends = lanes.map(({ layers }) => (layers.at(-1)?.x ?? 0) + (layers.at(-1)?.side ?? 0) / 2);
  const left = Math.max(crossing.from, ...ends);
  const right = crossing.to - (shape.head.length > 0 ? largestHeadNode / 2 : 0);
  const y = field.top + (field.height - (lanes.length > 1 ? 0 : moreRoom)) / 2;
  return { x: (left + right) / 2, y, room: right - left };
}
