import { useComputedColorScheme } from '@mantine/core';
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

// The values of --ink, --muted, --line-strong, --line, --panel and --bad in theme/base.css.
export const inks: Readonly<Record<'light' | 'dark', ChartInk>> = {
  light: {
    title: '#151a23',
    text: '#5b6678',
    axis: '#c9d0da',
    grid: '#e2e6ec',
    ground: '#ffffff',
    tones: ['#151a23', '#6b7687', '#414b5b', '#8792a4'],
    conflict: '#b42318',
    colorOf: (task) => taskColor(task, 'light'),
  },
  dark: {
    title: '#eef1f6',
    text: '#9ba6b6',
    axis: '#3b4453',
    grid: '#272e39',
    ground: '#161b23',
    tones: ['#eef1f6', '#8a96a8', '#bcc5d2', '#717d90'],
    conflict: '#ff7a6e',
    colorOf: (task) => taskColor(task, 'dark'),
  },
};

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
