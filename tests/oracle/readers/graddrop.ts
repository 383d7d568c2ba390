import { graddrop, keptSigns, withoutDropped } from '../../../src/core/weighting/graddrop';
import { combineSteps } from '../../setup/method-steps';
import { largestEntry, relativeDifference } from './difference';
import type { VectorReader } from './reader';

/**
 * The file's draws stand in for the stream's. Its leaks differ from task to task, and ours is one for all: where the
 * file has none, the method as a whole is compared, else its two parts. P shows in what is kept. The mean over the
 * draws is compared over a grid of draws, on which it is exact to half a cell for every entry: P is known to within
 * that. 1e-6: the file's own tolerance.
 */
export const reader: VectorReader = {
  file: 'graddrop',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) => {
      const { J, U, leak } = input;
      const size = largestEntry(J);
      const outcomes = [
        {
          name: `${name}, g`,
          error: relativeDifference(leak ? parts(J, U, leak) : whole(J, U), expected.g, size),
          tolerance: 1e-6,
        },
      ];
      if (expected.mean_over_U) {
        outcomes.push({
          name: `${name}, mean_over_U`,
          error: relativeDifference(meanOverDraws(J), expected.mean_over_U, J.length * size),
          tolerance: 1 / cells,
        });
      }
      return outcomes;
    }),
};

const cells = 1000;

function parts(J: number[][], U: number[], leak: number[]): Float64Array {
  return withoutDropped(J, keptSigns(J, U), leak);
}

/** The method's own direction, with U in the place of its draws. */
function whole(J: number[][], U: ArrayLike<number>): Float64Array {
  let drawn = 0;
  const random = { uniform: () => U[drawn++]! } as Parameters<typeof graddrop.combine>[3];
  return combineSteps(graddrop, [{ losses: J.map(() => 1), jacobian: J }], {}, random)[0]!.direction;
}

function meanOverDraws(J: number[][]): Float64Array {
  const mean = new Float64Array(J[0]!.length);
  for (let cell = 0; cell < cells; cell++) {
    const draws = new Float64Array(mean.length).fill((cell + 0.5) / cells);
    const direction = whole(J, draws);
    for (let k = 0; k < mean.length; k++) mean[k]! += direction[k]! / cells;
  }
  return mean;
}
