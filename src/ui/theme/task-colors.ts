import { useComputedColorScheme } from '@mantine/core';

// Okabe and Ito (2008), "Color Universal Design", in an order that keeps neighbours apart; the second eight are
// the same hues, darker on light ground and lighter on dark ground. Dark ground gets lighter variants of its own.
const onLight = ['#e69f00', '#0072b2', '#009e73', '#cc79a7', '#d55e00', '#56b4e9', '#8a7f00', '#5f6b7a'];
const onLightSecond = [
  '#9c6c00',
  '#004a75',
  '#006b4e',
  '#93517a',
  '#913f00',
  '#2a7fb0',
  '#5c5500',
  '#39424d',
];
const onDark = ['#f0b429', '#4aa8e8', '#2cc295', '#e29ac4', '#f4813a', '#8fd0f7', '#e8dd4f', '#a3b0c2'];
const onDarkSecond = ['#f8d58a', '#9fd0f3', '#86e3c6', '#f0c9e0', '#f9b68c', '#c4e6fb', '#f3eda0', '#d0d8e2'];

/** The colour of a task, everywhere: by its place in the list, for the ground it is drawn on. */
export function taskColor(task: number, scheme: 'light' | 'dark'): string {
  const palette = scheme === 'light' ? [...onLight, ...onLightSecond] : [...onDark, ...onDarkSecond];
  return palette[task % palette.length]!;
}

/** {@link taskColor} for the current colour scheme. */
export function useTaskColor(): (task: number) => string {
  const scheme = useComputedColorScheme('light');
  return (task) => taskColor(task, scheme);
}
