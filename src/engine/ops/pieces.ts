import type { TensorInfo } from '../tf';
import type { LaunchInput } from './webgl-launch';

/** Matrices that lie one after the other in a vector, each [run, copy, row, column]. */
export interface Piece {
  readonly info: TensorInfo;
  /** Where it begins in the vector. */
  readonly from: number;
}

/** Pieces of these tensors, one after the other from entry 0 on. */
export function piecesOf(infos: readonly TensorInfo[]): Piece[] {
  let from = 0;
  return infos.map((info) => {
    const piece = { info, from };
    from += info.shape.reduce((product, length) => product * length, 1);
    return piece;
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
  const cases = pieces.map(({ info, from }, p) => {
    const [rows, columns] = [info.shape.at(-2) ?? 1, info.shape.at(-1)!];
    const isLast = p === pieces.length - 1;
    const end = from + info.shape.reduce((product, length) => product * length, 1);
    return `${isLast ? '' : `if (index < ${end}) `}{
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
