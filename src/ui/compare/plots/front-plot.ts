import { text } from '../../text/text';
import type { Results } from '../results';
import { cellWords, columnWords, withReach } from '../results/cell-words';
import type { Front, FrontPoint } from '../results/front';
import { apart } from './apart';
import { acrossAxis, downAxis, type Frame, scaleOf } from './axes';
import type { Figure, Look, Mark, Point } from './mark';

const margin = { top: 26, right: 24, bottom: 42, left: 60 };
const mostHeight = 440;

/** Two tasks as a plane: sweeps as lines of points, methods by their names, the single-task networks as a cross of lines. */
export function frontPlot(results: Results, front: Front, look: Look): Figure {
  const { width, ink, selected } = look;
  const height = Math.min(mostHeight, Math.max(280, width * 0.6));
  const frame: Frame = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const values = (axis: 0 | 1) => [
    ...front.points.map(({ cells }) => cells[axis]!.mean),
    front.single[axis]!,
  ];
  const across = scaleOf(values(0), [frame.left, frame.right]);
  const down = scaleOf(values(1), [frame.bottom, frame.top]);
  const placeOf = ({ cells }: FrontPoint): Point => [
    across.place(cells[0]!.mean),
    down.place(cells[1]!.mean),
  ];
  const colorOf = ({ sweep }: FrontPoint) =>
    sweep === null ? ink.title : ink.tones[sweep % ink.tones.length]!;
  const links = front.points.map(({ row }) => results.entries[row]!.variant.link);
  const dots = front.points.map((point, place): Mark => {
    const isChosen = links[place] === selected;
    return {
      kind: 'dot',
      at: placeOf(point),
      radius: isChosen ? 7 : 5,
      shape: point.sweep === null ? 'diamond' : 'circle',
      color: colorOf(point),
      opacity: point.isDominated && !isChosen ? 0.3 : 1,
      ...(isChosen ? { edge: ink.title } : {}),
      link: links[place]!,
      label: pointLabel(results, front, point),
    };
  });
  const [nameA, nameB] = front.columns.map((column) => columnWords(column, results.tasks).title);
  return {
    width,
    height,
    marks: [
      ...acrossAxis(across, frame, nameA!, ink),
      ...downAxis(down, frame, nameB!, ink),
      ...singleMarks(front, frame, [across.place(front.single[0]!), down.place(front.single[1]!)], look),
      ...sweepLines(front, placeOf, look),
      ...front.points.flatMap((point, place) =>
        links[place] === selected ? reachMarks(point, placeOf(point), { across, down }, frame, look) : [],
      ),
      ...dots,
      ...methodNames(results, front, placeOf, frame, look),
    ],
  };
}

/** What a point says of itself: "PCGrad: Circle, loss 0.21; Rings, loss 0.34". */
export function pointLabel(
  { names, tasks }: Results,
  { columns }: Front,
  { row, cells }: FrontPoint,
): string {
  const said = columns.map((column, place) => {
    return `${columnWords(column, tasks).title} ${withReach(cellWords(column, cells[place]!))}`;
  });
  return text('messages.mark.task', {
    name: names[row]!,
    change: said.join(text('runs.compare.between')),
  });
}

function singleMarks({ single }: Front, frame: Frame, [x, y]: Point, { ink }: Look): Mark[] {
  if (!single.every(Number.isFinite)) return [];
  const line = { kind: 'line', color: ink.text, width: 1, dashes: '4 4' } as const;
  const isRight = isNearRight(x, frame);
  return [
    {
      ...line,
      points: [
        [x, frame.top],
        [x, frame.bottom],
      ],
    },
    {
      ...line,
      points: [
        [frame.left, y],
        [frame.right, y],
      ],
    },
    {
      kind: 'text',
      at: [isRight ? x - 5 : x + 5, frame.top + 11],
      words: text('compare.plot.single'),
      anchor: isRight ? 'end' : 'start',
      color: ink.text,
    },
  ];
}

/** Points of a sweep in the order of their weights. */
function sweepLines({ points }: Front, placeOf: (point: FrontPoint) => Point, { ink }: Look): Mark[] {
  const sweeps = [...new Set(points.map(({ sweep }) => sweep))].filter((sweep) => sweep !== null);
  return sweeps.map((sweep) => ({
    kind: 'line',
    points: points.filter((point) => point.sweep === sweep).map(placeOf),
    color: ink.tones[sweep % ink.tones.length]!,
    width: 1.2,
    opacity: 0.5,
  }));
}

/** Intervals of a point along both axes, as far as the plot reaches: the axes are those of the points. */
function reachMarks(
  { cells }: FrontPoint,
  [x, y]: Point,
  scales: Readonly<Record<'across' | 'down', { place(value: number): number }>>,
  frame: Frame,
  { ink }: Look,
): Mark[] {
  const [a, b] = cells.map(({ interval }) => interval);
  const line = { kind: 'line', color: ink.title, width: 1.5, opacity: 0.6 } as const;
  return [
    ...(a
      ? [
          {
            ...line,
            points: [
              [Math.max(frame.left, scales.across.place(a.low)), y],
              [Math.min(frame.right, scales.across.place(a.high)), y],
            ] as const,
          },
        ]
      : []),
    ...(b
      ? [
          {
            ...line,
            points: [
              [x, Math.min(frame.bottom, scales.down.place(b.low))],
              [x, Math.max(frame.top, scales.down.place(b.high))],
            ] as const,
          },
        ]
      : []),
  ];
}

/** Whether words beside a place have to stand left of it. */
function isNearRight(x: number, { left, right }: Frame): boolean {
  return x > left + 0.75 * (right - left);
}

function methodNames(
  { names }: Results,
  { points }: Front,
  placeOf: (point: FrontPoint) => Point,
  frame: Frame,
  { ink }: Look,
): Mark[] {
  const methods = points.filter(({ sweep }) => sweep === null);
  const places = methods.map(placeOf);
  const heights = apart(
    places.map(([, y]) => y + 4),
    13,
  );
  return methods.map(({ row }, place): Mark => {
    const [x] = places[place]!;
    const isRight = isNearRight(x, frame);
    return {
      kind: 'text',
      at: [isRight ? x - 11 : x + 11, heights[place]!],
      words: names[row]!,
      anchor: isRight ? 'end' : 'start',
      color: ink.title,
    };
  });
}
