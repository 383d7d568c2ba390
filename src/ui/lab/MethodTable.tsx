import { Fragment, useState } from 'react';
import { Panel } from '../parts/Panel';
import { SortButton } from '../parts/SortButton';
import { text } from '../text/text';
import { useTaskColor } from '../theme/task-colors';
import lab from './lab.module.css';
import type { ChangeLab } from './lab-change';
import { type LabState, taskLetter } from './lab-state';
import { MethodLine } from './MethodLine';
import { groupOf, lookGroups, type MethodRow, type SortKey, sortedRows } from './method-rows';
import classes from './table.module.css';

interface Props {
  readonly state: LabState;
  readonly change: ChangeLab;
  readonly rows: readonly MethodRow[];
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
}

/** Every method in numbers: grouped by what it looks at, or ordered by a column. */
export function MethodTable({ state, change, rows, hovered, onHover }: Props) {
  const [sort, setSort] = useState<SortKey>('group');
  const tasks = state.gradients.length;
  const columns = 4 + 2 * tasks;
  const show = (shown: readonly string[]) => change((before) => ({ ...before, shown }));
  const line = (row: MethodRow) => (
    <MethodLine
      key={row.method.id}
      row={row}
      isShown={state.shown.includes(row.method.id)}
      isSelected={state.selected === row.method.id}
      isHovered={hovered === row.method.id}
      change={change}
      onHover={onHover}
    />
  );
  return (
    <Panel
      className={lab.methods ?? ''}
      title={text('lab.table.title')}
      aside={
        <span className={classes.aside}>
          {text('lab.table.shown', { count: state.shown.length, all: rows.length })}
          <button
            type="button"
            className={classes.quiet}
            title={text('lab.table.allHint')}
            onClick={() => show(rows.map(({ method }) => method.id))}
          >
            {text('lab.table.all')}
          </button>
          <button
            type="button"
            className={classes.quiet}
            title={text('lab.table.noneHint')}
            onClick={() => show([])}
          >
            {text('lab.table.none')}
          </button>
        </span>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={classes.scroll} aria-label={text('lab.table.region')} tabIndex={0}>
        <table className={classes.table} data-dense={tasks > 2 || undefined}>
          <TableHead tasks={tasks} sort={sort} onSort={setSort} />
          <tbody>
            {sort === 'group'
              ? lookGroups.map((group) => (
                  <Fragment key={group}>
                    <tr>
                      <th className={classes.group} colSpan={columns} scope="rowgroup">
                        {text(`lab.table.groups.${group}`)}
                      </th>
                    </tr>
                    {rows.filter(({ method }) => groupOf(method) === group).map(line)}
                  </Fragment>
                ))
              : sortedRows(rows, sort).map(line)}
          </tbody>
        </table>
      </section>
      <p className={classes.legend}>{text('lab.table.legend')}</p>
    </Panel>
  );
}

function TableHead(props: {
  readonly tasks: number;
  readonly sort: SortKey;
  readonly onSort: (key: SortKey) => void;
}) {
  const { sort, onSort } = props;
  const colorOf = useTaskColor();
  const tasks = Array.from({ length: props.tasks }, (_, task) => task);
  const directionOf = (key: SortKey) =>
    sort !== key ? 'none' : key === 'title' ? 'ascending' : 'descending';
  const heading = (key: SortKey, label: string, hint: string, color?: string) => (
    <th
      key={key}
      className={classes.column}
      scope="col"
      data-first={key === 'title' || undefined}
      aria-sort={directionOf(key)}
    >
      <SortButton
        title={label}
        hint={hint}
        name={hint}
        direction={directionOf(key)}
        color={color}
        onSort={() => onSort(sort === key ? 'group' : key)}
      />
    </th>
  );
  return (
    <thead>
      <tr>
        <td className={classes.over} colSpan={4}>
          {sort === 'group' ? null : (
            <button type="button" className={classes.quiet} onClick={() => onSort('group')}>
              {text('lab.table.groupHint')}
            </button>
          )}
        </td>
        <th className={classes.over} colSpan={tasks.length}>
          {text('lab.table.weights')}
        </th>
        <th className={classes.over} colSpan={tasks.length}>
          {text('lab.table.slopes')}
        </th>
      </tr>
      <tr>
        <td className={classes.column} />
        {heading('title', text('lab.table.method'), text('lab.table.method'))}
        {heading('length', text('lab.table.length'), text('lab.table.lengthHint'))}
        {heading('angle', text('lab.table.angle'), text('lab.table.angleHint'))}
        {tasks.map((task) => (
          <th
            key={task}
            className={classes.column}
            scope="col"
            title={text('lab.table.weightOf', { name: taskLetter(task) })}
          >
            <i className={classes.swatch} style={{ background: colorOf(task) }} />
            {taskLetter(task)}
          </th>
        ))}
        {tasks.map((task) =>
          heading(
            `slope:${task}`,
            taskLetter(task),
            text('lab.table.slopeOf', { name: taskLetter(task) }),
            colorOf(task),
          ),
        )}
      </tr>
    </thead>
  );
}
