import { axisNumber } from '../../text/numbers';
import type { Results } from '../results';
import { columnWords } from '../results/cell-words';
import type { Front, FrontPoint } from '../results/front';
import { scaleOf } from './axes';
import { pointLabel } from './front-plot';
import type { Figure, Look, Mark, Point } from './mark';

const height = 340;
const margin = { top: 34, right: 70, bottom: 20, left: 70 };

/** [task]: the stretch of values that is looked at; null for all of them. */
export type Brush = readonly (readonly [number, number] | null)[];

/** Three tasks side by side, an axis each, better at the top; a line a variant. What the brush leaves out is faint. */
export function parallelPlot(results: Results, front: Front, look: Look, brush: Brush): Figure {
  const { width, ink, selected } = look;
  const { columns, points, single } = front;
  const xs = columns.map(
    (_, place) => margin.left + (place / (columns.length - 1)) * (width - margin.left - margin.right),
  );
  const ends = [height - margin.bottom, margin.top] as const;
  const scales = columns.map(({ better }, place) =>
    scaleOf(
      [...points.map(({ cells }) => cells[place]!.mean), single[place]!],
      better === 'more' ? ends : [ends[1], ends[0]],
    ),
  );
  const lineOf = ({ cells }: Pick<FrontPoint, 'cells'>): Point[] =>
    cells.map(({ mean }, place) => [xs[place]!, scales[place]!.place(mean)]);
  const axes = columns.flatMap((column, place): Mark[] => {
    const x = xs[place]!;
    return [
      {
        kind: 'line',
        points: [
          [x, margin.top],
          [x, height - margin.bottom],
        ],
        color: ink.axis,
        width: 1,
      },
      {
        kind: 'text',
        at: [x, 14],
        words: columnWords(column, results.tasks).title,
        anchor: 'middle',
        color: ink.title,
      },
      ...scales[place]!.axis.ticks.map(
        (tick): Mark => ({
          kind: 'text',
          at: [x - 6, scales[place]!.place(tick) + 4],
          words: axisNumber(tick),
          anchor: 'end',
          color: ink.text,
        }),
      ),
    ];
  });
  const lines = points.flatMap((point): Mark[] => {
    const { link } = results.entries[point.row]!.variant;
    const isChosen = link === selected;
    const isFaint = !isChosen && (point.isDominated || !isInside(point, brush));
    const color = point.sweep === null ? ink.title : ink.tones[point.sweep % ink.tones.length]!;
    const places = lineOf(point);
    const label = pointLabel(results, front, point);
    return [
      { kind: 'line', points: places, color, width: isChosen ? 3 : 1.4, opacity: isFaint ? 0.16 : 0.85 },
      ...places.map(
        (at, axis): Mark => ({
          kind: 'dot',
          at,
          radius: isChosen ? 5 : 3.5,
          color,
          opacity: isFaint ? 0.25 : 1,
          shape: point.sweep === null ? 'diamond' : 'circle',
          link,
          label,
          isEcho: axis > 0,
        }),
      ),
    ];
  });
  const alone: Mark[] = single.every(Number.isFinite)
    ? [
        {
          kind: 'line',
          points: single.map((value, place) => [xs[place]!, scales[place]!.place(value)] as const),
          color: ink.text,
          width: 1.5,
          dashes: '4 4',
        },
      ]
    : [];
  return { width, height, marks: [...axes, ...alone, ...lines] };
}

/** Whether a point lies within every stretch that is looked at. */
export function isInside({ cells }: Pick<FrontPoint, 'cells'>, brush: Brush): boolean {
  return cells.every(({ mean }, place) => {
    const stretch = brush[place] ?? null;
    return stretch === null || (mean >= stretch[0] && mean <= stretch[1]);
  });
}
