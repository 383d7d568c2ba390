import type { ChartInk } from '../../charts/view/chart-ink';
import type { Mark } from './mark';

/** A line of a picture by its name. */
export interface LegendEntry {
  readonly words: string;
  readonly color: string;
  readonly dashes?: string;
}

const [swatch, gap, between, lineHeight] = [18, 6, 16, 17];

/** Names of lines over a picture, in as many rows as its width takes, and how high they are. */
export function legendOf(
  entries: readonly LegendEntry[],
  { left, right }: { readonly left: number; readonly right: number },
  top: number,
  ink: ChartInk,
): { readonly marks: readonly Mark[]; readonly height: number } {
  let [x, row] = [left, 0];
  const marks = entries.flatMap(({ words, color, dashes }): Mark[] => {
    const width = swatch + gap + textWidth(words);
    if (x > left && x + width > right) [x, row] = [left, row + 1];
    const [from, y] = [x, top + row * lineHeight];
    x += width + between;
    return [
      {
        kind: 'line',
        points: [
          [from, y - 4],
          [from + swatch, y - 4],
        ],
        color,
        width: 2.2,
        ...(dashes === undefined ? {} : { dashes }),
      },
      { kind: 'text', at: [from + swatch + gap, y], words, anchor: 'start', color: ink.title },
    ];
  });
  return { marks, height: (row + 1) * lineHeight };
}

/** About, in a picture's letters: those of Chinese are twice as wide. */
function textWidth(words: string): number {
  return [...words].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 11.5 : 6), 0);
}
