import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../../src/core/data/table/read-csv';
import type { Table } from '../../src/core/data/table/table';

/** Beside the project, where it is there at all. */
const folder = join(process.cwd(), '..', 'shared', 'data');

/** Whether the folder with the real tables stands beside the project. */
export const hasRealTables = existsSync(join(folder, 'adult-income.csv'));

/** @throws Error where a file is no table. */
export function realTable(file: string): Table {
  const { table, problems } = readTable(readFileSync(join(folder, file)), file);
  if (!table) throw new Error(`no table: ${JSON.stringify(problems)}`);
  return table;
}
