import { useComputedColorScheme } from '@mantine/core';
import { palettes } from '../../theme/palette';
import { taskColor } from '../../theme/task-colors';
import type { CurveLook } from '../model/curve-look';

/** The colours of a chart, as plain values: a saved picture has no style sheet. */
export interface ChartInk {
  readonly title: string;
  readonly text: string;
  readonly axis: string;
  readonly grid: string;
  readonly ground: string;
  /** Greys of curves that belong to no task, the strongest first, neighbours apart. */
  readonly tones: readonly string[];
  /** Of what tells of a conflict. */
  readonly conflict: string;
  readonly colorOf: (task: number) => string;
}

export const inks: Readonly<Record<'light' | 'dark', ChartInk>> = {
  light: inkOf('light', ['#6b7687', '#414b5b', '#8792a4']),
  dark: inkOf('dark', ['#8a96a8', '#bcc5d2', '#717d90']),
};

function inkOf(scheme: 'light' | 'dark', greys: readonly string[]): ChartInk {
  const { ink, muted, lineStrong, line, panel, bad } = palettes[scheme];
  return {
    title: ink,
    text: muted,
    axis: lineStrong,
    grid: line,
    ground: panel,
    tones: [ink, ...greys],
    conflict: bad,
    colorOf: (task) => taskColor(task, scheme),
  };
}

/** What draws a curve: the colour of its task, or those of two in turn; grey where it has none. */
export function colorsOf(
  { tasks, tone }: Pick<CurveLook, 'tasks' | 'tone'>,
  ink: ChartInk,
): readonly string[] {
  if (tasks.length > 0) return tasks.map(ink.colorOf);
  return [tone === undefined ? ink.text : ink.tones[tone % ink.tones.length]!];
}

/** Dashes of a line's second colour, over the first. */
export const secondColorDashes = '7 7';

export function useChartInk(): ChartInk {
  return inks[useComputedColorScheme('light')];
}
