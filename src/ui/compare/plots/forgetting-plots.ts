import type { VariantResult } from '../../../core/experiment/result';
import type { TransferCurves } from '../../../core/experiment/transfer/curves';
import { axisNumber } from '../../text/numbers';
import { text } from '../../text/text';
import { summaryOf } from '../transfer/transfer-results';
import { acrossAxis, axisLine, downAxis, type Frame, scaleOf } from './axes';
import { bandOf, uprightAt } from './band';
import { legendOf } from './legend';
import type { Figure, Look, Mark, Point } from './mark';

const height = 240;
const margin = { top: 16, right: 20, bottom: 42, left: 58 };

function framed(
  names: readonly string[],
  tasks: readonly number[],
  { width, ink }: Look,
  held: number | null,
) {
  const sides = { left: margin.left, right: width - margin.right };
  const legend = legendOf(
    tasks.map((task) => ({
      words: names[task] ?? '',
      color: ink.colorOf(task),
      ...(task === held ? { dashes: '2 4' } : {}),
    })),
    sides,
    margin.top,
    ink,
  );
  const frame: Frame = { ...sides, top: margin.top + legend.height + 16, bottom: height - margin.bottom };
  return { legend, frame };
}

/** Test losses of all tasks over the steps on the new one: a line at `turn`, from where on everything moves. */
export function tuningPlot(
  { curves: { steps, shared } }: VariantResult,
  {
    tasks,
    held,
    turn,
    names,
  }: { tasks: readonly number[]; held: number; turn: number; names: readonly string[] },
  look: Look,
): Figure {
  const { width, ink } = look;
  const { legend, frame } = framed(names, tasks, look, held);
  const values = tasks.flatMap((task) => shared[task] ?? []).filter(Number.isFinite);
  const down = scaleOf(
    values,
    [frame.bottom, frame.top],
    values.length > 0 && values.every((value) => value > 0),
  );
  const across = scaleOf([0, steps.at(-1) ?? 1], [frame.left, frame.right]);
  return {
    width,
    height,
    marks: [
      ...acrossAxis(across, frame, text('transfer.plot.steps'), ink),
      ...downAxis(down, frame, text('transfer.plot.loss'), ink),
      ...legend.marks,
      uprightAt(across.place(turn), frame, ink.title),
      ...tasks.map(
        (task): Mark => ({
          kind: 'line',
          points: stillUntil(turn, steps, shared[task] ?? []).flatMap(([step, value]): Point[] =>
            Number.isFinite(value) ? [[across.place(step), down.place(value)]] : [],
          ),
          color: ink.colorOf(task),
          width: 2,
          ...(task === held ? { dashes: '2 4' } : {}),
        }),
      ),
    ],
  };
}

/** A curve with a point at a step between two judgements: till there little moves, and an old task nothing. */
function stillUntil(
  turn: number,
  steps: readonly number[],
  values: readonly number[],
): readonly (readonly [step: number, value: number])[] {
  const points = values.map((value, i) => [steps[i]!, value] as const);
  const after = points.findIndex(([step]) => step > turn);
  return after <= 0 ? points : points.toSpliced(after, 0, [turn, points[after - 1]![1]]);
}

/** What each old task loses of its score, over the labels of the new one. */
export function lostPlot(
  { labels, old, lost }: TransferCurves,
  names: readonly string[],
  task: string,
  look: Look,
): Figure {
  const { width, ink } = look;
  const { legend, frame } = framed(names, old, look, null);
  const intervals = lost.map((ofTask) =>
    labels.map((_, point) => summaryOf(ofTask.map((run) => run[point]!))),
  );
  const known = intervals.flat().flatMap(({ low, high }) => [low, high]);
  const down = scaleOf([0, ...known], [frame.bottom, frame.top]);
  const across = scaleOf(labels, [frame.left + 14, frame.right - 14], true);
  const zero = down.place(0);
  return {
    width,
    height,
    marks: [
      ...acrossAxis(across, frame, text('transfer.plot.axis', { task }), ink),
      ...downAxis(down, frame, text('transfer.plot.lostAxis'), ink),
      ...legend.marks,
      axisLine({ ...frame, bottom: zero }, ink),
      ...intervals.flatMap((ofTask, i): Mark[] => {
        const color = ink.colorOf(old[i]!);
        const points = ofTask.flatMap((interval, point) =>
          Number.isNaN(interval.mean) ? [] : [{ interval, x: across.place(labels[point]!) }],
        );
        return [
          bandOf(points, down.place, color, 0.12),
          {
            kind: 'line',
            points: points.map(({ interval, x }) => [x, down.place(interval.mean)] as const),
            color,
            width: 2,
          },
          ...points.map(
            ({ interval, x }): Mark => ({
              kind: 'dot',
              at: [x, down.place(interval.mean)],
              radius: 3.5,
              color,
              label: `${names[old[i]!]}: ${axisNumber(interval.mean)}`,
            }),
          ),
        ];
      }),
    ],
  };
}
