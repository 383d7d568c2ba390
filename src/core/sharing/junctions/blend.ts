import type { JunctionKind } from './kind';

/** The row's task takes so much of the column's layer of its tower. */
export const blend: JunctionKind = {
  rowsAre: 'tasks',
  columnsAre: 'layers',
  isShare: false,
  stands: 'before',
  leadsTo: { heads: true, lanes: false },
  form: () => 'bars',
  curve: (layer) => ({ measure: 'blend', layer }),
};
