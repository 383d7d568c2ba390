import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { maxTasks } from '../../../core/config/limits';
import { possibleLeaks } from '../../../core/data/table/leaks';
import { configOfRoles, proposeRoles } from '../../../core/data/table/roles';
import { ProblemTable } from '../../parts/ProblemTable';
import { getState } from '../../store/store';
import { text } from '../../text/text';
import { useTaskColor } from '../../theme/task-colors';
import { ColumnRow, shownRows } from './ColumnRow';
import { focusOnMount } from './focus-on-mount';
import { acceptTable, closeImport, type PreviewStep as Preview } from './import-flow';
import { isAlone, sumOf, whatIsWrong } from './preview-words';
import { ReadingControls } from './ReadingControls';
import { StoredReading } from './StoredReading';
import { tableSize } from './TableSummary';
import classes from './table.module.css';

// Of what stands in the way the beginning says enough.
const refusedRows = 3;

/** A table before it is used: every column with its role, to be changed. */
export function PreviewStep({ step }: { readonly step: Preview }) {
  const { table, roles, problems, instead, isLoaded } = step;
  const hint = whatIsWrong(roles);
  return (
    <>
      <p>
        <strong>{text('table.preview.sized', { size: tableSize(table) })}</strong>{' '}
        {text('table.preview.text')}
      </p>
      {instead === null ? null : (
        <p className={classes.warning}>{text('table.preview.another', { name: instead.name })}</p>
      )}
      {problems.length === 0 ? null : (
        <details className={classes.notes}>
          <summary>{text('table.preview.notes', { count: problems.length })}</summary>
          <ProblemTable problems={problems} />
        </details>
      )}
      {step.file === null ? <StoredReading table={table} /> : <ReadingControls file={step.file} />}
      {step.refused.length === 0 ? null : (
        <div role="alert" className={classes.failed}>
          <p className={classes.warning}>{text('table.preview.refused')}</p>
          <ProblemTable problems={step.refused.slice(0, refusedRows)} />
        </div>
      )}
      <Leaks table={table} roles={roles} />
      <ColumnTable step={step} />
      <div className={classes.buttons}>
        <p className={classes.sum} aria-live="polite">
          {hint ?? sumOf(table, roles)}
          {isAlone(roles) ? <span className={classes.alone}>{text('table.preview.alone')}</span> : null}
        </p>
        <Button variant="default" onClick={closeImport}>
          {text('table.preview.cancel')}
        </Button>
        <Button
          disabled={hint !== null}
          loading={step.isStale}
          onClick={acceptTable}
          ref={focusOnMount}
          data-autofocus
        >
          {isLoaded ? text('table.preview.apply') : text('table.preview.train')}
        </Button>
      </div>
    </>
  );
}

function Leaks({ table, roles }: Pick<Preview, 'table' | 'roles'>) {
  const leaks = useMemo(() => possibleLeaks(table, roles), [table, roles]);
  if (leaks.length === 0) return null;
  return (
    <div className={classes.warning} role="status">
      {text('table.preview.leaks', { count: leaks.length })}
      <ul className={classes.leaks}>
        {leaks.map(({ feature, task, by }) => (
          <li key={`${feature}\n${task}`}>{text(`table.preview.leak.${by}`, { feature, task })}</li>
        ))}
      </ul>
    </div>
  );
}

function ColumnTable({ step: { table, roles } }: { readonly step: Preview }) {
  const proposals = useMemo(() => proposeRoles(table), [table]);
  const color = useTaskColor();
  const tasks = configOfRoles(table, roles, getState().config.tasks).tasks.map((task) => task.target);
  const canBeTask = tasks.length < maxTasks;
  return (
    <div className={classes.scroll}>
      <table className={classes.columns}>
        <caption className={classes.caption}>{text('table.preview.caption', { name: table.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{text('table.preview.column')}</th>
            <th scope="col">{text('table.preview.role')}</th>
            <th scope="col">{text('table.preview.why')}</th>
            <th scope="col" colSpan={shownRows}>
              {text('table.preview.values')}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column, index) => (
            <ColumnRow
              key={column.name}
              column={column}
              index={index}
              role={roles[index]!}
              proposal={proposals[index]!}
              color={tasks.includes(column.name) ? color(tasks.indexOf(column.name)) : ''}
              canBeTask={canBeTask}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
