import { useComputedColorScheme } from '@mantine/core';
import { taskColor } from '../theme/task-colors';

/** The colours of a chart, as plain values: a saved picture has no style sheet. */
export interface ChartInk {
  readonly title: string;
  readonly text: string;
  readonly axis: string;
  readonly grid: string;
  readonly ground: string;
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
    conflict: '#b42318',
    colorOf: (task) => taskColor(task, 'light'),
  },
  dark: {
    title: '#eef1f6',
    text: '#9ba6b6',
    axis: '#3b4453',
    grid: '#272e39',
    ground: '#161b23',
    conflict: '#ff7a6e',
    colorOf: (task) => taskColor(task, 'dark'),
  },
};

/** What draws a curve that has these tasks: one colour, or two in turn; grey for none. */
export function colorsOf(tasks: readonly number[], ink: ChartInk): readonly string[] {
  return tasks.length === 0 ? [ink.text] : tasks.map(ink.colorOf);
}

/** Dashes of a line's second colour, over the first. */
export const secondColorDashes = '7 7';

export function useChartInk(): ChartInk {
  return inks[useComputedColorScheme('light')];
}
