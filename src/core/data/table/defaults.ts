import { newChoices } from '../../config/defaults';
import type { Config } from '../../config/schema';
import { referenceTo } from './reference';
import { type ColumnRole, configOfRoles } from './roles';
import type { Table } from './table';

/**
 * What someone starts with who has just chosen a table, over whatever was set for other data: a trunk wide enough
 * for a few dozen features, a fifth of the rows for the test, and batches that make some hundred steps an epoch of
 * a large table, some ten of a small one.
 */
export function configForTable(table: Table, roles: readonly ColumnRole[]): Partial<Config> {
  return {
    ...newChoices,
    data: 'table',
    table: referenceTo(table),
    ...configOfRoles(table, roles),
    trunk: [64, 64],
    head: [],
    activation: 'relu',
    initialiser: 'he',
    optimizer: 'adam',
    learningRate: 0.005,
    batch: batchFor(table.rows),
    testShare: 0.2,
  };
}

function batchFor(rows: number): number {
  if (rows < 2_000) return 32;
  return rows < 10_000 ? 64 : 256;
}
