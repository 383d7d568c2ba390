import { neutrals } from './neutrals';
import { mix, type Rgb, type Scheme, turnHue } from './rgb';

/** Colours along a range as pixels of an ImageData seen as 32-bit numbers, low end first. */
export type ColorTable = Uint32Array;

/** Entries of a table: more than the eye tells apart on a small map. */
export const tableSize = 256;

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
