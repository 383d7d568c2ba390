import { type Interval, intervalOf, meanOf } from '../../../core/analysis/statistics';
import { readNumber } from '../../text/numbers';
import { text } from '../../text/text';
import type { LabelBudgetResult } from '../results/label-budget';
import { acrossAxis, downAxis, type Frame, scaleOf } from './axes';
import { bandOf } from './band';
import type { Figure, Look, Mark, Point } from './mark';

const height = 320;
/** Where a curve's name stands beside its end. */
const [above, below] = [-9, 17];
const margin = { top: 26, right: 20, bottom: 42, left: 58 };

/** A task's score over its labels: a line with the others beside it, dots alone, each with its interval as a band. */
export function labelPlot(
  { task, curves, links }: LabelBudgetResult,
  names: { readonly task: string; readonly score: string },
  { width, ink, selected }: Look,
): Figure {
  const frame: Frame = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const [together, alone] = [curves.together, curves.alone].map((scores) =>
    curves.labels.map((_, point) => summary(scores.map((run) => run[point]!))),
  ) as [Interval[], Interval[]];
  const across = scaleOf(curves.labels, [frame.left + 14, frame.right - 14], true);
  const down = scaleOf(
    [...together, ...alone].flatMap(({ low, high }) => [low, high]),
    [frame.bottom, frame.top],
  );
  const color = ink.colorOf(task);
  const xs = curves.labels.map(across.place);
  const band = (of: readonly Interval[]): Mark =>
    bandOf(
      of.map((interval, point) => ({ x: xs[point]!, interval })),
      down.place,
      color,
      0.13,
    );
  const line = (of: readonly Interval[]): readonly Point[] =>
    of.map(({ mean }, point) => [xs[point]!, down.place(mean)]);
  const last = (of: readonly Interval[]): Point => [xs.at(-1)!, down.place(of.at(-1)!.mean)];
  const isAbove = together.at(-1)!.mean >= alone.at(-1)!.mean;
  return {
    width,
    height,
    marks: [
      ...acrossAxis(across, frame, text('compare.plot.labels.axis', { task: names.task }), ink),
      ...downAxis(down, frame, names.score, ink),
      band(alone),
      band(together),
      { kind: 'line', points: line(alone), color, width: 2, dashes: '2 4' },
      { kind: 'line', points: line(together), color, width: 2.2 },
      ...together.map(({ mean }, point): Mark => {
        const isChosen = links[point] === selected;
        return {
          kind: 'dot',
          at: [xs[point]!, down.place(mean)],
          radius: isChosen ? 6.5 : 4.5,
          color,
          ...(isChosen ? { edge: ink.title } : {}),
          link: links[point]!,
          label: text('compare.plot.labels.point', {
            labels: readNumber(curves.labels[point]!),
            together: readNumber(mean),
            alone: readNumber(alone[point]!.mean),
          }),
        };
      }),
      ...nameOf(last(together), text('compare.plot.labels.together'), isAbove ? above : below, ink.title),
      ...nameOf(last(alone), text('compare.plot.labels.alone'), isAbove ? below : above, ink.text),
    ],
  };
}

function nameOf([x, y]: Point, words: string, shift: number, color: string): Mark[] {
  return [{ kind: 'text', at: [x, y + shift], words, anchor: 'end', color }];
}

/** Over the runs that have a score. */
function summary(values: readonly number[]): Interval {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length > 1) return intervalOf(known);
  const mean = meanOf(known);
  return { mean, low: mean, high: mean };
}
