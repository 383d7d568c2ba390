import { useComputedColorScheme } from '@mantine/core';
import { palettes } from '../../theme/palette';
import { pinColor } from '../../theme/pin-colors';
import { taskColor } from '../../theme/task-colors';
import type { CurveLook } from '../model/curve-look';
import type { DrawnDot, DrawnLine } from '../model/drawing';

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
  /** Of what tells of a gain. */
  readonly gain: string;
  readonly colorOf: (task: number) => string;
  /** Of the curves of a pinned run. */
  readonly pinOf: (pin: number) => string;
}

export const inks: Readonly<Record<'light' | 'dark', ChartInk>> = {
  light: inkOf('light', ['#6b7687', '#414b5b', '#8792a4']),
  dark: inkOf('dark', ['#8a96a8', '#bcc5d2', '#717d90']),
};

function inkOf(scheme: 'light' | 'dark', greys: readonly string[]): ChartInk {
  const { ink, muted, lineStrong, line, panel, good, bad } = palettes[scheme];
  return {
    title: ink,
    text: muted,
    axis: lineStrong,
    grid: line,
    ground: panel,
    tones: [ink, ...greys],
    conflict: bad,
    gain: good,
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

type LineKind = Pick<DrawnLine, 'look' | 'isRaw' | 'isSpotlit'>;

/** What lies behind the curves of the run is faint: its values as they came, and other runs, pinned or not in the spotlight. */
export function opacityOf({ look, isRaw, isSpotlit }: LineKind): number {
  if (isSpotlit) return 0.9;
  if (isRaw) return 0.3;
  return look.pin === undefined ? 1 : 0.65;
}

export function widthOf({ look, isRaw, isSpotlit }: LineKind): number {
  if (isSpotlit) return 1.4;
  return isRaw ? 0.8 : look.width;
}

/** What lies around a line, in its colour; in grey around one of two colours. */
export function bandColorOf(look: Pick<CurveLook, 'tasks' | 'tone' | 'pin'>, ink: ChartInk): string {
  return look.tasks.length > 1 ? ink.text : colorsOf(look, ink)[0]!;
}

/** Bands of pinned runs lie behind all others. */
export function bandOpacityOf({ pin }: Pick<CurveLook, 'pin'>): number {
  return pin === undefined ? 0.16 : 0.08;
}

/** Pixels of a dot's radius: one of many runs is small, that of the spotlight is not. */
export function dotRadiusOf({ isSpotlit }: Pick<DrawnDot, 'isSpotlit'>): number {
  return isSpotlit ? 3.4 : 2.6;
}

/** A dot in its curve's colour with a rim of the ground, or the other way round. */
export function dotColorsOf(
  look: Pick<CurveLook, 'tasks' | 'tone' | 'pin' | 'dots'>,
  ink: ChartInk,
): { readonly fill: string; readonly stroke: string } {
  const color = colorsOf(look, ink)[0]!;
  return look.dots === 'rings' ? { fill: ink.ground, stroke: color } : { fill: color, stroke: ink.ground };
}

/** Dashes of a line's second colour, over the first. */
export const secondColorDashes = '7 7';

export function useChartInk(): ChartInk {
  return inks[useComputedColorScheme('light')];
}
