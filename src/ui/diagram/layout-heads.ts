import { maxShownUnits } from '../../core/sharing/shown';
import { type Head, type Layer, largestHeadNode } from './places';

/** Of so many lines of words. */
export const wordsHeights = { 2: 38, 4: 70 } as const;

/** A task's end of the network in its row; its words stand beside its output, or below it where that is too wide. */
export function layoutHead(
  widths: readonly number[],
  xs: readonly number[],
  row: { readonly top: number; readonly height: number },
  end: {
    readonly x: number;
    readonly side: number;
    readonly outputs: number;
    readonly wordsWidth: number;
    readonly isBelow: boolean;
  },
): Head {
  const linesBelow = row.height >= end.side + wordsHeights[4] ? 4 : 2;
  const top = row.top + (row.height - end.side - (end.isBelow ? wordsHeights[linesBelow] : 0)) / 2;
  const middle = top + end.side / 2;
  const ports = Math.min(maxShownUnits, end.outputs);
  return {
    layers: widths.map((units, layer) => headLayer(xs[layer]!, units, row)),
    output: { x: end.x, y: top, side: end.side },
    ports: Array.from({ length: ports }, (_, port) => ({
      x: end.x,
      y: middle + (ports === 1 ? 0 : (port / (ports - 1) - 0.5) * end.side * 0.6),
    })),
    words: end.isBelow
      ? {
          x: end.x,
          y: top + end.side + wordsHeights[linesBelow] / 2,
          lines: linesBelow,
          width: end.wordsWidth,
        }
      : {
          x: end.x + end.side + 10,
          y: middle,
          lines: row.height >= 70 ? 4 : row.height >= 34 ? 2 : 1,
          width: end.wordsWidth,
        },
  };
}

/** Of a head's hidden layer as many units as the task's row has room for. */
function headLayer(x: number, units: number, row: { top: number; height: number }): Layer {
  const room = row.height - 6;
  const shown = Math.max(1, Math.min(maxShownUnits, units, Math.floor(room / 8)));
  const hidden = units - shown;
  const isSaid = hidden > 0 && room > shown * 8 + 14;
  const height = isSaid ? room - 14 : room;
  const pitch = Math.min(height / shown, largestHeadNode * 1.7);
  const side = Math.min(largestHeadNode, pitch * 0.78);
  const middle = row.top + 3 + height / 2;
  const nodes = Array.from({ length: shown }, (_, unit) => ({
    x,
    y: middle + (unit - (shown - 1) / 2) * pitch,
  }));
  return { x, side, nodes, hidden, more: isSaid ? { x, y: nodes.at(-1)!.y + side / 2 + 8 } : null };
}
