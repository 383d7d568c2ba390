import type { ModelView } from '../../core/run/told';
import type { Junction } from '../../core/sharing/architecture';
import { junctionKinds } from '../../core/sharing/junctions';
import { shownColumns } from '../../core/sharing/shown';
import type { Neutrals } from '../maps/neutrals';
import { cssOf, inkOn, mix, type Rgb } from '../maps/rgb';
import type { NetworkShape } from '../store/network-shape';
import { shareText } from '../text/numbers';
import type { Box, JunctionPlace, JunctionRow } from './places';

export interface JunctionLook {
  readonly colors: Neutrals;
  readonly colorOf: (task: number) => Rgb;
}

/** A junction's number; NaN before there is one. */
export function junctionValue(
  view: ModelView | null,
  junctions: readonly Junction[],
  index: number,
  row: number,
  column: number,
): number {
  const columns = shownColumns(junctions[index]!);
  return view?.junctions[index]?.[row * columns + column] ?? Number.NaN;
}

/** Paints a junction's numbers as cells, bars, strips or a spring. */
export function paintJunction(
  context: CanvasRenderingContext2D,
  place: JunctionPlace,
  shape: NetworkShape,
  index: number,
  view: ModelView | null,
  look: JunctionLook,
): void {
  const { junctions } = shape.plan;
  const junction = junctions[index]!;
  const valueAt = (row: number, column: number) => junctionValue(view, junctions, index, row, column);
  switch (place.form) {
    case 'matrix':
      paintMatrix(context, place, shape, junction, valueAt, look);
      return;
    case 'bars':
      if (junctionKinds[junction.kind].stands === 'between') paintPlate(context, place.rows[0]!.box, 7, look);
      for (const row of place.rows) paintBars(context, row, place.hasNumbers, junction, valueAt, look);
      return;
    case 'strips':
      for (const { row, cells } of place.rows) {
        const color = look.colorOf(junction.rows[row]!);
        cells.forEach((cell, column) => {
          const share = Math.min(1, Math.max(0, valueAt(row, column) || 0));
          fill(context, cell, mix(look.colors.ground, color, share), 1.5);
          outline(context, cell, mix(look.colors.line, color, 0.5), 1.5);
        });
      }
      return;
    case 'spring':
      for (const { box } of place.rows) paintSpring(context, box, valueAt(0, 1), look);
      return;
    default:
      place.form satisfies never;
  }
}

function paintMatrix(
  context: CanvasRenderingContext2D,
  { rows, hasNumbers }: JunctionPlace,
  { plan }: NetworkShape,
  junction: Junction,
  valueAt: (row: number, column: number) => number,
  look: JunctionLook,
): void {
  const { colors } = look;
  const { hasEmptyDiagonal } = junctionKinds[junction.kind];
  const [first, last] = [rows[0]!.box, rows.at(-1)!.box];
  const all = { x: first.x, y: first.y, width: first.width, height: last.y + last.height - first.y };
  paintPlate(
    context,
    { ...all, x: all.x - 2, y: all.y - 2, width: all.width + 2, height: all.height + 2 },
    4,
    look,
  );
  const colorOfLane = (lane: number | null | undefined) => {
    const owner = lane === null || lane === undefined ? 'shared' : plan.lanes[lane]!.owner;
    return owner === 'shared' ? colors.muted : look.colorOf(owner[0]!);
  };
  for (const { row, cells, box } of rows) {
    fill(
      context,
      { x: all.x - 4, y: box.y + 0.5, width: 2.5, height: box.height - 1 },
      colorOfLane(junction.rows[row]),
      1,
    );
    cells.forEach((cell, column) => {
      if (row === 0) {
        const lane = junction.columns[0]![column];
        fill(
          context,
          { x: cell.x + 0.5, y: all.y - 4, width: cell.width - 1, height: 2.5 },
          colorOfLane(lane),
          1,
        );
      }
      if (hasEmptyDiagonal && row === column) return;
      const value = valueAt(row, column);
      const size = Math.min(0.85, Math.abs(value) || 0);
      const tint = mix(colors.ground, value < 0 ? colors.negative : colors.positive, size);
      const inner = hasNumbers ? 0.75 : 0.25;
      fill(context, shrunk(cell, inner), tint, hasNumbers ? 3 : 0);
      if (hasNumbers) write(context, cell, shareText(value), inkOn(tint), fontOf(rows.length > 3 ? 9 : 10.5));
    });
  }
}

function paintBars(
  context: CanvasRenderingContext2D,
  { row, cells }: JunctionRow,
  hasNumbers: boolean,
  { kind, rows }: Junction,
  valueAt: (row: number, column: number) => number,
  { colors, colorOf }: JunctionLook,
): void {
  const task = rows[row] ?? null;
  const color = task === null ? colors.muted : colorOf(task);
  const values = cells.map((_, column) => valueAt(row, column));
  const full = junctionKinds[kind].isUnbounded ? Math.max(1e-9, ...values.map((value) => value || 0)) : 1;
  cells.forEach((cell, column) => {
    const value = values[column]!;
    const radius = Math.min(2, cell.height / 2);
    fill(context, cell, mix(colors.panel, color, 0.16), radius);
    const width = cell.width * Math.min(1, (Math.abs(value) || 0) / full);
    if (width > 0) fill(context, { ...cell, width }, value < 0 ? colors.negative : color, radius);
    if (!hasNumbers) return;
    const beside = { x: cell.x + cell.width + 3, y: cell.y, width: 26, height: cell.height };
    write(context, beside, shareText(value), colors.ink, fontOf(10));
  });
}

const coils = 5;

function paintSpring(context: CanvasRenderingContext2D, box: Box, value: number, look: JunctionLook): void {
  const { colors } = look;
  const x = box.x + box.width / 2;
  const half = 5;
  const step = (box.height - 8) / coils;
  context.beginPath();
  context.moveTo(x, box.y);
  context.lineTo(x, box.y + 4);
  for (let coil = 0; coil < coils; coil++) {
    const y = box.y + 4 + coil * step;
    context.lineTo(x - half, y + step * 0.25);
    context.lineTo(x + half, y + step * 0.75);
    context.lineTo(x, y + step);
  }
  context.lineTo(x, box.y + box.height);
  context.lineWidth = 1.6;
  context.lineJoin = 'round';
  context.strokeStyle = cssOf(colors.muted);
  context.stroke();
  const label = { x: x + half + 4, y: box.y + box.height / 2 - 9, width: 36, height: 18 };
  write(context, label, shareText(value), colors.ink, fontOf(11));
}

/** The ground of numbers that lie over lines. */
function paintPlate(context: CanvasRenderingContext2D, box: Box, by: number, { colors }: JunctionLook): void {
  const around = shrunk(box, -by);
  fill(context, around, colors.panel, 6);
  outline(context, around, colors.line, 6);
}

const fontOf = (size: number): string => `600 ${size}px system-ui, sans-serif`;

function write(context: CanvasRenderingContext2D, box: Box, words: string, color: Rgb, font: string): void {
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = cssOf(color);
  context.fillText(words, box.x + box.width / 2, box.y + box.height / 2 + 0.5);
}

export function fill(context: CanvasRenderingContext2D, box: Box, color: Rgb, radius: number): void {
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, radius);
  context.fillStyle = cssOf(color);
  context.fill();
}

export function outline(context: CanvasRenderingContext2D, box: Box, color: Rgb, radius: number): void {
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, radius);
  context.lineWidth = 1;
  context.strokeStyle = cssOf(color);
  context.stroke();
}

function shrunk({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
