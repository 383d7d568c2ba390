import type { ChartsPlace } from '../../charts/files/picture';
import type { ChartInk } from '../../charts/view/chart-ink';
import { escaped } from '../../parts/escaped';
import { linesOf } from './lines';
import { qrPath } from './qr';

/** All that a slide says of the page's state. */
export interface Slide {
  readonly title: string;
  /** Method, sharing and data in words. */
  readonly setting: string;
  readonly verdict: string;
  /** Δm, and after how many steps. */
  readonly numbers: string;
  readonly tasks: readonly SlideTask[];
  readonly charts: { readonly svg: string; readonly width: number; readonly height: number };
  /** The link's code; null where the link is too long for one. */
  readonly qr: readonly (readonly boolean[])[] | null;
  /** The page's name, and what is beside the code. */
  readonly page: string;
  readonly caption: string;
}

export interface SlideTask {
  readonly name: string;
  /** "accuracy 0.968, +1.8 %" */
  readonly score: string;
}

export const slideSize = { width: 1600, height: 900 };

const margin = 48;
const left = { width: 500, top: 236, bottom: 560 };
/** Its side: as a rule, at most for a long link, and of a module at least, so that a projector shows each by itself. */
const code = { bottom: 852, side: 264, most: 340, module: 3, gap: 20 };
const chartsAt = { x: 584, y: 212, width: 968, height: 640 };
/** The least width of a chart whose letters have room; more beside each other are drawn smaller. */
const leastChart = 300;
/** Dots of the PNG for one of the slide's. A module that is a whole number of them has sharp edges. */
const dots = 2;

/** The page's state as one SVG that stands alone. */
export function slideOf(slide: Slide, ink: ChartInk): string {
  const { width, height } = slideSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    " font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans CJK SC', Arial, sans-serif\">",
    `<rect width="${width}" height="${height}" fill="${ink.ground}"/>`,
    ...heading(slide, ink),
    ...slide.tasks.map((task, i) => taskRow(task, i, slide.tasks.length, ink)),
    chartsOf(slide),
    ...corner(slide, ink),
    '</svg>',
  ].join('');
}

/** What so many charts fill, to be scaled into their place on the slide: two lie over each other, as time runs along them. */
export function chartsPlace(count: number): ChartsPlace {
  const columns = count <= 2 ? 1 : count <= 4 ? 2 : count <= 9 ? 3 : 4;
  const width = Math.max(chartsAt.width * 0.85, columns * leastChart);
  return { columns, width, height: (width * chartsAt.height) / chartsAt.width };
}

function heading({ title, setting, verdict, numbers }: Slide, { title: strong, text }: ChartInk): string[] {
  const room = slideSize.width - 2 * margin;
  const line = (words: string, y: number, size: number, fill: string, weight = 400) =>
    lineAt(linesOf(words, room / size, 1)[0]!, { x: margin, y, size, fill, weight });
  return [
    line(title, 80, 36, strong, 700),
    line(setting, 112, 19, text),
    line(verdict, 158, 28, strong, 600),
    line(numbers, 186, 18, text),
  ];
}

function taskRow({ name, score }: SlideTask, task: number, count: number, ink: ChartInk): string {
  const height = rowHeight(count);
  const size = Math.min(20, height * 0.75);
  const y = left.top + (task + 0.5) * height;
  const [named] = linesOf(name, (left.width * 0.46) / size, 1);
  const at = { y: y + size * 0.36, size };
  return [
    `<circle cx="${margin + size / 2}" cy="${y}" r="${size * 0.4}" fill="${ink.colorOf(task)}"/>`,
    lineAt(named!, { ...at, x: margin + size * 1.5, fill: ink.title, weight: 600 }),
    lineAt(score, { ...at, size: size * 0.9, x: margin + left.width, fill: ink.text, anchor: 'end' }),
  ].join('');
}

const rowHeight = (tasks: number) => Math.min(44, (left.bottom - left.top) / tasks);

function chartsOf({ charts }: Slide): string {
  const scale = Math.min(chartsAt.width / charts.width, chartsAt.height / charts.height);
  const x = chartsAt.x + (chartsAt.width - charts.width * scale) / 2;
  return `<g transform="translate(${x},${chartsAt.y}) scale(${scale})">${charts.svg}</g>`;
}

/** The code, dark on light in every theme as readers of codes want it, with the page's name beside it. */
function corner({ qr, page, caption, tasks }: Slide, ink: ChartInk): string[] {
  const side = qr === null ? 0 : codeSide(qr.length, tasks.length);
  const y = code.bottom - side;
  const x = margin + (qr === null ? 0 : side + code.gap);
  const room = margin + left.width - x;
  const lines = linesOf(caption, room / 17, 8);
  const top = code.bottom - (lines.length - 1) * 24 - 8;
  const square =
    qr === null
      ? ''
      : `<g transform="translate(${margin},${y}) scale(${side / qr.length})" shape-rendering="crispEdges">` +
        `<rect width="${qr.length}" height="${qr.length}" fill="#fff"/><path d="${qrPath(qr)}" fill="#000"/></g>`;
  return [
    square,
    lineAt(page, { x, y: top - 32, size: 22, fill: ink.title, weight: 700 }),
    ...lines.map((words, i) => lineAt(words, { x, y: top + i * 24, size: 17, fill: ink.text })),
  ];
}

/** The room that a code has at most under so many tasks. */
const codeRoom = (tasks: number) =>
  Math.min(code.most, Math.max(code.side, code.bottom - left.top - tasks * rowHeight(tasks) - 28));

/** How wide a code of so many modules is drawn under so many tasks. */
export function codeSide(modules: number, tasks: number): number {
  const room = modules * code.module > code.side ? codeRoom(tasks) : code.side;
  return (Math.floor((room * dots) / modules) * modules) / dots;
}

/** The modules a side of the longest code that has room under so many tasks. */
export function mostModules(tasks: number): number {
  return Math.floor(codeRoom(tasks) / code.module);
}

interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly anchor?: 'end';
}

function lineAt(words: string, { x, y, size, fill, weight = 400, anchor }: Line): string {
  const end = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}"${end}>${escaped(words)}</text>`;
}
