import type { Junction } from '../../core/sharing/architecture';
import { formOf, junctionKinds } from '../../core/sharing/junctions';
import { shownUnits } from '../../core/sharing/shown';
import type { NetworkShape } from '../store/network-shape';
import type { Columns, Field, Head, JunctionPlace, LanePlace, Slot } from './places';

interface Surroundings {
  readonly slots: readonly (readonly Slot[])[];
  readonly columns: Columns;
  readonly lanes: readonly LanePlace[];
  readonly heads: readonly Head[];
  readonly field: Field;
}

/** So many rows have cells with numbers. */
const mostReadable = 4;
const cell = { width: 31, height: 21 };
const largestMatrix = 112;
const barWidth = 34;
/** Of a number beside a bar. */
const numberWidth = 30;
/** Of so many bars, each has its number. */
const mostNumbers = 16;
const largestPitch = { numbers: 13, bars: 10 };
const largestStrips = 64;
const margin = 10;
/** Around a matrix. */
const plate = 7;

/** [trunk layer]: what stands after it, from left to right. */
export function slotsOf({ plan, trunk }: NetworkShape): Slot[][] {
  return trunk.map((_, layer) => {
    const own = plan.junctions.flatMap((junction, index) =>
      junction.after === layer ? [{ junction, index }] : [],
    );
    const alone = own.flatMap(({ junction, index }) => slotOf(junction, index) ?? []);
    const gates = own.filter(({ junction }) => isGate(junction)).map(({ index }) => index);
    if (gates.length === 0) return alone;
    const width = barWidth + (haveNumbers(plan, layer) ? numberWidth : 0);
    return [...alone, { form: 'bars', junctions: gates, lead: 0.7, width: width + 2 * margin }];
  });
}

const isGate = ({ kind }: Junction): boolean => junctionKinds[kind].stands === 'before';

/** Whether there is room for a number beside every bar of the gates after a layer. */
function haveNumbers({ junctions }: NetworkShape['plan'], layer: number): boolean {
  const gates = junctions.filter(isGate);
  const levels = new Set(gates.map(({ after }) => after)).size;
  const bars = gates.filter(({ after }) => after === layer).flatMap(({ columns }) => columns.flat());
  return bars.length <= mostNumbers && levels <= 2;
}

/** Gates share one slot, and springs need none. */
function slotOf(junction: Junction, index: number): Slot | null {
  const rows = junction.rows.length;
  const junctions = [index];
  if (isGate(junction)) return null;
  const form = formOf(junction);
  switch (form) {
    case 'spring':
      return null;
    case 'matrix':
      return { form, junctions, lead: 0.3, width: rows * cellOf(rows).width + 2 * plate };
    case 'bars':
      return { form, junctions, lead: 0.4, width: barWidth + numberWidth + 2 * margin };
    case 'strips':
      return { form, junctions, lead: 0, width: rows * stripWidth(rows) + 3 * margin };
    default:
      return form satisfies never;
  }
}

function cellOf(rows: number): { width: number; height: number } {
  if (rows <= mostReadable) return cell;
  const side = Math.min(16, largestMatrix / rows);
  return { width: side, height: side };
}

const stripWidth = (rows: number): number => Math.min(10, largestStrips / rows);

/** [junction]: where its numbers are. */
export function layoutJunctions(shape: NetworkShape, around: Surroundings): JunctionPlace[] {
  const places: JunctionPlace[] = [];
  const { junctions } = shape.plan;
  junctions.forEach((junction, index) => {
    if (formOf(junction) === 'spring') places[index] = springPlace(junction, around.lanes);
  });
  around.slots.forEach((slots, layer) => {
    slots.forEach((slot, s) => {
      const left = around.columns.slots[layer]![s]!;
      const of = (index: number) => junctions[index]!;
      switch (slot.form) {
        case 'matrix':
          places[slot.junctions[0]!] = matrixPlace(of(slot.junctions[0]!), left + plate, around.field);
          return;
        case 'strips':
          places[slot.junctions[0]!] = stripsPlace(shape, of(slot.junctions[0]!), around.lanes);
          return;
        case 'bars': {
          const found = barPlaces(slot.junctions.map(of), left + margin, shape, around);
          slot.junctions.forEach((index, i) => {
            places[index] = found[i]!;
          });
          return;
        }
        default:
          slot.form satisfies never;
      }
    });
  });
  return places;
}

function matrixPlace({ rows, columns }: Junction, left: number, field: Field): JunctionPlace {
  const { width, height } = cellOf(rows.length);
  const top = field.top + (field.height - rows.length * height) / 2;
  return {
    form: 'matrix',
    hasNumbers: rows.length <= mostReadable,
    rows: rows.map((_, row) => {
      const y = top + row * height;
      return {
        row,
        box: { x: left, y, width: rows.length * width, height },
        cells: columns[row]!.map((_column, c) => ({ x: left + c * width, y, width, height })),
      };
    }),
  };
}

