import type { Drawing, DrawnLine } from '../model/drawing';

/** A moment of a curve as it sounds. */
export interface Tone {
  /** Seconds from the curve's beginning. */
  readonly at: number;
  /** In hertz; null where the curve has a gap. */
  readonly frequency: number | null;
  /** From -1, at the left, to 1, at the right. */
  readonly pan: number;
}

/** A curve that is heard by itself. */
export interface Voice {
  readonly name: string;
  readonly seconds: number;
  readonly tones: readonly Tone[];
}

/** What the chart's lower and upper end sound like: three octaves from A, where ears and small speakers are at ease. */
const lowest = 220;
const octaves = 3;

/** A curve takes so long, or less where there are many: all together stay within `most`, if none gets too short. */
const usual = 2.4;
const most = 10;
const least = 0.8;

/**
 * The visible curves of a chart, one after the other. Pitch is the place on the vertical axis, so a logarithmic chart
 * sounds logarithmic; left to right is the time.
 */
export function voicesOf(drawing: Drawing): readonly Voice[] {
  const lines = drawing.lines.filter(
    ({ isRaw, run, isSpotlit, rows }) => !isRaw && (run === null || isSpotlit) && rows.length > 0,
  );
  const seconds = Math.max(least, Math.min(usual, most / lines.length));
  return lines.map((line) => ({ name: line.look.name, seconds, tones: tonesOf(line, drawing, seconds) }));
}

function tonesOf(line: DrawnLine, { x, y, isLog }: Drawing, seconds: number): readonly Tone[] {
  return line.rows.map((row) => {
    const time = shareOf(row.x, x.domain, false);
    return {
      at: time * seconds,
      frequency: row.y === null ? null : lowest * 2 ** (octaves * shareOf(row.y, y.domain, isLog)),
      pan: 2 * time - 1,
    };
  });
}

/** How far up an axis a value lies, from 0 to 1; a value beyond an end is at it. */
function shareOf(value: number, [low, high]: readonly [number, number], isLog: boolean): number {
  const place = isLog ? Math.log : (x: number) => x;
  const share = (place(value) - place(low)) / (place(high) - place(low));
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0.5;
}
