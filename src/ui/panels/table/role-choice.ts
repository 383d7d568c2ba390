import type { TaskKind } from '../../../core/config/schema';
import type { ColumnRole } from '../../../core/data/table/roles';
import { factsOf } from '../../../core/data/table/statistics';
import type { Column } from '../../../core/data/table/table';
import { kindsOf } from '../../../core/data/table/task-proposal';
import { text } from '../../text/text';

/** A role as the value of a menu's entry. */
export type RoleChoice = 'numeric' | 'categorical' | 'ignored' | TaskKind;

export function choiceOf(role: ColumnRole): RoleChoice {
  return role.role === 'task' ? role.kind : role.role;
}

export function roleOf(choice: RoleChoice): ColumnRole {
  switch (choice) {
    case 'numeric':
    case 'categorical':
    case 'ignored':
      return { role: choice };
    default:
      return { role: 'task', kind: choice };
  }
}

export interface RoleGroup {
  readonly group: string;
  readonly items: readonly {
    readonly value: RoleChoice;
    readonly label: string;
    readonly disabled: boolean;
  }[];
}

/** The roles that a column can have, in the groups of its menu; `chosen` always is among them. */
export function roleGroups(column: Column, chosen: RoleChoice, canBeTask: boolean): readonly RoleGroup[] {
  const facts = factsOf(column);
  const hasNumbers = facts.texts + facts.missing < column.codes.length;
  const item = (value: RoleChoice, isPossible: boolean) => ({
    value,
    label: text(`table.role.${value}`),
    disabled: !isPossible && value !== chosen,
  });
  const kinds = new Set(kindsOf(column));
  const tasks = (['regression', 'binary', 'multiclass'] as const).filter(
    (kind) => kinds.has(kind) || kind === chosen,
  );
  return [
    {
      group: text('table.role.feature'),
      items: [item('numeric', hasNumbers), item('categorical', facts.distinct > 0)],
    },
    ...(tasks.length > 0
      ? [{ group: text('table.role.task'), items: tasks.map((kind) => item(kind, canBeTask)) }]
      : []),
    { group: text('table.role.other'), items: [item('ignored', true)] },
  ];
}
