/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

export type Scheme = 'light' | 'dark';

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
