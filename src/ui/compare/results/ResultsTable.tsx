import { useState } from 'react';
import type { Column } from '../../../core/experiment/table';
import type { TermId } from '../../../core/terms';
import { SortButton } from '../../parts/SortButton';
import { aboutTerm } from '../../term/Term';
import { text } from '../../text/text';
import { useTaskColor } from '../../theme/task-colors';
import type { Results } from '../results';
import { columnTerm, columnWords } from './cell-words';
import { isBetterHigh, nextOrder, type Order, orderedRows } from './order';
import { ResultRow } from './ResultRow';
import classes from './results.module.css';

/** Shown only where asked for: scores say the same in the task's own measure, or all are the same. */
export const hiddenAtFirst: readonly Column['kind'][] = ['loss', 'diverged'];

interface Props {
  readonly results: Results;
  readonly title: string;
  readonly hidden: readonly string[];
  readonly selected: string | null;
  readonly onSelect: (link: string | null) => void;
}

/** What came of each variant, a row each; those that are the best of a column, or as good, in bold. */
export function ResultsTable({ results, title, hidden, selected, onSelect }: Props) {
  const { table, names, entries, tasks } = results;
  const [order, setOrder] = useState<Order | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const shown = table.columns.flatMap((column, at) => (hidden.includes(column.key) ? [] : [{ column, at }]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={classes.scroll} aria-label={text('compare.table.region', { title })} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <Heading
              title={text('compare.table.variant')}
              hint={text('compare.table.variantHint')}
              by="name"
              order={order}
              isBetterHigh={false}
              onOrder={setOrder}
            />
            {shown.map(({ column }) => (
              <Heading
                key={column.key}
                {...columnWords(column, tasks)}
                term={columnTerm(column)}
                task={column.task}
                by={column.key}
                order={order}
                isBetterHigh={isBetterHigh(column)}
                onOrder={setOrder}
              />
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {orderedRows(table, names, order).map((row) => {
            const { link } = entries[row]!.variant;
            return (
              <ResultRow
                key={link}
                results={results}
                row={row}
                shown={shown}
                isSelected={selected === link}
                isOpen={opened === link}
                onSelect={onSelect}
                onOpen={setOpened}
              />
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Heading(props: {
  readonly title: string;
  readonly hint: string;
  readonly term?: TermId | undefined;
  readonly task?: number | null;
  readonly by: string;
  readonly order: Order | null;
  readonly isBetterHigh: boolean;
  readonly onOrder: (order: Order | null) => void;
}) {
  const { title, hint, term, task = null, by, order } = props;
  const colorOf = useTaskColor();
  const isOn = order?.by === by;
  const direction = isOn ? (order.isFalling ? 'descending' : 'ascending') : 'none';
  return (
    <th
      scope="col"
      aria-sort={direction}
      data-first={by === 'name' || undefined}
      {...(term && aboutTerm(term))}
    >
      <SortButton
        title={title}
        hint={hint}
        direction={direction}
        color={task === null ? undefined : colorOf(task)}
        onSort={() => props.onOrder(nextOrder(order, by, props.isBetterHigh))}
      />
    </th>
  );
}
