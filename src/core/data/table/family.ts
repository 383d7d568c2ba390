import type { Config } from '../../config/schema';
import type { Problem } from '../../problem';
import { words } from '../../words';
import type { TaskData } from '../dataset';
import type { Built, DataFamily, Target } from '../family';
import { type Split, splitRows } from '../split';
import { taskNames } from '../task-names';
import type { ColumnEncoding, FeatureColumn } from './column-encoding';
import { type Encoder, encodeFeatures, planFeatures } from './encode-features';
import { encodeTarget, strataOf } from './encode-target';
import { maxInputNumbers } from './limits';
import { missingTable, referenceTo } from './reference';
import { proposedTasks, rolesOf, unknownColumns } from './roles';
import type { Column, Table } from './table';
import { kindsOf } from './task-proposal';

/**
 * The user's own table: every column is a feature, a task or ignored (see roles.ts), features and targets are
 * encoded with statistics of the training rows only (see encode-features.ts and encode-target.ts).
 */
export const tableFamily: DataFamily = {
  id: 'table',
  short: 'Table',
  about: '',
  isPlane: false,
  isUsers: true,
  inputs: () => null,
  knobs: ['testShare', 'split', 'table', 'numeric', 'categorical', 'ignored'],
  targets: (table) => table?.columns.flatMap(targetsOf) ?? [],
  defaultTasks: (table) => (table ? proposedTasks(table) : []),
  kindOf(task, table) {
    const column = table?.columns.find(({ name }) => name === task.target);
    const kinds = column ? kindsOf(column) : [];
    return kinds.includes(task.kind) ? null : (kinds[0] ?? null);
  },
  build(config, table) {
    const missing = missingTable(config, table);
    if (missing || !table) return { problems: [absent(config, table)] };
    const unknown = unknownColumns(config, table);
    return unknown.length > 0 ? { problems: unknown } : buildTable(config, table);
  },
};

function targetsOf(column: Column): Target[] {
  const kinds = kindsOf(column);
  return kinds.slice(0, 1).map((kind) => {
    const knobs: Target['knobs'] = [
      'weight',
      'labels',
      ...(kinds.includes('regression') ? ['scale' as const] : []),
    ];
    return {
      id: column.name,
      title: column.name,
      kind,
      knobs: kinds.length > 1 ? ['kind', ...knobs] : knobs,
    };
  });
}

function absent(config: Config, table: Table | null): Problem {
  return {
    place: 'table',
    found: table ? referenceTo(table) : 'no table',
    expected: config.table || 'a table',
    used: '',
  };
}

function buildTable(config: Config, table: Table): Built {
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const strata = config.tasks.map(({ target, kind }) => strataOf(columns.get(target)!, kind));
  const split = splitRows(table.rows, config, strata);
  const features = featuresOf(config, table);
  const plan = planFeatures(features, split.train);
  const problems = [...featureProblems(features, plan, table)];
  const tasks = encodeTasks(config, table, split, problems);
  if (problems.length > 0) return { problems };
  const { names, inputs } = encodeFeatures(plan, table.rows);
  return { dataset: { features: names, rows: table.rows, inputs, tasks, ...split, plane: null } };
}

/** How the columns of a table become inputs, by the training rows of a split. */
export function columnEncodings(config: Config, table: Table, train: Uint32Array): readonly ColumnEncoding[] {
  return planFeatures(featuresOf(config, table), train).map(({ encoding }) => encoding);
}

function featuresOf(config: Config, table: Table): FeatureColumn[] {
  const roles = rolesOf(config, table);
  return table.columns.flatMap((column, index) => {
    const { role } = roles[index]!;
    return role === 'numeric' || role === 'categorical' ? [{ column, role }] : [];
  });
}

function* featureProblems(
  features: readonly FeatureColumn[],
  plan: readonly Encoder[],
  table: Table,
): Iterable<Problem> {
  if (features.length === 0) {
    const expected = words`at least one column that is neither a task nor ignored`;
    yield { place: table.name, found: 'no feature', expected, used: '' };
    return;
  }
  for (const { column, role } of features) {
    if (role !== 'numeric' || column.numbers.some((number) => !Number.isNaN(number))) continue;
    const place = words`column ${column.name}`;
    yield { place, found: 'no number', expected: 'numbers, to be a numeric feature', used: '' };
  }
  const inputs = plan.reduce((sum, encoder) => sum + encoder.names.length, 0);
  if (inputs * table.rows > maxInputNumbers) {
    const found = words`${table.rows} rows of ${inputs} inputs`;
    const expected = words`at most ${maxInputNumbers} numbers; ignore some columns`;
    yield { place: table.name, found, expected, used: '' };
  }
}

/** The tasks of a configuration; what keeps one from being made is added to `problems`. */
function encodeTasks(config: Config, table: Table, split: Split, problems: Problem[]): TaskData[] {
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const names = taskNames(config.tasks, (index) => config.tasks[index]!.target);
  return config.tasks.flatMap((task, index) => {
    const column = columns.get(task.target)!;
    const encoded = encodeTarget({ column, task, index, train: split.train, seed: config.seed });
    if ('place' in encoded) {
      problems.push(encoded);
      return [];
    }
    return [{ name: names[index]!, kind: task.kind, ...encoded }];
  });
}
