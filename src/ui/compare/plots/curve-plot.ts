import type { VariantCurves } from '../../../core/experiment/result';
import { axisNumber } from '../../text/numbers';
import { text } from '../../text/text';
import { axisLine, downAxis, scaleOf } from './axes';
import type { Figure, Look, Mark, Point } from './mark';

const height = 130;
const margin = { top: 24, right: 10, bottom: 22, left: 46 };

/** A task's test loss over the steps: the shared model's line, its single-task network's in dots. */
export function curvePlot(
  { steps, shared, baseline }: VariantCurves,
  task: number,
  name: string,
  { width, ink }: Pick<Look, 'width' | 'ink'>,
): Figure {
  const frame = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const [own, alone] = [shared[task] ?? [], baseline[task] ?? []];
  const known = [...own, ...alone].filter(Number.isFinite);
  const isLog = known.length > 0 && known.every((value) => value > 0);
  const down = scaleOf(known, [frame.bottom, frame.top], isLog);
  const last = steps.at(-1) ?? 1;
  const pointsOf = (values: readonly number[]): Point[] =>
    values.flatMap((value, place): Point[] =>
      Number.isFinite(value)
        ? [[frame.left + ((steps[place] ?? 0) / last) * (frame.right - frame.left), down.place(value)]]
        : [],
    );
  const color = ink.colorOf(task);
  const marks: Mark[] = [
    ...downAxis(down, frame, '', ink),
    axisLine(frame, ink),
    { kind: 'text', at: [frame.left, 13], words: name, anchor: 'start', color: ink.title, isStrong: true },
    {
      kind: 'text',
      at: [frame.right, frame.bottom + 14],
      words: text('compare.plot.steps', { step: axisNumber(last) }),
      anchor: 'end',
      color: ink.text,
    },
    { kind: 'line', points: pointsOf(alone), color, width: 1.5, dashes: '2 3' },
    { kind: 'line', points: pointsOf(own), color, width: 2 },
  ];
  return { width, height, marks };
}
