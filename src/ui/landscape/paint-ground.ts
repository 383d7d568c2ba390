import type { Landscape } from '../../core/analysis/landscapes/landscape';
import { neutrals } from '../maps/neutrals';
import { cssOf, type Rgb, rgbOf, type Scheme } from '../maps/rgb';
import { taskColor } from '../theme/task-colors';
import { contourPieces, type HeightGrid, levelsOf } from './contours';
import type { Contours } from './landscape-state';
import { acrossAt, downAt, type PlotView } from './plot-view';

const lines = 11;

/** Paints what stays while methods walk: shades by height, lines of equal height, the Pareto set. */
export function paintGround(
  context: CanvasRenderingContext2D,
  view: PlotView,
  scene: {
    readonly landscape: Landscape;
    readonly grid: HeightGrid;
    readonly contours: Contours;
    readonly scheme: Scheme;
  },
): void {
  const { landscape, grid, contours, scheme } = scene;
  const { ink, muted } = neutrals(scheme);
  const [f1, f2] = grid.heights;
  // The scale of an objective says nothing of its importance: the sum is of what the page calls f1 and f2.
  const sum = () => f1.map((height, i) => height + f2[i]!);
  const colors = [rgbOf(taskColor(0, scheme)), rgbOf(taskColor(1, scheme))] as const;
  switch (contours) {
    case 'both':
      paintLines(context, view, grid, f1, colors[0]);
      paintLines(context, view, grid, f2, colors[1]);
      break;
    case 'sum':
      paintShades(context, view, grid, sum(), muted);
      paintLines(context, view, grid, sum(), muted);
      break;
    case 'f1':
      paintShades(context, view, grid, f1, colors[0]);
      paintLines(context, view, grid, f1, colors[0]);
      break;
    case 'f2':
      paintShades(context, view, grid, f2, colors[1]);
      paintLines(context, view, grid, f2, colors[1]);
      break;
    default:
      contours satisfies never;
  }
  paintPareto(context, view, landscape, ink, scheme);
}

/** Deep where low: the deeper the colour, the larger the part of the picture that is higher. */
function paintShades(
  context: CanvasRenderingContext2D,
  view: PlotView,
  { columns, rows }: HeightGrid,
  heights: Float32Array,
  color: Rgb,
): void {
  const order = levelsOf(heights, 64);
  const image = new ImageData(columns, rows);
  for (let i = 0; i < heights.length; i++) {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order[middle]! < heights[i]!) low = middle + 1;
      else high = middle;
    }
    image.data.set([...color, 96 * (1 - low / order.length)], 4 * i);
  }
  // Not every browser has canvases outside a document.
  const small = document.createElement('canvas');
  small.width = columns;
  small.height = rows;
  small.getContext('2d')!.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = true;
  context.drawImage(small, 0, 0, view.width, view.height);
}

function paintLines(
  context: CanvasRenderingContext2D,
  view: PlotView,
  { columns, rows }: HeightGrid,
  heights: Float32Array,
  color: Rgb,
): void {
  const [across, down] = [view.width / (columns - 1), view.height / (rows - 1)];
  const levels = levelsOf(heights, lines);
  levels.forEach((level, index) => {
    // Stronger towards the bottom, so that up and down are seen.
    context.strokeStyle = cssOf(color, 0.75 - (0.5 * index) / levels.length);
    context.lineWidth = 1;
    context.beginPath();
    const pieces = contourPieces(heights, columns, rows, level);
    for (let i = 0; i < pieces.length; i += 4) {
      context.moveTo(pieces[i]! * across, pieces[i + 1]! * down);
      context.lineTo(pieces[i + 2]! * across, pieces[i + 3]! * down);
    }
    context.stroke();
  });
}

/** A thick line with a gap in it, which no contour has. */
function paintPareto(
  context: CanvasRenderingContext2D,
  view: PlotView,
  { paretoSet }: Landscape,
  ink: Rgb,
  scheme: Scheme,
): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const [width, color] of [
    [9, cssOf(neutrals(scheme).panel, 0.9)],
    [6, cssOf(ink)],
    [2.5, cssOf(neutrals(scheme).panel)],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = color;
    context.beginPath();
    for (const point of paretoSet) context.lineTo(acrossAt(view, point[0]!), downAt(view, point[1]!));
    context.stroke();
  }
  context.lineCap = 'butt';
}
