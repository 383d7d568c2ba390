import { formOf, junctionKinds } from '../../core/sharing/junctions';
import { maxShownUnits, shownUnits } from '../../core/sharing/shown';
import { type NetworkShape, unknownInputs } from '../store/network-shape';
import { type Box, type Field, type LanePlace, type Layer, largestNode } from './places';

/** What columns of nodes are made by. */
interface Stack {
  /** Units that are shown at most. */
  readonly shown: number;
  readonly side: number;
  /** Kept free for "+ n" under columns that are cut. */
  readonly moreRoom: number;
}

const smallestNode = 5;
/** So many lanes lie closer together. */
const many = 9;
const labelHeight = 13;
/** Of a lane's bare number, left of its nodes. */
const numberWidth = 18;
/** What a lane's name takes before "+ n" can stand in its line, and "+ n" itself beside it. */
const nameWidth = 96;
const moreWidth = 30;

/** The height that is there, or what the lanes need at least. */
export function fieldHeight({ plan }: NetworkShape, height: number): number {
  const { length } = plan.lanes;
  if (length < 2) return height;
  const least = shownUnits(plan) * (smallestNode + 1) + 2 * paddingOf(plan);
  return Math.max(height, length * least + (length - 1) * bandGap(plan));
}

/** Room between two bands; springs between two towers take more. */
function bandGap({ lanes, junctions }: NetworkShape['plan']): number {
  if (lanes.length === 2 && junctions.some((junction) => formOf(junction) === 'spring')) return 46;
  return lanes.length <= 4 ? 8 : lanes.length < many ? 5 : 3;
}

/** Between a band's edge and what is in it. */
function paddingOf({ lanes }: NetworkShape['plan']): number {
  return lanes.length < many ? 5 : 3;
}

/** Whether something stands between layers in the middle of the height, where no names should be. */
function hasCentre({ junctions }: NetworkShape['plan']): boolean {
  return junctions.some(({ kind }) => junctionKinds[kind].stands === 'between');
}

/** One size for all nodes of inputs and of a trunk that is one lane: what the fullest column leaves room for. */
export function fitStack(shape: NetworkShape, field: Field, gap: number): Stack {
  const own = shape.lanes.length === 1 ? shape.trunk : [];
  const counts = [shape.inputs?.length ?? unknownInputs, ...own];
  return stackOf(counts, maxShownUnits, field.height, gap, 16);
}

function stackOf(counts: readonly number[], shown: number, height: number, gap: number, room: number): Stack {
  const fullest = Math.min(shown, Math.max(...counts));
  const moreRoom = counts.some((units) => units > shown) ? room : 0;
  const side = Math.min(largestNode, ((height - moreRoom) / fullest) * 0.84, gap * 0.66);
  return { shown, side, moreRoom };
}

/** The lanes one above the other, each a chain over the trunk's columns. */
export function layoutLanes(
  shape: NetworkShape,
  xs: readonly number[],
  field: Field,
  gap: number,
): LanePlace[] {
  const { lanes } = shape;
  if (lanes.length === 1) {
    const stack = fitStack(shape, field, gap);
    return [{ layers: columnsOf(lanes[0]!, xs, stack, field), bands: [], label: null, hiddenUnderLabel: 0 }];
  }
  const between = bandGap(shape.plan);
  const padding = paddingOf(shape.plan);
  const height = (field.height - (lanes.length - 1) * between) / lanes.length;
  const counts = lanes.flatMap((units) => units.flatMap((count) => count ?? []));
  const shown = Math.min(shownUnits(shape.plan), Math.max(1, ...counts));
  const isFull = height >= 2 * padding + labelHeight + shown * 10;
  const inner = height - 2 * padding - (isFull ? labelHeight : 0);
  // "+ n" is said where it does not make the nodes small.
  const isCut = counts.some((units) => units > shown) && inner >= 13 + shown * 12;
  const stack = stackOf(counts.length > 0 ? counts : [1], shown, inner, gap, isCut ? 13 : 0);
  return lanes.map((units, lane) => {
    const top = field.top + lane * (height + between);
    const isBelow = hasCentre(shape.plan) && lane >= lanes.length / 2;
    const own = { top: isBelow ? top + padding : top + height - padding - inner, height: inner };
    const { isChain } = shape.plan.lanes[lane]!;
    const plain = columnsOf(units, xs, isCut ? stack : { ...stack, moreRoom: 0 }, own);
    const bands = bandsOf(plain, isChain, { top, height }, isFull);
    const label = labelOf(bands, isChain, isFull, isBelow);
    const layers = isCut ? plain : withMore(plain, label);
    return { layers, bands, label, hiddenUnderLabel: hiddenUnder(layers, label) };
  });
}

