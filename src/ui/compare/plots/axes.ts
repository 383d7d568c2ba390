import type { ChartInk } from '../../charts/view/chart-ink';
import { type Axis, linearAxis, logAxis } from '../../drawing/ticks';
import { axisNumber } from '../../text/numbers';
import type { Mark } from './mark';

/** Where a plot lies in its picture. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** An axis with the way from its values to places. */
export interface Scale {
  readonly axis: Axis;
  place(value: number): number;
}

const tickRoom = { across: 90, down: 42 };

/** A scale around values, from one place of the picture to another. */
export function scaleOf(
  values: readonly number[],
  [from, to]: readonly [number, number],
  isLog = false,
): Scale {
  const known = values.filter((value) => Number.isFinite(value) && (!isLog || value > 0));
  const [low, high] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
  const room = from < to ? tickRoom.across : tickRoom.down;
  const count = Math.max(2, Math.floor(Math.abs(to - from) / room));
  const axis = isLog ? logAxis(low, high, count) : linearAxis(low, high, count);
  const at = isLog ? Math.log : (value: number) => value;
  const [first, last] = [at(axis.domain[0]), at(axis.domain[1])];
  return { axis, place: (value) => from + ((at(value) - first) / (last - first)) * (to - from) };
}

/** Lines, numbers and name of the axis along the bottom. */
export function acrossAxis({ axis, place }: Scale, frame: Frame, name: string, ink: ChartInk): Mark[] {
  return [
    ...axis.ticks.flatMap((tick): Mark[] => [
      {
        kind: 'line',
        points: [
          [place(tick), frame.top],
          [place(tick), frame.bottom],
        ],
        color: ink.grid,
        width: 1,
      },
      {
        kind: 'text',
        at: [place(tick), frame.bottom + 15],
        words: axisNumber(tick),
        anchor: 'middle',
        color: ink.text,
      },
    ]),
    axisLine(frame, ink),
    acrossName(frame, name, ink),
  ];
}

export function axisLine(frame: Frame, ink: ChartInk): Mark {
  const points = [
    [frame.left, frame.bottom],
    [frame.right, frame.bottom],
  ] as const;
  return { kind: 'line', points, color: ink.axis, width: 1 };
}

export function acrossName(frame: Frame, name: string, ink: ChartInk): Mark {
  const at = [(frame.left + frame.right) / 2, frame.bottom + 32] as const;
  return { kind: 'text', at, words: name, anchor: 'middle', color: ink.text };
}

/** Lines and numbers of the axis at the left, its name over them. */
export function downAxis({ axis, place }: Scale, frame: Frame, name: string, ink: ChartInk): Mark[] {
  return [
    ...axis.ticks.flatMap((tick): Mark[] => [
      {
        kind: 'line',
        points: [
          [frame.left, place(tick)],
          [frame.right, place(tick)],
        ],
        color: ink.grid,
        width: 1,
      },
      {
        kind: 'text',
        at: [frame.left - 7, place(tick) + 4],
        words: axisNumber(tick),
        anchor: 'end',
        color: ink.text,
      },
    ]),
    { kind: 'text', at: [frame.left - 40, frame.top - 9], words: name, anchor: 'start', color: ink.text },
  ];
}
