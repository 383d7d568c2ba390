import { useComputedColorScheme } from '@mantine/core';

/** The neutral colours of a chart, as plain values: a saved picture has no style sheet. */
export interface ChartInk {
  readonly title: string;
  readonly text: string;
  readonly axis: string;
  readonly grid: string;
  readonly ground: string;
}

// The values of --ink, --muted, --line-strong, --line and --panel in theme/base.css.
export const inks: Readonly<Record<'light' | 'dark', ChartInk>> = {
  light: { title: '#151a23', text: '#5b6678', axis: '#c9d0da', grid: '#e2e6ec', ground: '#ffffff' },
  dark: { title: '#eef1f6', text: '#9ba6b6', axis: '#3b4453', grid: '#272e39', ground: '#161b23' },
};

export function useChartInk(): ChartInk {
  return inks[useComputedColorScheme('light')];
}
