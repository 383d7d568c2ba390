import { defaultTask } from '../config/defaults';
import { taskFields } from '../config/fields';
import { maxTasks } from '../config/limits';
import type { DataId, TaskConfig } from '../config/schema';
import { dataFamilies, normaliseTask } from '../data/index';
import type { Field } from '../fields/field';
import { isSame } from '../is-same';
import { words } from '../words';
import { plainSeparators } from './travelled';
import { encodeText, quoted } from './url-text';
import { type Part, readText, readValue, type Value, writeValue } from './url-values';

type Knob = Exclude<keyof TaskConfig, 'target'>;

// target*weight;key:value;... - the target and its weight stand first, without their keys.
const { target: targetField, weight: weightField, ...otherFields } = taskFields;
const { name: nameField } = taskFields;
const knobs = Object.entries(otherFields) as [Knob, Field][];
/** More than there are knobs. */
const mostSettings = 40;

const knobByKey = new Map(
  [...knobs, ['weight', weightField] as const].map(([name, field]) => [field.key, { name, field }]),
);

/** The tasks of a link that names none. */
export function defaultTasksOf(data: DataId): readonly TaskConfig[] {
  const tasks = dataFamilies[data].defaultTasks(null);
  // Which tasks a table has is not known before the table is there: one that is still to be chosen.
  return tasks.length > 0 ? tasks : [plainTask('', data)];
}

/** A task of which a link says nothing but its target. */
function plainTask(target: string, data: DataId): TaskConfig {
  return normaliseTask({ ...defaultTask, target, kind: unsaidKind(data) }, data, null);
}

/** The kind of a task that does not say one, where its target does not dictate one either. */
function unsaidKind(data: DataId): TaskConfig['kind'] {
  return dataFamilies[data].isUsers ? 'regression' : defaultTask.kind;
}

/** A list of tasks as a link carries it; empty where it is what a link means that names none. */
export function writeTasks(tasks: readonly TaskConfig[], data: DataId): string {
  const kept = tasks.map((task) => normaliseTask(task, data, null));
  if (isSame(kept, defaultTasksOf(data))) return '';
  const written = kept.map((task) => writeTask(task, data)).join(',');
  // A column's name that looks like encoded separators does not beside a plain one.
  return plainSeparators(written, data === 'table') === written ? written : `${written};${nameField.key}:`;
}

function writeTask(task: TaskConfig, data: DataId): string {
  const { kind } = normaliseTask({ ...task, kind: unsaidKind(data) }, data, null);
  const unsaid = { ...defaultTask, kind };
  const weight = task.weight === unsaid.weight ? '' : `*${writeValue(weightField, task.weight, true)}`;
  const said = knobs.filter(([name]) => task[name] !== unsaid[name]);
  const settings = said.map(([name, field]) => `;${field.key}:${writeValue(field, task[name], true)}`);
  return `${encodeText(task.target, true)}${weight}${settings.join('')}`;
}

/** The 1 to 16 tasks that a part of a link means on this kind of data. */
export function readTasks({ raw, place, problems }: Part, data: DataId): readonly TaskConfig[] {
  const expected = words`1 to ${maxTasks} tasks, separated by commas`;
  const items = plainSeparators(raw, data === 'table').split(',');
  if (raw.trim() === '') {
    const tasks = defaultTasksOf(data);
    problems.push({ place, found: 'no task', expected, used: usedText(tasks) });
    return tasks;
  }
  if (items.length > maxTasks) {
    problems.push({
      place,
      found: words`${items.length} tasks`,
      expected,
      used: words`the first ${maxTasks}`,
    });
  }
  return items
    .slice(0, maxTasks)
    .map((item, index) => readTask({ raw: item, place: words`task ${index + 1}`, problems }, data));
}

const usedText = (tasks: readonly TaskConfig[]) => tasks.map(({ target }) => target).join(', ');

function readTask({ raw, place, problems }: Part, data: DataId): TaskConfig {
  const [start, ...settings] = raw.split(';', mostSettings) as [string, ...string[]];
  const star = start.lastIndexOf('*');
  const target = readTarget(
    { raw: star < 0 ? start : start.slice(0, star), place: words`${place}, ${targetField.key}`, problems },
    data,
  );
  const changes = new Map<string, Value>();
  const set = (key: string, value: string, whole: string) => {
    const knob = knobByKey.get(key);
    const at = words`${place}, ${quoted(key)}`;
    if (!knob) {
      const expected = words`one of ${[...knobByKey.keys()].join(', ')}, then a colon and a value`;
      problems.push({ place, found: quoted(whole), expected, used: '' });
    } else if (changes.has(knob.name)) {
      const used = writeValue(knob.field, changes.get(knob.name)!, false);
      problems.push({ place: at, found: quoted(whole), expected: words`${key} only once`, used });
    } else changes.set(knob.name, readValue(knob.field, { raw: value, place: at, problems }));
  };
  if (star >= 0) set(weightField.key, start.slice(star + 1), start.slice(star));
  for (const setting of settings) {
    const colon = setting.indexOf(':');
    set(colon < 0 ? '' : setting.slice(0, colon).trim(), setting.slice(colon + 1), setting);
  }
  return normaliseTask({ ...plainTask(target, data), ...Object.fromEntries(changes) }, data, null);
}

/** A target that the data has; a table's own are known only once it is there, so any name will do. */
function readTarget(part: Part, data: DataId): string {
  const said = readText(part, targetField.maxLength);
  const known = dataFamilies[data].targets(null).map(({ id }) => id);
  if (dataFamilies[data].isUsers) return said;
  if (known.includes(said.trim())) return said.trim();
  const used = known[0]!;
  const found = said.trim() === '' ? words`no target` : quoted(part.raw);
  part.problems.push({ place: part.place, found, expected: words`one of ${known.join(', ')}`, used });
  return used;
}
