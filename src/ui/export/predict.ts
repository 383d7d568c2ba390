import { csvText } from '../../core/csv-text';
import { encodeNewRows, type NewRows, readNewRows } from '../../core/data/table/new-rows';
import type { Problem } from '../../core/problem';
import type { Predictions } from '../../core/run/told';
import type { Replies } from '../../worker/protocol';
import { run } from '../store/actions';
import { workersSpotlight } from '../store/spotlight';
import { getState } from '../store/store';

export type Encoding = Replies['encoding'];

/** New rows with what the models answer to them. */
export interface Answered {
  readonly rows: NewRows;
  /** Cells that the training rows have nothing like. */
  readonly notes: readonly Problem[];
  /** [run][task] */
  readonly answers: readonly (readonly Predictions[])[];
}

/** How the run's table became inputs. */
export function readEncoding(): Promise<Encoding> {
  return run.ask({ kind: 'encoding' });
}

/** Two of the table's own rows without their targets, to begin from. */
export function exampleRows({ columns }: Encoding): string {
  const { table } = getState();
  const own = columns.map(({ column }) => table?.columns.find(({ name }) => name === column));
  const cells = (row: number) => own.map((column) => column?.values[column.codes[row]!] ?? '');
  return csvText([columns.map(({ column }) => column), cells(0), cells(1)]);
}

/** What the models of all seeds answer to the rows of a text, or why they cannot be asked. */
export async function predict(text: string, { columns }: Encoding): Promise<Answered | readonly Problem[]> {
  const rows = readNewRows(text, columns);
  if (!('cells' in rows)) return rows;
  const { inputs, notes } = encodeNewRows(rows, columns);
  const { isAtBest } = workersSpotlight(getState());
  const { runs } = await run.ask({ kind: 'answers', inputs, isAtBest });
  return { rows, notes, answers: runs };
}
