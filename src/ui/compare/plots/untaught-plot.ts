import {
  type UntaughtWay,
  untaughtWays,
  type ZeroLabels,
} from '../../../core/experiment/transfer/zero-labels';
import type { ChartInk } from '../../charts/view/chart-ink';
import { text } from '../../text/text';
import { summaryOf } from '../transfer/transfer-results';
import { acrossAxis, downAxis, type Frame, scaleOf } from './axes';
import { bandOf, uprightAt } from './band';
import { legendOf } from './legend';
import type { Figure, Look, Mark, Point } from './mark';

const height = 260;
const margin = { top: 16, right: 20, bottom: 50, left: 58 };

/** How a way without labels is drawn. */
export function untaughtInk(
  way: UntaughtWay,
  ink: ChartInk,
): { readonly color: string; readonly dashes?: string } {
  switch (way) {
    case 'ridge':
      return { color: ink.gain };
    case 'nearest':
      return { color: ink.pinOf(2), dashes: '7 4' };
    case 'mean':
      return { color: ink.text, dashes: '2 4' };
    default:
      return way satisfies never;
  }
}

/** Where the tasks stand along the knob that tells them apart. */
interface Places {
  readonly old: readonly number[];
  readonly own: number;
  readonly knob: string;
  readonly score: string;
}

/** Scores of heads without labels, for tasks all along a knob: the old tasks are marked at the axis, the new one by a line. */
export function untaughtPlot({ values, scores }: ZeroLabels, places: Places, { width, ink }: Look): Figure {
  const sides = { left: margin.left, right: width - margin.right };
  const legend = legendOf(
    untaughtWays.map((way) => ({ words: text(`transfer.plot.${way}`), ...untaughtInk(way, ink) })),
    sides,
    margin.top,
    ink,
  );
  const frame: Frame = { ...sides, top: margin.top + legend.height + 16, bottom: height - margin.bottom };
  const across = scaleOf(values, [frame.left + 12, frame.right - 12]);
  const intervals = untaughtWays.map((way) =>
    values.map((_, at) => summaryOf(scores[way].map((run) => run[at]!))),
  );
  const down = scaleOf(clipped(intervals.flat().map(({ mean }) => mean)), [frame.bottom, frame.top]);
  const inFrame = (value: number) => Math.min(frame.bottom, Math.max(frame.top, down.place(value)));
  const xs = values.map(across.place);
  const own = across.place(places.own);
  return {
    width,
    height,
    marks: [
      ...acrossAxis(across, frame, places.knob, ink),
      ...downAxis(down, frame, places.score, ink),
      ...legend.marks,
      uprightAt(own, frame, ink.title),
      {
        kind: 'text',
        // Inside, as the axis' title stands over the frame.
        at: [own + 5, frame.top + 9],
        words: text('transfer.plot.here'),
        anchor: 'start',
        color: ink.title,
      },
      ...untaughtWays.flatMap((way, i): Mark[] => {
        const look = untaughtInk(way, ink);
        const reaches = intervals[i]!.map((interval, at) => ({ x: xs[at]!, interval }));
        const points = intervals[i]!.map(({ mean }, at): Point => [xs[at]!, inFrame(mean)]);
        return [bandOf(reaches, inFrame, look.color, 0.1), { kind: 'line', points, width: 2.2, ...look }];
      }),
      ...places.old.map((value): Mark => triangle([across.place(value), frame.bottom - 1], ink.title)),
    ],
  };
}

/** A head far from the old tasks can be wrong without bound: what is far below all others is left out of the axis. */
function clipped(values: readonly number[]): readonly number[] {
  const known = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const [high, low] = [known.at(-1) ?? 1, known[0] ?? 0];
  return [high, Math.max(low, high - 3)];
}

function triangle([x, y]: Point, color: string): Mark {
  const points: Point[] = [
    [x, y - 9],
    [x + 5, y],
    [x - 5, y],
  ];
  return { kind: 'area', points, color, opacity: 1 };
}
