import { angleOf, cosineOf } from '../../core/analysis/conflict';
import { type Pair, pairsOf } from '../../core/analysis/gradient-history';
import type { Matrix } from '../../core/linalg/matrix';
import type { RunGradients } from '../../core/run/told';

/** One task's gradient on a dial. */
export interface Arrow {
  readonly task: number;
  /** Degrees from the right, clockwise, as a screen turns. */
  readonly turn: number;
  /** Beside the longer of the two; 0 to 1. */
  readonly length: number;
}

/** Two tasks' gradients, at their true angle. */
export interface Dial {
  readonly pair: Pair;
  /** The angle between them, 0 to 180; null where either gradient is 0. */
  readonly degrees: number | null;
  readonly arrows: readonly [Arrow, Arrow];
}

/** Up to so many tasks, every pair has its dial; more are a matrix of cosines. */
export const mostDials = 3;

/** The turn of a gradient that has no angle to the other, as that is 0. */
const restingTurn = 45;

/**
 * A dial for each pair of tasks. A pair lies in a plane, so its angle can be drawn as it is; three gradients span a
 * space, and in one picture of them some angle would be wrong. The middle between the two points to the right,
 * where the heads are, and the first task lies above: a picture that never turns as a whole.
 */
export function dialsOf(gram: Matrix): readonly Dial[] {
  const norms = gram.map((row, task) => Math.sqrt(Math.max(row[task]!, 0)));
  return pairsOf(gram.length).map((pair) => {
    const [a, b] = pair;
    const degrees = angleOf(gram, a, b);
    const turn = degrees === null ? restingTurn : degrees / 2;
    const longest = Math.max(norms[a]!, norms[b]!);
    const length = (task: number) => (longest > 0 ? norms[task]! / longest : 0);
    return {
      pair,
      degrees,
      arrows: [
        { task: a, turn: -turn, length: length(a) },
        { task: b, turn, length: length(b) },
      ],
    };
  });
}

/** [task][task]: cosines, 1 on the diagonal; null where either gradient is 0. */
export function cosinesOf(gram: Matrix): readonly (readonly (number | null)[])[] {
  return gram.map((row, a) => row.map((_, b) => (a === b ? 1 : cosineOf(gram, a, b))));
}

/** How all pairs get on, in short. */
export interface PairSummary {
  /** Pairs that have an angle. */
  readonly pairs: number;
  /** Those of them above 90 degrees. */
  readonly conflicting: number;
  /** The pair with the widest angle; null where none has one. */
  readonly widest: { readonly pair: Pair; readonly degrees: number } | null;
}

export function summaryOf(gram: Matrix): PairSummary {
  const angles = pairsOf(gram.length).flatMap((pair) => {
    const degrees = angleOf(gram, ...pair);
    return degrees === null ? [] : [{ pair, degrees }];
  });
  return {
    pairs: angles.length,
    conflicting: angles.filter(({ degrees }) => degrees > 90).length,
    widest: angles.reduce<PairSummary['widest']>(
      (widest, angle) => (widest === null || angle.degrees > widest.degrees ? angle : widest),
      null,
    ),
  };
}

/** The Gram matrix of a shared block, or of all; null where there is none of so many tasks. */
export function gramOf(point: RunGradients | null, place: number | null, tasks: number): Matrix | null {
  const gram = place === null ? point?.gram : point?.layers[place];
  return gram !== undefined && gram.length === tasks ? gram : null;
}
