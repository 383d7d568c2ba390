import { useComputedColorScheme } from '@mantine/core';
import { palettes } from '../../theme/palette';
import { pinColor } from '../../theme/pin-colors';
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
  /** Of the curves of a pinned run. */
  readonly pinOf: (pin: number) => string;
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
    pinOf: (pin) => pinColor(pin, scheme),
  };
}

/** What draws a curve: the colour of its task, or those of two in turn; grey where it has none. */
export function colorsOf(
  { tasks, tone, pin }: Pick<CurveLook, 'tasks' | 'tone' | 'pin'>,
  ink: ChartInk,
): readonly string[] {
  if (pin !== undefined) return [ink.pinOf(pin)];
  if (tasks.length > 0) return tasks.map(ink.colorOf);
  return [tone === undefined ? ink.text : ink.tones[tone % ink.tones.length]!];
}

/** What lies behind the curves of the run is faint: its values as they came, and other runs. */
export function opacityOf({ look, isRaw }: { readonly look: CurveLook; readonly isRaw: boolean }): number {
  if (isRaw) return 0.3;
  return look.pin === undefined ? 1 : 0.65;
}

/** What lies around a line, in its colour; in grey around one of two colours. */
export function bandColorOf(look: Pick<CurveLook, 'tasks' | 'tone'>, ink: ChartInk): string {
  return look.tasks.length > 1 ? ink.text : colorsOf(look, ink)[0]!;
}

export const bandOpacity = 0.16;

/** Dashes of a line's second colour, over the first. */
export const secondColorDashes = '7 7';

export function useChartInk(): ChartInk {
  return inks[useComputedColorScheme('light')];
}
