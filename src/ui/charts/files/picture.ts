import type { Axis } from '../../drawing/ticks';
import { escaped } from '../../parts/escaped';
import { axisNumber } from '../../text/numbers';
import type { CurveLook } from '../model/curve-look';
import type { Drawing, DrawnDot, DrawnLine } from '../model/drawing';
import {
  bandColorOf,
  bandOpacityOf,
  type ChartInk,
  colorsOf,
  dotColorsOf,
  dotRadiusOf,
  opacityOf,
  secondColorDashes,
  widthOf,
} from '../view/chart-ink';
import { areaOf, pathOf, plotMargin } from '../view/plot-path';

/** One chart of a saved picture. */
export interface PicturedChart {
  readonly title: string;
  readonly drawing: Drawing;
}

/** The words around the charts. */
export interface PictureWords {
  readonly unit: string;
  readonly legend: readonly CurveLook[];
  /** What lines and bands of several seeds are; each on a line under the legend. */
  readonly notes: readonly string[];
  /** Curves in a task's colour have another one in each chart. */
  readonly isPlain: boolean;
}

/** A place that charts are to fill, so many beside each other. */
export interface ChartsPlace {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const cell = { width: 420, height: 240, gap: 20, title: 22 };
const legendHeight = 28;
const legendLine = 18;

/** All charts as one SVG that stands alone: no style sheet, no scripts, a legend; two abreast where there is no place to fill. */
export function pictureOf(
  charts: readonly PicturedChart[],
  words: PictureWords,
  marks: readonly number[],
  ink: ChartInk,
  place: ChartsPlace | null = null,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const columns = Math.min(place?.columns ?? 2, charts.length);
  const rows = Math.ceil(charts.length / columns);
  const width = place?.width ?? columns * cell.width + (columns + 1) * cell.gap;
  const entries = legendEntries(words.legend, width);
  const noted = (entries.at(-1)?.y ?? cell.gap) + legendLine;
  const top = noted + legendLine * words.notes.length + (legendHeight - legendLine);
  const height = place?.height ?? top + rows * (cell.height + cell.gap);
  const across = (width - cell.gap) / columns;
  const down = (height - top) / rows;
  const plot = {
    width: across - cell.gap - plotMargin.left - plotMargin.right,
    height: down - cell.gap - cell.title - plotMargin.top - plotMargin.bottom,
  };
  const cells = charts.map((chart, i) => {
    const x = cell.gap + (i % columns) * across;
    const y = top + Math.floor(i / columns) * down;
    return `<g transform="translate(${x},${y})">${chartOf(chart, plot, words.unit, marks, ink, i)}</g>`;
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ' font-family="system-ui, -apple-system, \'Segoe UI\', Roboto, Arial, sans-serif" font-size="11">',
    `<rect width="${width}" height="${height}" fill="${ink.ground}"/>`,
    ...entries.map((entry) => legendEntry(entry, words.isPlain, ink)),
    ...words.notes.map((note, i) => noteOf(note, noted + i * legendLine, ink)),
    ...cells,
    '</svg>',
  ].join('');
  return { svg, width, height };
}

interface LegendEntry {
  readonly look: CurveLook;
  readonly x: number;
  readonly y: number;
}

/** Places for the legend's entries, on as many lines as they need; widths are guessed from the words. */
function legendEntries(legend: readonly CurveLook[], width: number): readonly LegendEntry[] {
  const left = cell.gap + plotMargin.left;
  let x: number = left;
  let y: number = cell.gap;
  return legend.map((look) => {
    const room = 56 + look.name.length * 7;
    if (x > left && x + room > width) {
      x = left;
      y += legendLine;
    }
    const entry = { look, x, y };
    x += room;
    return entry;
  });
}

function noteOf(note: string, y: number, ink: ChartInk): string {
  const x = cell.gap + plotMargin.left;
  return `<text x="${x}" y="${y + 4}" fill="${ink.text}">${escaped(note)}</text>`;
}

function legendEntry({ look, x, y }: LegendEntry, isPlain: boolean, ink: ChartInk): string {
  const own = { ...look, tasks: isPlain ? [] : look.tasks };
  const sample =
    look.dots === undefined
      ? strokes({ look: own, isRaw: false, isSpotlit: false }, `M${x},${y}h28`, ink)
      : circle(x + 14, y, { look: own, isSpotlit: true }, ink);
  return `${sample}<text x="${x + 34}" y="${y + 4}" fill="${ink.text}">${escaped(look.name)}</text>`;
}

function chartOf(
  { title, drawing }: PicturedChart,
  plot: Size,
  unit: string,
  marks: readonly number[],
  ink: ChartInk,
  index: number,
): string {
  const toX = scaleOf(drawing.x, false, 0, plot.width);
  const toY = scaleOf(drawing.y, drawing.isLog, plot.height, 0);
  const clip = `plot${index}`;
  const parts = [
    `<text x="${plotMargin.left}" y="12" font-size="13" font-weight="700" fill="${ink.title}">${escaped(title)}</text>`,
    `<g transform="translate(${plotMargin.left},${cell.title + plotMargin.top})">`,
    `<clipPath id="${clip}"><rect y="-2" width="${plot.width + 2}" height="${plot.height + 4}"/></clipPath>`,
    ...drawing.y.ticks.map((tick) => gridLine(toY(tick), axisNumber(tick), plot, ink)),
    `<path d="M0,${plot.height}H${plot.width}" stroke="${ink.axis}"/>`,
    ...drawing.x.ticks.map((tick) => timeLabel(toX(tick), axisNumber(tick), 'middle', plot, ink)),
    timeLabel(plot.width, unit, 'end', plot, ink),
    ...drawing
      .toX(marks)
      .filter((x) => x >= drawing.x.domain[0] && x <= drawing.x.domain[1])
      .map(
        (x) =>
          `<path d="M${toX(x).toFixed(1)},0V${plot.height}" stroke="${ink.text}" stroke-dasharray="3 3"/>`,
      ),
    `<g fill="none" clip-path="url(#${clip})">`,
    conflictZone(drawing, toY, plot, ink),
    ...drawing.bands.map(
      ({ look, rows }) =>
        `<path d="${areaOf(rows, toX, toY, plot.height)}" fill="${bandColorOf(look, ink)}" fill-opacity="${bandOpacityOf(look)}"/>`,
    ),
    ...drawing.lines.map((line) => strokes(line, pathOf(line.rows, toX, toY), ink)),
    ...drawing.dots.map((dot) => circle(toX(dot.x), toY(dot.y), dot, ink)),
    '</g></g>',
  ];
  return parts.join('');
}

function gridLine(y: number, label: string, { width }: Size, ink: ChartInk): string {
  const at = y.toFixed(1);
  return `<path d="M0,${at}H${width}" stroke="${ink.grid}"/><text x="-6" y="${(y + 4).toFixed(1)}" text-anchor="end" fill="${ink.text}">${label}</text>`;
}

function timeLabel(
  x: number,
  label: string,
  anchor: 'middle' | 'end',
  { height }: Size,
  ink: ChartInk,
): string {
  return `<text x="${x.toFixed(1)}" y="${height + 15}" text-anchor="${anchor}" fill="${ink.text}">${escaped(label)}</text>`;
}

function conflictZone(
  { conflictUnder, y }: Drawing,
  toY: (value: number) => number,
  { width, height }: Size,
  { conflict }: ChartInk,
): string {
  if (conflictUnder === null || conflictUnder <= y.domain[0]) return '';
  const top = toY(conflictUnder);
  return [
    `<rect y="${top}" width="${width}" height="${height - top}" fill="${conflict}" fill-opacity="0.06"/>`,
    `<path d="M0,${top}H${width}" stroke="${conflict}" stroke-opacity="0.55"/>`,
  ].join('');
}

/** A line along `path`; in two colours, the second one lies over the first in dashes. */
function strokes(line: Pick<DrawnLine, 'look' | 'isRaw' | 'isSpotlit'>, path: string, ink: ChartInk): string {
  const { look, isRaw } = line;
  const [color, second] = isRaw && look.tasks.length > 1 ? [ink.text] : colorsOf(look, ink);
  const width = widthOf(line);
  const faint = opacityOf(line);
  const opacity = faint === 1 ? '' : ` stroke-opacity="${faint}"`;
  const dashes = look.dashes === null ? '' : ` stroke-dasharray="${look.dashes}"`;
  const over =
    second === undefined
      ? ''
      : `<path d="${path}" stroke="${second}" stroke-width="${width}" stroke-dasharray="${secondColorDashes}"/>`;
  return `<path d="${path}" fill="none" stroke="${color}"${opacity} stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${dashes}/>${over}`;
}

function circle(x: number, y: number, dot: Pick<DrawnDot, 'look' | 'isSpotlit'>, ink: ChartInk): string {
  const { fill, stroke } = dotColorsOf(dot.look, ink);
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${dotRadiusOf(dot)}" fill="${fill}" stroke="${stroke}"/>`;
}

function scaleOf({ domain }: Axis, isLog: boolean, from: number, to: number): (value: number) => number {
  const place = isLog ? Math.log : (value: number) => value;
  const [low, high] = [place(domain[0]), place(domain[1])];
  return (value) => from + ((place(value) - low) / (high - low)) * (to - from);
}
