// Violets and browns, which no task has, by their lightness: so that they are apart from each other for all eyes.
const onLight = ['#4c2a85', '#a27b64', '#8257c5', '#5e3d2c', '#b08be0', '#c9a994'];
const onDark = ['#cdb9f7', '#a8836b', '#9d7fe0', '#e6cdb9', '#7a5cc0', '#8a6853'];

/** The colour of a pinned run's curves, by its place among the pinned ones, for the ground they are drawn on. */
export function pinColor(pin: number, scheme: 'light' | 'dark'): string {
  const palette = scheme === 'light' ? onLight : onDark;
  return palette[pin % palette.length]!;
}
