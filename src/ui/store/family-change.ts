import { startConfig } from '../../core/config/defaults';
import type { Config, DataId, TaskConfig } from '../../core/config/schema';
import { dataFamilies } from '../../core/data';
import { separateTargets } from '../../core/data/table/joined-targets';
import { missingTable, referenceTo } from '../../core/data/table/reference';
import type { Table } from '../../core/data/table/table';
import { defaultTasksOf } from '../../core/link/url-tasks';

/** What of a configuration belongs to its data family: its tasks and the knobs that only concern data. */
export type FamilyPart = Partial<Config>;

export function familyPartOf(config: Config): FamilyPart {
  const names = [...dataFamilies[config.data].knobs, 'tasks'] as const;
  return Object.fromEntries(names.map((name) => [name, config[name]])) as FamilyPart;
}

/**
 * The configuration on other data: with the part that was remembered of that family, unless it was of a table that
 * is not loaded, else its default tasks; what only concerned the former family goes back to what the page starts with.
 */
export function onFamily(
  config: Config,
  data: DataId,
  table: Table | null,
  remembered: FamilyPart | undefined,
): Config {
  const former = dataFamilies[config.data].knobs.map((knob) => [knob, startConfig[knob]]);
  const isOfTable = missingTable({ data, table: remembered?.table ?? '' }, table) === null;
  const part = remembered && isOfTable ? remembered : { tasks: defaultTasksOf(data) };
  return onTable({ ...config, ...Object.fromEntries(former), ...part, data }, table);
}

/**
 * A configuration on a table that does not say yet what its tasks are, with those that the table proposes, and
 * with the table's name; targets that a link has joined are taken apart. Other configurations as they are.
 */
export function onTable(config: Config, table: Table | null): Config {
  const { isUsers, defaultTasks } = dataFamilies[config.data];
  if (!isUsers || table === null) return config;
  const { tasks } = separateTargets(config.tasks, table);
  const own = { ...config, tasks };
  const named = config.table === '' ? { ...own, table: referenceTo(table) } : own;
  const proposed = defaultTasks(table);
  return config.tasks.every(isUnsaid) && proposed.length > 0 ? { ...named, tasks: proposed } : named;
}

const isUnsaid = (task: TaskConfig) => task.target === '';
