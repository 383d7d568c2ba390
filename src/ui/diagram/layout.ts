import { type NetworkShape, unknownInputs } from '../store/network-shape';
import { shortInput } from './input-name';
import { layoutColumns } from './layout-columns';
import { layoutHead, wordsHeights } from './layout-heads';
import { layoutJunctions, slotsOf } from './layout-junctions';
import { column, fieldHeight, fitStack, layoutLanes } from './layout-lanes';
import {
  type Columns,
  type Field,
  type LanePlace,
  largestHeadNode,
  largestNode,
  type NetworkLayout,
} from './places';

const captionHeight = 30;
const largestOutput = 118;
/** Between columns: as they should be, and where a phone has no room for that. */
const smallestGaps = { loose: 42, tight: 26 };

/** Lays a network out in the space there is; larger than `size` where its layers or lanes do not fit. */
export function layoutNetwork(shape: NetworkShape, size: { width: number; height: number }): NetworkLayout {
  const margins = captionHeight + 14;
  const field: Field = { top: 8, height: fieldHeight(shape, Math.max(size.height, 200) - margins) };
  const height = field.height + margins;
  const rowHeight = field.height / shape.outputs.length;
  const isNarrow = size.width < 520;
  const wordsWidth = isNarrow ? 84 : 100;
  const nameWidth = nameRoom(shape.inputs, size.width);
  const outputSide = Math.min(largestOutput, rowHeight * 0.88, Math.max(40, size.width * 0.155));

  const slots = slotsOf(shape);
  const before = 6 + nameWidth + largestNode / 2;
  const columnsBefore = (after: number, smallestGap: number) =>
    layoutColumns(shape, slots, size.width, { before, after, smallestGap });
  const after = outputSide + 10 + wordsWidth;
  const loose = columnsBefore(after, smallestGaps.loose);
  const isTight = isNarrow && loose.width > size.width;
  const isBelow = isTight && rowHeight >= outputSide + wordsHeights[2];
  const columns = isTight
    ? columnsBefore(isBelow ? Math.max(outputSide, wordsWidth) : after, smallestGaps.tight)
    : loose;
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
      isBelow,
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

/** What the inputs' names take, where the longest is no longer than there is room for; a narrow picture has only x₁ and x₂. */
function nameRoom(names: NetworkShape['inputs'], width: number): number {
  const longest = Math.max(0, ...(names ?? []).map((name) => shortInput(name).length));
  if (longest <= 2) return 18;
  if (width < 520) return 0;
  return Math.min(width < 700 ? 84 : 120, 6 * longest + 6);
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
