import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { startConfig } from '../../../core/config/defaults';
import { missingTable, type TableReference } from '../../../core/data/table/reference';
import { factsOf } from '../../../core/data/table/statistics';
import type { Table } from '../../../core/data/table/table';
import { UndoToast } from '../../parts/UndoToast';
import { compare } from '../../store/experiment/compare-with';
import { getState, useApp } from '../../store/store';
import { tip } from '../../term/tip';
import { countText } from '../../text/numbers';
import { text } from '../../text/text';
import { addressIn, openTableImport, reviewColumns } from './import-flow';
import classes from './table.module.css';
import { dropTable, takeTable } from './take-table';

/** All pairs of so many tasks can be trained. */
const [leastPartners, mostPartners] = [2, 8];

/** The table in use and what can be done with it; or which one is asked for. */
export function TableSummary() {
  const table = useApp((state) => state.table);
  const data = useApp((state) => state.config.data);
  const said = useApp((state) => state.config.table);
  const wanted = useMemo(() => missingTable({ data, table: said }, table), [data, said, table]);
  if (wanted) return <WantedTable wanted={wanted} />;
  return table ? <LoadedTable table={table} /> : null;
}

/** "768 rows, 10 columns, 0 missing cells" */
export function tableSize(table: Table): string {
  const missing = table.columns.reduce((sum, column) => sum + factsOf(column).missing, 0);
  return text('table.preview.size', {
    rows: countText(table.rows),
    columns: table.columns.length,
    missing: text('table.preview.missing', { count: missing }),
  });
}

function LoadedTable({ table }: { readonly table: Table }) {
  const size = useMemo(() => tableSize(table), [table]);
  const tasks = useApp((state) => state.config.tasks.length);
  const buttons = [
    { id: 'columns', onClick: reviewColumns },
    { id: 'replace', onClick: () => openTableImport() },
    { id: 'forget', onClick: forget },
  ] as const;
  return (
    <div className={classes.summary}>
      <p>
        <strong title={table.name}>{table.name}</strong>
        <span>{size}</span>
      </p>
      <div className={classes.summaryButtons}>
        {buttons.map(({ id, onClick }) => (
          <Button
            key={id}
            {...tip(text(`table.summary.${id}Hint`))}
            size="compact-xs"
            variant="default"
            onClick={onClick}
          >
            {text(`table.summary.${id}`)}
          </Button>
        ))}
        {tasks >= leastPartners && tasks <= mostPartners ? (
          <Button
            {...tip(text('table.summary.partnersHint'))}
            size="compact-xs"
            variant="default"
            onClick={() => void compare({ kind: 'partners' })}
          >
            {text('table.summary.partners')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function WantedTable({ wanted }: { readonly wanted: TableReference }) {
  const { name, url } = wanted;
  const host = addressIn(url)?.host;
  return (
    <div className={classes.summary}>
      <p>
        <strong>{wantedText(name, host)}</strong>
        <span>{text(name === '' ? 'table.summary.noneHint' : 'table.summary.dropIt')}</span>
      </p>
      <div className={classes.summaryButtons}>
        {host === undefined ? null : (
          <Button size="compact-xs" onClick={() => openTableImport({ url })}>
            {text('table.summary.fetch')}
          </Button>
        )}
        <Button size="compact-xs" variant="default" onClick={() => openTableImport()}>
          {text('table.summary.choose')}
        </Button>
      </div>
    </div>
  );
}

function wantedText(name: string, host: string | undefined): string {
  if (host !== undefined) return text('table.choose.wantedUrl', { host });
  return name === '' ? text('table.summary.none') : text('table.choose.wanted', { name });
}

/** Takes the table out of page and browser at once, and offers to put all back as it was. */
function forget(): void {
  const { table, config } = getState();
  if (!table) return;
  dropTable(table, startConfig);
  const id = `forgotten-${table.fingerprint}`;
  const undo = () => {
    notifications.hide(id);
    takeTable(table, config);
  };
  notifications.show({
    id,
    autoClose: 15_000,
    message: (
      <UndoToast
        text={text('table.summary.forgotten', { name: table.name })}
        label={text('table.summary.undo')}
        onUndo={undo}
      />
    ),
  });
}
