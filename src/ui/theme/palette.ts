/** The tokens of base.css that are also drawn without a style sheet. A test holds the two together. */
interface Palette {
  readonly panel: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly good: string;
  readonly bad: string;
}

export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    panel: '#ffffff',
    ink: '#151a23',
    muted: '#5b6678',
    line: '#e2e6ec',
    lineStrong: '#c9d0da',
    good: '#0a7346',
    bad: '#b42318',
  },
  dark: {
    panel: '#161b23',
    ink: '#eef1f6',
    muted: '#9ba6b6',
    line: '#272e39',
    lineStrong: '#3b4453',
    good: '#3ccb84',
    bad: '#ff7a6e',
  },
};
