import { singularValues } from '../relation';
import type { JunctionKind } from './kind';

/** Singular values under this share of the largest are the rounding of parameters in single precision: 0. */
const precision = 2 ** -20;

/** A singular value counts towards the rank where it is more than this share of the largest. */
const rankShare = 0.01;

/** The singular values of the towers' kernels as rows of a matrix, the largest first: one row, columns in that order. */
export const spectrum: JunctionKind = {
  rowsAre: 'tasks',
  columnsAre: 'places',
  isShare: false,
  isUnbounded: true,
  stands: 'between',
  leadsTo: { heads: false, lanes: false },
  form: () => 'bars',
  ofTowers: (towers) => [singularValues(towers.map(({ kernel }) => kernel))],
  keep: ({ rows, columns }) => ({ rows, columns, keep: withoutRounding }),
  summary: { measure: 'rank', of: rankOf },
  curve: (place) => ({ measure: 'singular-value', from: { value: place + 1 } }),
};

/** How many singular values are more than {@link rankShare} of the largest; NaN where all are 0. */
function rankOf(values: Float32Array): number {
  const largest = Math.max(...values);
  return largest > 0 ? values.filter((value) => value > rankShare * largest).length : Number.NaN;
}

function withoutRounding(values: Float32Array): Float32Array {
  const least = precision * Math.max(...values);
  return values.map((value) => (value < least ? 0 : value));
}
