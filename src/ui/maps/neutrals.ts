import { palettes } from '../theme/palette';
import { type Rgb, rgbOf, type Scheme } from './rgb';

/** What maps are drawn on, and the two hues of sign, neither of which is a task's. */
export interface Neutrals {
  readonly ground: Rgb;
  readonly ink: Rgb;
  readonly muted: Rgb;
  readonly line: Rgb;
  readonly panel: Rgb;
  readonly negative: Rgb;
  readonly positive: Rgb;
}

const neutralsOf: Readonly<Record<Scheme, Neutrals>> = {
  light: {
    ...ofPage('light'),
    ground: [246, 247, 249],
    negative: [216, 138, 115],
    positive: [68, 84, 108],
  },
  dark: {
    ...ofPage('dark'),
    ground: [32, 38, 48],
    negative: [199, 126, 104],
    positive: [151, 166, 194],
  },
};

function ofPage(scheme: Scheme): Pick<Neutrals, 'ink' | 'muted' | 'line' | 'panel'> {
  const { ink, muted, lineStrong, panel } = palettes[scheme];
  return { ink: rgbOf(ink), muted: rgbOf(muted), line: rgbOf(lineStrong), panel: rgbOf(panel) };
}

export function neutrals(scheme: Scheme): Neutrals {
  return neutralsOf[scheme];
}
