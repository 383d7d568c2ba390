import { VisuallyHidden } from '@mantine/core';
import { IconChevronRight, IconPlayerPlay } from '@tabler/icons-react';
import { memo } from 'react';
import type { Column } from '../../../core/experiment/table';
import { text } from '../../text/text';
import { goToLink } from '../go-to-link';
import type { Results } from '../results';
import { type CellWords, cellWords } from './cell-words';
import { RowCurves } from './RowCurves';
import classes from './results.module.css';
import { stateWords } from './row-state';

interface Props {
  readonly results: Results;
  readonly row: number;
  readonly shown: readonly { readonly column: Column; readonly at: number }[];
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly onSelect: (link: string | null) => void;
  readonly onOpen: (link: string | null) => void;
}

/** Where a variant's line is found on the page. */
export function rowId(link: string): string {
  return `row-${link}`;
}

/** A variant's line, and its curves while it is open. */
export function ResultRow({ results, row, shown, ...rest }: Props) {
  const entry = results.entries[row]!;
  const { cells } = results.table.rows[row]!;
  const words = shown.map(({ column, at }) => cellWords(column, cells[at] ?? null));
  return (
    <>
      <Line
        link={entry.variant.link}
        name={results.names[row]!}
        isBase={results.base === row}
        state={stateWords(entry)}
        kind={entry.state.kind}
        hasDiverged={(entry.state.kind === 'done' && entry.state.result.ended.length > 0) || undefined}
        cells={words}
        best={shown.map(({ at }) => cells[at]?.isBest ?? false)}
        {...rest}
      />
      {rest.isOpen ? (
        <tr className={classes.openRow}>
          <td colSpan={shown.length + 2}>
            <RowCurves entry={entry} tasks={results.tasks} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

interface LineProps extends Omit<Props, 'results' | 'row' | 'shown'> {
  readonly link: string;
  readonly name: string;
  readonly isBase: boolean;
  readonly state: string;
  readonly kind: string;
  readonly hasDiverged: boolean | undefined;
  readonly cells: readonly CellWords[];
  readonly best: readonly boolean[];
}

/**
 * Plain buttons: the library's, with their tooltips, took most of the time of a long table.
 * Drawn anew only where it reads otherwise: most lines of a long table stand still while one moves.
 */
const Line = memo(function Line(props: LineProps) {
  const { link, name, isSelected, isOpen, state, cells, best } = props;
  return (
    <tr
      id={rowId(link)}
      className={classes.line}
      data-selected={isSelected || undefined}
      data-waiting={props.kind === 'waiting' || undefined}
    >
      <th scope="row">
        <span className={classes.nameCell}>
          <button
            type="button"
            className={classes.icon}
            aria-label={text(isOpen ? 'compare.table.close' : 'compare.table.open', { name })}
            aria-expanded={isOpen}
            onClick={() => props.onOpen(isOpen ? null : link)}
          >
            <IconChevronRight className={classes.chevron} data-open={isOpen || undefined} size={13} />
          </button>
          <button
            type="button"
            className={classes.name}
            aria-pressed={isSelected}
            onClick={() => props.onSelect(isSelected ? null : link)}
          >
            {name}
          </button>
          {props.isBase ? <span className={classes.tag}>{text('compare.table.base')}</span> : null}
        </span>
        {state === '' ? null : (
          <span
            className={classes.state}
            data-bad={props.hasDiverged || props.kind === 'refused' || undefined}
          >
            {state}
          </span>
        )}
      </th>
      {cells.map(({ mean, reach }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
        <td key={place} data-best={best[place] || undefined}>
          {mean}
          {reach === '' ? null : <span className={classes.reach}> ± {reach}</span>}
          {best[place] ? <VisuallyHidden> {text('compare.table.isBest')}</VisuallyHidden> : null}
        </td>
      ))}
      <td className={classes.useCell}>
        <button
          type="button"
          className={classes.icon}
          aria-label={text('compare.table.use', { name })}
          title={text('compare.table.useHint')}
          onClick={() => goToLink(link)}
        >
          <IconPlayerPlay size={13} />
        </button>
      </td>
    </tr>
  );
}, isSameLine);

function isSameLine(before: LineProps, now: LineProps): boolean {
  const plain = ({ cells, best, onOpen: _, onSelect: __, ...rest }: LineProps) =>
    JSON.stringify([rest, cells, best]);
  return plain(before) === plain(now) && before.onOpen === now.onOpen && before.onSelect === now.onSelect;
}
