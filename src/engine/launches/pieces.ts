import { sizeOf } from '../../core/linalg/shape';
import type { TensorInfo } from '../tensorflow/tf';
import type { LaunchInput } from './webgl-launch';

/** The most textures that a card reads in one launch. */
export const mostTextures = 16;

/** The items in order, in groups which take no more than `most` together; each takes `textures` of it. */
export function grouped<T>(items: readonly T[], most: number, textures: (item: T) => number): T[][] {
  const groups: T[][] = [];
  let taken = most;
  for (const item of items) {
    taken += textures(item);
    if (taken > most) {
      groups.push([]);
      taken = textures(item);
    }
    groups.at(-1)!.push(item);
  }
  return groups;
}

/** Matrices that lie one after the other in a vector, each [..., row, column]. */
export interface Piece {
  readonly info: TensorInfo;
  /** Where it begins in the vector. */
  readonly from: number;
  readonly size: number;
}

/** Pieces of these tensors, one after the other from entry 0 on. */
export function piecesOf(infos: readonly TensorInfo[]): Piece[] {
  let from = 0;
  return infos.map((info) => {
    const size = sizeOf(info.shape);
    from += size;
    return { info, from: from - size, size };
  });
}

/** The launch inputs of pieces, named by `letter` and their number. */
export function pieceInputs(letter: string, pieces: readonly Piece[]): Record<string, LaunchInput> {
  return Object.fromEntries(pieces.map(({ info }, p) => [`${letter}${p}`, { info, as: 'matrix' }]));
}

/**
 * GLSL: `float <name>(int index)`, an entry of the pieces by its place in the vector. `value` is the expression for
 * piece p, given `batch`, `row` and `column` in it; unless told, the entry itself.
 */
export function entryOfPieces(
  name: string,
  letter: string,
  pieces: readonly Piece[],
  value: (piece: number) => string = (p) => `entry${letter}${p}(batch, row, column)`,
): string {
  const cases = pieces.map(({ info, from, size }, p) => {
    const [rows, columns] = [info.shape.at(-2) ?? 1, info.shape.at(-1)!];
    const isLast = p === pieces.length - 1;
    return `${isLast ? '' : `if (index < ${from + size}) `}{
      int at = index - ${from};
      int line = at / ${columns};
      int column = at - line * ${columns};
      int batch = line / ${rows};
      int row = line - batch * ${rows};
      return ${value(p)};
    }`;
  });
  return `float ${name}(int index) { ${cases.join('\n')} }`;
}
