import type { ChartInk } from './chart-ink';
import type { Drawing } from './drawing';
import type { Curve } from './options';
import { pathOf, plotMargin } from './plot-path';
import { type Axis, axisNumber } from './ticks';

/** One chart of a saved picture. */
export interface PicturedChart {
  readonly title: string;
  readonly color: string;
  readonly drawing: Drawing;
}

/** The words around the charts. */
export interface PictureWords {
  readonly unit: string;
  readonly legend: readonly { readonly curve: Curve; readonly name: string }[];
}

const cell = { width: 420, height: 240, gap: 20, title: 22 };
const legendHeight = 28;
const plotWidth = cell.width - plotMargin.left - plotMargin.right;
const plotHeight = cell.height - cell.title - plotMargin.top - plotMargin.bottom;

/** All charts as one SVG that stands alone: no style sheet, no scripts, a legend, and only two columns wide. */
export function pictureOf(
  charts: readonly PicturedChart[],
  words: PictureWords,
  marks: readonly number[],
  ink: ChartInk,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const columns = Math.min(2, charts.length);
  const rows = Math.ceil(charts.length / columns);
  const width = columns * cell.width + (columns + 1) * cell.gap;
  const height = legendHeight + rows * (cell.height + cell.gap) + cell.gap;
  const cells = charts.map((chart, i) => {
    const x = cell.gap + (i % columns) * (cell.width + cell.gap);
    const y = cell.gap + legendHeight + Math.floor(i / columns) * (cell.height + cell.gap);
    return `<g transform="translate(${x},${y})">${chartOf(chart, words.unit, marks, ink, i)}</g>`;
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ' font-family="system-ui, -apple-system, \'Segoe UI\', Roboto, Arial, sans-serif" font-size="11">',
    `<rect width="${width}" height="${height}" fill="${ink.ground}"/>`,
    legendOf(words, ink),
    ...cells,
    '</svg>',
  ].join('');
  return { svg, width, height };
}

function legendOf({ legend }: PictureWords, ink: ChartInk): string {
  let x = cell.gap + plotMargin.left;
  const entries = legend.map(({ curve, name }) => {
    const line = `<path d="M${x},${cell.gap}h22" stroke="${ink.text}" ${strokeOf(curve, curve.width)}/>`;
    const label = `<text x="${x + 28}" y="${cell.gap + 4}" fill="${ink.text}">${escaped(name)}</text>`;
    x += 50 + name.length * 7;
    return line + label;
  });
  return entries.join('');
}

function chartOf(
  { title, color, drawing }: PicturedChart,
  unit: string,
  marks: readonly number[],
  ink: ChartInk,
  index: number,
): string {
  const toX = scaleOf(drawing.x, false, 0, plotWidth);
  const toY = scaleOf(drawing.y, drawing.isLog, plotHeight, 0);
  const clip = `plot${index}`;
  const parts = [
    `<text x="${plotMargin.left}" y="12" font-size="13" font-weight="700" fill="${ink.title}">${escaped(title)}</text>`,
    `<g transform="translate(${plotMargin.left},${cell.title + plotMargin.top})">`,
    `<clipPath id="${clip}"><rect y="-2" width="${plotWidth + 2}" height="${plotHeight + 4}"/></clipPath>`,
    ...drawing.y.ticks.map((tick) => gridLine(toY(tick), axisNumber(tick), ink)),
    `<path d="M0,${plotHeight}H${plotWidth}" stroke="${ink.axis}"/>`,
    ...drawing.x.ticks.map((tick) => timeLabel(toX(tick), axisNumber(tick), 'middle', ink)),
    timeLabel(plotWidth, unit, 'end', ink),
    ...drawing
      .toX(marks)
      .filter((x) => x >= drawing.x.domain[0] && x <= drawing.x.domain[1])
      .map(
        (x) =>
          `<path d="M${toX(x).toFixed(1)},0V${plotHeight}" stroke="${ink.text}" stroke-dasharray="3 3"/>`,
      ),
    `<g fill="none" clip-path="url(#${clip})">`,
    ...drawing.lines.map(({ curve, isRaw, rows }) => {
      const stroke = curve.isColored ? color : ink.text;
      const width = isRaw ? 0.8 : curve.width;
      const opacity = isRaw ? ' stroke-opacity="0.3"' : '';
      return `<path d="${pathOf(rows, toX, toY)}" stroke="${stroke}"${opacity} ${strokeOf(curve, width)}/>`;
    }),
    '</g></g>',
  ];
  return parts.join('');
}

function gridLine(y: number, label: string, ink: ChartInk): string {
  const at = y.toFixed(1);
  return `<path d="M0,${at}H${plotWidth}" stroke="${ink.grid}"/><text x="-6" y="${(y + 4).toFixed(1)}" text-anchor="end" fill="${ink.text}">${label}</text>`;
}

function timeLabel(x: number, label: string, anchor: 'middle' | 'end', ink: ChartInk): string {
  return `<text x="${x.toFixed(1)}" y="${plotHeight + 15}" text-anchor="${anchor}" fill="${ink.text}">${escaped(label)}</text>`;
}

function strokeOf(curve: Curve, width: number): string {
  const dashes = curve.dashes === null ? '' : ` stroke-dasharray="${curve.dashes}"`;
  return `stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${dashes}`;
}

function scaleOf({ domain }: Axis, isLog: boolean, from: number, to: number): (value: number) => number {
  const place = isLog ? Math.log : (value: number) => value;
  const [low, high] = [place(domain[0]), place(domain[1])];
  return (value) => from + ((place(value) - low) / (high - low)) * (to - from);
}

function escaped(words: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return words.replace(/[&<>"]/g, (character) => entities[character]!);
}