function stripsPlace(shape: NetworkShape, junction: Junction, lanes: readonly LanePlace[]): JunctionPlace {
  const { rows, after } = junction;
  const layer = lanes[0]!.layers[after]!;
  const width = stripWidth(rows.length);
  const half = layer.side / 2;
  const left = layer.x + half + 6;
  const top = layer.nodes[0]!.y - half;
  const shown = layer.nodes.slice(0, shownUnits(shape.plan));
  return {
    form: 'strips',
    hasNumbers: false,
    rows: rows.map((_, row) => {
      const x = left + row * width;
      const height = shown.at(-1)!.y + half - top;
      return {
        row,
        box: { x, y: top, width, height },
        cells: shown.map(({ y }) => ({ x: x + 0.5, y: y - half, width: width - 1.5, height: layer.side })),
      };
    }),
  };
}

function springPlace({ after }: Junction, lanes: readonly LanePlace[]): JunctionPlace {
  const [upper, lower] = lanes.map(({ layers, bands }) => ({ layer: layers[after]!, band: bands[0]! }));
  if (upper === undefined || lower === undefined) return { form: 'spring', hasNumbers: false, rows: [] };
  const y = upper.band.y + upper.band.height;
  const box = { x: upper.layer.x - 30, y, width: 60, height: lower.band.y - y };
  return { form: 'spring', hasNumbers: true, rows: [{ row: 0, box, cells: [box, box] }] };
}

/** Bars of junctions that stand one above the other, each row as near as can be to what it leads to. */
function barPlaces(
  junctions: readonly Junction[],
  left: number,
  shape: NetworkShape,
  around: Surroundings,
): JunctionPlace[] {
  const rows = junctions.flatMap((junction, j) =>
    junction.rows.map((task, row) => ({
      j,
      row,
      bars: junction.columns[row]!.length,
      middle: targetOf(junction, task, shape, around),
    })),
  );
  const isAlone = !isGate(junctions[0]!);
  const withNumbers = isAlone || haveNumbers(shape.plan, junctions[0]!.after);
  const largest = isAlone ? 19 : withNumbers ? largestPitch.numbers : largestPitch.bars;
  const bars = rows.reduce((sum, row) => sum + row.bars, 0);
  const gap = Math.min(12, (around.field.height * 0.25) / rows.length);
  const pitch = Math.min(largest, (around.field.height - (rows.length - 1) * gap) / bars);
  const tops = separated(
    rows.map(({ bars: count, middle }) => ({ middle, height: count * pitch })),
    gap,
    around.field,
  );
  return junctions.map((_, j) => ({
    form: 'bars',
    hasNumbers: withNumbers && pitch >= 10,
    rows: rows.flatMap((each, index) => {
      if (each.j !== j) return [];
      const y = tops[index]!;
      const cells = Array.from({ length: each.bars }, (_unused, bar) => ({
        x: left,
        y: y + (bar + 0.1) * pitch,
        width: barWidth,
        height: pitch * 0.8,
      }));
      const width = barWidth + (withNumbers ? numberWidth : 0);
      return [{ row: each.row, box: { x: left, y, width, height: each.bars * pitch }, cells }];
    }),
  }));
}

/** The height at which a row would like to stand: where its weights lead to. */
function targetOf(
  junction: Junction,
  task: number | null,
  { plan, trunk }: NetworkShape,
  { lanes, heads, field }: Surroundings,
): number {
  if (!isGate(junction)) return field.top + field.height / 2;
  if (task !== null && junction.after === trunk.length - 1) {
    const { y, side } = heads[task]!.output;
    return y + side / 2;
  }
  const fed = lanes.filter((_, lane) => {
    const { owner } = plan.lanes[lane]!;
    return task === null ? owner === 'shared' : owner !== 'shared' && owner.includes(task);
  });
  const middles = fed.flatMap(({ bands }) => bands.slice(0, 1).map(({ y, height }) => y + height / 2));
  if (middles.length === 0) return field.top + field.height / 2;
  return middles.reduce((sum, middle) => sum + middle, 0) / middles.length;
}

/** Upper edges of blocks that want to be at some heights but must not overlap, inside the field. */
export function separated(
  blocks: readonly { readonly middle: number; readonly height: number }[],
  gap: number,
  field: Field,
): number[] {
  const order = blocks.map((_, index) => index).sort((a, b) => blocks[a]!.middle - blocks[b]!.middle);
  const tops: number[] = new Array(blocks.length).fill(0);
  let free = field.top;
  for (const index of order) {
    const { middle, height } = blocks[index]!;
    tops[index] = Math.max(free, middle - height / 2);
    free = tops[index]! + height + gap;
  }
  let limit = field.top + field.height;
  for (const index of order.reverse()) {
    const { height } = blocks[index]!;
    tops[index] = Math.min(tops[index]!, limit - height);
    limit = tops[index]! - gap;
  }
  return tops;
}
