import { meanOf } from '../../../core/analysis/statistics';
import type { TransferCurves } from '../../../core/experiment/transfer/curves';
import { type TransferWay, transferWays } from '../../../core/experiment/transfer/transfer';
import { untaughtWays } from '../../../core/experiment/transfer/zero-labels';
import type { ChartInk } from '../../charts/view/chart-ink';
import { metricWriter } from '../../runs/run-rows';
import { text } from '../../text/text';
import type { Results } from '../results';
import { doneOf, summaryOf, transferOf } from '../transfer/transfer-results';
import { transferName } from '../transfer/way-words';
import { acrossAxis, downAxis, type Frame, scaleOf } from './axes';
import { bandOf, uprightAt } from './band';
import { legendOf } from './legend';
import type { Figure, Look, Mark } from './mark';
import { untaughtInk } from './untaught-plot';

const height = 340;
const margin = { top: 16, right: 20, bottom: 42, left: 58 };
/** What is known without a label stands left of the scale, which has no place for none. */
const zeroRoom = 54;

/** How a way is drawn. */
function lookOf(way: TransferWay, ink: ChartInk): { readonly color: string; readonly dashes?: string } {
  switch (way) {
    case 'head':
      return { color: ink.title };
    case 'tuned':
      return { color: ink.pinOf(0) };
    case 'scratch':
      return { color: ink.text, dashes: '2 4' };
    case 'joint':
      return { color: ink.pinOf(1), dashes: '7 4' };
    default:
      return way satisfies never;
  }
}

/** A new task's score over its labels: a line with a band for each way, and at the left what there is without one. */
export function transferPlot(results: Results, names: { task: string; score: string }, look: Look): Figure {
  const { width, ink, selected } = look;
  const found = transferOf(results)!;
  const curves = found.curves!;
  const sides = { left: margin.left, right: width - margin.right };
  const entries = transferWays.map((way) => ({ words: text(`transfer.ways.${way}`), ...lookOf(way, ink) }));
  const legend = legendOf(entries, sides, margin.top, ink);
  const frame: Frame = { ...sides, top: margin.top + legend.height + 16, bottom: height - margin.bottom };
  const means = Object.fromEntries(
    transferWays.map((way) => [way, curves.labels.map((_, point) => summaryAt(curves, way, point))]),
  ) as Record<TransferWay, ReturnType<typeof summaryOf>[]>;
  const zeros = zeroScores(results);
  const across = scaleOf(curves.labels, [frame.left + zeroRoom, frame.right - 14], true);
  const down = scaleOf(
    [...Object.values(means).flat(), ...zeros.map(({ mean }) => ({ low: mean, high: mean }))].flatMap(
      ({ low, high }) => [low, high],
    ),
    [frame.bottom, frame.top],
  );
  const write = metricWriter(curves.metric);
  const marksOf = (way: TransferWay): Mark[] => {
    const { color, dashes } = lookOf(way, ink);
    const points = means[way].flatMap((interval, point) =>
      Number.isNaN(interval.mean) ? [] : [{ interval, point, x: across.place(curves.labels[point]!) }],
    );
    return [
      bandOf(points, down.place, color, 0.1),
      {
        kind: 'line',
        points: points.map(({ interval, x }) => [x, down.place(interval.mean)] as const),
        color,
        width: 2.2,
        ...(dashes === undefined ? {} : { dashes }),
      },
      ...points.map(({ interval, point, x }): Mark => {
        const link = curves.links[way][point]!;
        return {
          kind: 'dot',
          at: [x, down.place(interval.mean)],
          radius: link === selected ? 6.5 : 4,
          color,
          ...(link === selected ? { edge: ink.title } : {}),
          link,
          label: text('messages.mark.task', {
            name: transferName(way, curves.asked[point]!),
            change: write(interval.mean),
          }),
        };
      }),
    ];
  };
  return {
    width,
    height,
    marks: [
      ...acrossAxis(across, frame, text('transfer.plot.axis', { task: names.task }), ink),
      ...downAxis(down, frame, names.score, ink),
      ...legend.marks,
      ...transferWays.flatMap(marksOf),
      ...(zeros.length === 0 ? [] : zeroMarks(zeros, frame, down, ink)),
    ],
  };
}

function summaryAt({ scores }: TransferCurves, way: TransferWay, point: number) {
  return summaryOf(scores[way].map((run) => run[point]!));
}

interface Zero {
  readonly words: string;
  readonly mean: number;
  readonly color: (ink: ChartInk) => string;
}

/** What is known without a label: heads told from the others, and one that was never trained. */
function zeroScores(results: Results): readonly Zero[] {
  const { untaught, task, curves, entryOf } = transferOf(results)!;
  const before = doneOf(entryOf('before', 0));
  if (before === null || curves === null || untaught === null) return [];
  const at = untaught.values.indexOf(results.experiment.base.tasks[task]![untaught.knob]);
  return untaughtWays.map((way) => ({
    words: text(`transfer.plot.${way}`),
    mean: meanOf(untaught.scores[way].map((run) => run[at]!)),
    color: (ink) => untaughtInk(way, ink).color,
  }));
}

function zeroMarks(
  zeros: readonly Zero[],
  frame: Frame,
  down: { place(value: number): number },
  ink: ChartInk,
): Mark[] {
  const x = frame.left + 18;
  return [
    uprightAt(frame.left + zeroRoom - 14, frame, ink.grid, '3 3'),
    {
      kind: 'text',
      at: [x, frame.bottom + 15],
      words: text('transfer.plot.zero'),
      anchor: 'middle',
      color: ink.text,
    },
    ...zeros.map(
      ({ mean, color, words }): Mark => ({
        kind: 'dot',
        shape: 'diamond',
        at: [x, down.place(mean)],
        radius: 5,
        color: color(ink),
        label: words,
      }),
    ),
  ];
}
