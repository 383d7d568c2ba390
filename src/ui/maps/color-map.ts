/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

export type Scheme = 'light' | 'dark';

/** Colours along a range as pixels of an ImageData seen as 32-bit numbers, low end first. */
export type ColorTable = Uint32Array;

/** Entries of a table: more than the eye tells apart on a small map. */
export const tableSize = 256;

/** `#rrggbb` as numbers. */
export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function cssOf([red, green, blue]: Rgb, alpha = 1): string {
  return `rgb(${Math.round(red)} ${Math.round(green)} ${Math.round(blue)} / ${alpha})`;
}

/** The colour at `share` of the way from one to the other. */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const at = (channel: 0 | 1 | 2) => from[channel] + share * (to[channel] - from[channel]);
  return [at(0), at(1), at(2)];
}

/** The table that runs through evenly spaced colours. */
export function colorTable(stops: readonly Rgb[]): ColorTable {
  const table = new Uint32Array(tableSize);
  // Bytes, not shifted numbers: an ImageData's order of bytes is the same on every machine.
  const bytes = new Uint8ClampedArray(table.buffer);
  for (let entry = 0; entry < tableSize; entry++) {
    const place = (entry / (tableSize - 1)) * (stops.length - 1);
    const stop = Math.min(stops.length - 2, Math.floor(place));
    const color = mix(stops[stop]!, stops[stop + 1]!, place - stop);
    bytes.set([...color, 255], 4 * entry);
  }
  return table;
}

/** The table's entry for a value on the range; outside it, the nearer end. NaN gives the low end. */
export function entryOf(value: number, low: number, high: number): number {
  const share = (value - low) / (high - low);
  if (!(share > 0)) return 0;
  return share >= 1 ? tableSize - 1 : Math.floor(share * tableSize);
}

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

// Panel, ink, muted and line are the tokens of theme/base.css.
const neutralsOf: Readonly<Record<Scheme, Neutrals>> = {
  light: {
    ground: [246, 247, 249],
    ink: [21, 26, 35],
    muted: [91, 102, 120],
    line: [201, 208, 218],
    panel: [255, 255, 255],
    negative: [216, 138, 115],
    positive: [68, 84, 108],
  },
  dark: {
    ground: [32, 38, 48],
    ink: [238, 241, 246],
    muted: [155, 166, 182],
    line: [59, 68, 83],
    panel: [22, 27, 35],
    negative: [199, 126, 104],
    positive: [151, 166, 194],
  },
};

export function neutrals(scheme: Scheme): Neutrals {
  return neutralsOf[scheme];
}

/** Activations: from the hue of below zero through the ground to the hue of above zero. */
export function activationTable(scheme: Scheme): ColorTable {
  const { negative, ground, positive } = neutrals(scheme);
  return colorTable([negative, ground, positive]);
}

/** A probability or a number in a task's colour: nothing of it at the low end, all of it at the high end. */
export function taskTable(color: Rgb, scheme: Scheme): ColorTable {
  return colorTable([neutrals(scheme).ground, color]);
}

/**
 * A colour for each class, all of the task's family: evenly spaced from a light tint over the colour itself to a
 * deep shade, the hue turned a little from class to class, so that a faded deep class is not taken for a light one.
 */
export function classTints(color: Rgb, classes: number, scheme: Scheme): readonly Rgb[] {
  const { ground, ink } = neutrals(scheme);
  const light = mix(ground, color, 0.42);
  const deep = mix(color, ink, 0.46);
  // A dark task's colour has little room left towards the ink: its own place on the way is by distance.
  const toColor = distance(light, color);
  const turn = toColor / (toColor + distance(color, deep));
  return Array.from({ length: classes }, (_, index) => {
    const share = classes === 1 ? turn : index / (classes - 1);
    const plain =
      share < turn ? mix(light, color, share / turn) : mix(color, deep, (share - turn) / (1 - turn));
    return turnHue(plain, (share - 0.5) * hueSpread);
  });
}

function distance(a: Rgb, b: Rgb): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Degrees between the first and the last class. */
const hueSpread = 56;

/** A colour of the same saturation and lightness (HSL), its hue turned. */
export function turnHue(color: Rgb, degrees: number): Rgb {
  const [red, green, blue] = color;
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const spread = high - low;
  if (spread === 0) return color;
  const sextant =
    high === red
      ? (green - blue) / spread
      : high === green
        ? 2 + (blue - red) / spread
        : 4 + (red - green) / spread;
  const hue = (sextant + degrees / 60 + 12) % 6;
  const channel = (offset: number) => {
    const place = (hue + offset) % 6;
    const share = Math.min(1, Math.max(0, Math.abs(place - 3) - 1));
    return low + share * spread;
  };
  return [channel(0), channel(4), channel(2)];
}

/** Black or white, whichever is easier to read on a colour: by its relative luminance (WCAG 2). */
export function inkOn([red, green, blue]: Rgb): Rgb {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return luminance > 0.179 ? [0, 0, 0] : [255, 255, 255];
}
