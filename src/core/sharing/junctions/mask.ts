import type { JunctionKind } from './kind';

/** Columns that are kept: the mean over the units, and the share of them that are let through by more than a half. */
export const maskColumn = { mean: 0, open: 1 } as const;

/** The row's task lets so much of the lane's unit through. */
export const mask: JunctionKind = {
  rowsAre: 'tasks',
  columnsAre: 'units',
  isShare: true,
  mostColumns: 64,
  stands: 'over',
  leadsTo: { heads: true, lanes: false },
  form: () => 'strips',
  keep: ({ rows }) => ({
    rows,
    columns: rows.map(() => [maskColumn.mean, maskColumn.open]),
    keep: (values) => openings(values, rows.length),
  }),
  curve: (column) => ({ measure: column === maskColumn.mean ? 'mask' : 'open-share' }),
};

/** [row]: mean over the units, and share of them over a half. */
function openings(values: Float32Array, rows: number): number[] {
  const units = values.length / rows;
  return Array.from({ length: rows }, (_, row) => {
    const mask = values.subarray(row * units, (row + 1) * units);
    const mean = mask.reduce((sum, value) => sum + value, 0) / units;
    return [mean, mask.filter((value) => value > 0.5).length / units];
  }).flat();
}
