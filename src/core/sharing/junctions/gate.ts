import type { JunctionKind } from './kind';

/** The row's task, or in a last row without a task the shared stream, takes so much of the column's lane. */
export const gate: JunctionKind = {
  rowsAre: 'tasks',
  columnsAre: 'lanes',
  isShare: true,
  stands: 'before',
  leadsTo: { heads: true, lanes: true },
  form: () => 'bars',
  curve(lane, lanes) {
    const { owner, number } = lanes[lane]!;
    return { measure: 'gate', from: { expert: number, of: owner === 'shared' ? [] : owner } };
  },
};