/** Units of the first layer that nothing else says are hidden, where there is a name with room beside it. */
function hiddenUnder([first]: readonly (Layer | null)[], label: LanePlace['label']): number {
  const hasRoom = label !== null && label.form !== 'number' && label.width >= nameWidth + moreWidth;
  return hasRoom && first?.more === null ? first.hidden : 0;
}

/** With "+ n" in the line of the lane's name, over the columns that the name does not reach. */
function withMore(layers: readonly (Layer | null)[], label: LanePlace['label']): (Layer | null)[] {
  if (label === null || label.form === 'number') return [...layers];
  return layers.map((layer) =>
    layer === null || layer.hidden === 0 || layer.x < label.x + nameWidth + 16
      ? layer
      : { ...layer, more: { x: layer.x, y: label.y } },
  );
}

function columnsOf(
  units: readonly (number | null)[],
  xs: readonly number[],
  stack: Stack,
  field: Field,
): (Layer | null)[] {
  return units.map((count, layer) => (count === null ? null : column(xs[layer]!, count, stack, field)));
}

function bandsOf(
  layers: readonly (Layer | null)[],
  isChain: boolean,
  { top, height }: Field,
  isFull: boolean,
): Box[] {
  const known = layers.flatMap((layer) => layer ?? []);
  if (known.length === 0) return [];
  const around = (first: Layer, last: Layer, more: number): Box => {
    const x = first.x - first.side / 2 - 6 - more;
    return { x, y: top, width: last.x + last.side / 2 + 6 - x, height };
  };
  const extra = isFull ? 0 : numberWidth;
  if (isChain) return [around(known[0]!, known.at(-1)!, extra)];
  return known.map((layer, index) => around(layer, layer, index === 0 ? extra : 0));
}

function labelOf(
  bands: readonly Box[],
  isChain: boolean,
  isFull: boolean,
  isBelow: boolean,
): LanePlace['label'] {
  const [band, next] = bands;
  if (band === undefined) return null;
  if (!isFull) {
    return { x: band.x + 4, y: band.y + band.height / 2, width: numberWidth, form: 'number' };
  }
  const edge = 4 + labelHeight / 2;
  const y = band.y + (isBelow ? band.height - edge : edge);
  const x = band.x + 6;
  if (isChain && band.width > nameWidth + 12) return { x, y, width: band.width - 12, form: 'full' };
  // Beyond a narrow band, over the way to what comes next.
  const room = next === undefined ? 90 : (next.x - x) * 0.42;
  return { x, y, width: room, form: room < 56 ? 'number' : 'short' };
}

/** A column of units in the middle of the field. */
export function column(x: number, units: number, stack: Stack, field: Field): Layer {
  const shown = Math.min(stack.shown, units);
  const height = field.height - stack.moreRoom;
  const pitch = Math.min(height / shown, stack.side * 2.3);
  const middle = field.top + height / 2;
  const nodes = Array.from({ length: shown }, (_, unit) => ({
    x,
    y: middle + (unit - (shown - 1) / 2) * pitch,
  }));
  const bottom = nodes.at(-1)!.y + stack.side / 2;
  const hidden = units - shown;
  const isSaid = hidden > 0 && stack.moreRoom > 0;
  return {
    x,
    side: stack.side,
    nodes,
    hidden,
    more: isSaid ? { x, y: bottom + (stack.moreRoom > 13 ? 9 : 7) } : null,
  };
}
