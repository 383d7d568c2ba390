import { relativeDistances } from '../relation';
import type { JunctionKind } from './kind';

/** How far two towers' layers are apart, relative to their size. Kept: one number, the mean over all pairs. */
export const distance: JunctionKind = {
  rowsAre: 'lanes',
  columnsAre: 'lanes',
  isShare: false,
  hasEmptyDiagonal: true,
  stands: 'between',
  leadsTo: { heads: false, lanes: false },
  // One tower alone has nobody to be drawn to.
  form: (rows) => (rows <= 2 ? 'spring' : 'matrix'),
  ofTowers: (towers) => relativeDistances(towers.map(({ all }) => all)),
  keep: ({ rows }) => ({
    rows: rows.length < 2 ? [] : [null],
    columns: [[0]],
    keep: (values) => [meanOfPairs(values)],
  }),
  curve: () => ({ measure: 'tower-distance' }),
};

/** The mean over all pairs of a symmetric matrix, flat. */
function meanOfPairs(values: Float32Array): number {
  const side = Math.sqrt(values.length);
  let sum = 0;
  for (let row = 0; row < side; row++) {
    for (let column = row + 1; column < side; column++) sum += values[row * side + column]!;
  }
  return (2 * sum) / (side * (side - 1));
}
