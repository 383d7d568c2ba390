import { NativeSelect } from '@mantine/core';
import { type CSSProperties, memo } from 'react';
import type { ColumnRole, RoleProposal } from '../../../core/data/table/roles';
import { factsOf } from '../../../core/data/table/statistics';
import type { Column } from '../../../core/data/table/table';
import { withoutTurns } from '../../../core/turns';
import { text } from '../../text/text';
import { setRole } from './import-flow';
import { choiceOf, type RoleChoice, roleGroups, roleOf } from './role-choice';
import classes from './table.module.css';

/** How many of a table's first rows are shown. */
export const shownRows = 6;

/** One column of a table: its name, its role with the reason, what it holds, its first cells. */
export const ColumnRow = memo(function ColumnRow(props: {
  readonly column: Column;
  readonly index: number;
  readonly role: ColumnRole;
  readonly proposal: RoleProposal;
  /** The colour of the task that the column is; empty for others. */
  readonly color: string;
  readonly canBeTask: boolean;
}) {
  const { column, index, role, proposal } = props;
  const choice = choiceOf(role);
  const canBeTask = props.canBeTask || role.role === 'task';
  return (
    <tr data-role={role.role} style={props.color === '' ? {} : ({ '--task': props.color } as CSSProperties)}>
      <th scope="row" className={classes.columnName} title={column.name}>
        {withoutTurns(column.name)}
      </th>
      <td>
        <NativeSelect
          size="xs"
          aria-label={text('table.preview.roleOf', { name: column.name })}
          title={reasonText(proposal)}
          data={roleGroups(column, choice, canBeTask).map(({ group, items }) => ({
            group,
            items: [...items],
          }))}
          value={choice}
          onChange={(event) => setRole(index, roleOf(event.currentTarget.value as RoleChoice))}
        />
      </td>
      <td className={classes.why}>
        <Why column={column} choice={choice} proposal={proposal} />
      </td>
      <Cells column={column} />
    </tr>
  );
});

function Why(props: {
  readonly column: Column;
  readonly choice: RoleChoice;
  readonly proposal: RoleProposal;
}) {
  const { column, choice, proposal } = props;
  const facts = factsOf(column);
  const proposed = choiceOf(proposal);
  const saysCount = choice === proposed && proposal.reason === 'two-values';
  const counts = [
    ...(saysCount ? [] : [text('table.preview.distinct', { count: facts.distinct })]),
    ...(facts.missing > 0 ? [text('table.preview.absent', { count: facts.missing })] : []),
  ];
  return (
    <>
      {choice === proposed
        ? reasonText(proposal)
        : text('table.preview.proposed', { role: text(`table.role.${proposed}`) })}{' '}
      {formText(column)}{' '}
      {choice === 'numeric' && facts.texts > 0
        ? text('table.preview.notNumbers', { count: facts.texts })
        : null}
      {counts.length > 0 ? <span className={classes.counts}>{counts.join(' · ')}</span> : null}
    </>
  );
}

function reasonText({ reason, step = { other: '', value: '' } }: RoleProposal): string {
  return text(`table.reason.${reason}`, { ...step });
}

/** How texts became numbers, where that is not plain to see; empty else. */
function formText({ form }: Column): string {
  if (!form || (form.kind === 'number' && form.unit === '')) return '';
  return form.kind === 'code' ? text('table.form.code') : text(`table.form.${form.kind}`, { ...form });
}

function Cells({ column }: { readonly column: Column }) {
  const codes = [...column.codes.slice(0, shownRows)];
  const isNumeric = factsOf(column).isNumeric;
  return codes.map((code, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its row
    <td key={row} className={classes.cell} data-numeric={isNumeric || undefined}>
      {code < 0 ? <i>{text('table.preview.empty')}</i> : withoutTurns(column.values[code]!.slice(0, 40))}
    </td>
  ));
}
