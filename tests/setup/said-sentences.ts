import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';
import { landscapes } from '../../src/core/analysis/landscapes';
import { runFields, taskFields } from '../../src/core/config/fields';
import { presets } from '../../src/core/config/presets';
import { dataFamilies } from '../../src/core/data';
import { planeTargets } from '../../src/core/data/plane';
import { architectures } from '../../src/core/sharing';
import { taskKinds } from '../../src/core/tasks';
import { terms } from '../../src/core/terms';
import { weightings } from '../../src/core/weighting';
import { labFields, lengthsField } from '../../src/ui/lab/lab-state';
import { landscapeFields } from '../../src/ui/landscape/landscape-state';

const root = join(import.meta.dirname, '../..');

/** Keys of records and problems under which words stand. */
const wordKeys = new Set([
  'title',
  'help',
  'summary',
  'departures',
  'meaning',
  'zero',
  'unit',
  'claim',
  'note',
  'short',
  'about',
  'lossTitle',
  'shared',
  'random',
  'place',
  'found',
  'expected',
  'used',
  'detail',
]);

/** Titles of the page's own records are keys of the catalogue; a share is shown by its sign. */
const isKey = /^[a-z]+(\.\w+)+$|^percent$/;

/** Every file of src but for the catalogue, by its path. */
export function pageSources(): ReadonlyMap<string, string> {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .map(({ name, parentPath }) => join(parentPath, name))
    .filter((path) => /\.tsx?$/.test(path) && !/[\\/]ui[\\/]text[\\/]/.test(path));
  return new Map(files.map((path) => [relative(root, path), readFileSync(path, 'utf8')]));
}

export interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Every node of a file's syntax, from the outside in. */
export function* nodesOf(path: string, text: string): Generator<Node> {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]!.message}`);
  yield* nodesIn(program);
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') yield value as Node;
    for (const each of Object.values(value)) yield* nodesIn(each);
  }
}

/** The sentences that core, the engine and the workers write out, each with the file that does. */
export function writtenSentences(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [path, text] of pageSources()) {
    for (const node of nodesOf(path, text))
      for (const said of saidBy(node)) if (!isKey.test(said)) found.set(said, path);
  }
  return found;
}

function saidBy(node: Node): readonly string[] {
  if (node.type === 'TaggedTemplateExpression' && nameOf(node.tag) === 'words') {
    const { quasis } = node.quasi as { quasis: readonly { value: { cooked: string } }[] };
    const parts = quasis.map(({ value }) => value.cooked);
    return [parts.reduce((sentence, part, place) => `${sentence}{{${place}}}${part}`)];
  }
  if (node.type !== 'ObjectExpression') return [];
  const properties = (node.properties as readonly Node[]).filter(({ type }) => type === 'Property');
  // A publication is cited as it is.
  const isSource = properties.some(({ key }) => nameOf(key) === 'venue');
  return properties
    .filter(({ key }) => wordKeys.has(nameOf(key)) && !(isSource && nameOf(key) === 'title'))
    .flatMap(({ value }) => stringsOf(value as Node));
}

const nameOf = (node: unknown): string => String((node as { name?: unknown; value?: unknown }).name ?? '');

/** What an expression can come to, where it is written out. */
function stringsOf(node: Node): readonly string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'ConditionalExpression')
    return [...stringsOf(node.consequent as Node), ...stringsOf(node.alternate as Node)];
  if (node.type === 'LogicalExpression')
    return [...stringsOf(node.left as Node), ...stringsOf(node.right as Node)];
  return [];
}

/** The words of all records, as they are when the page runs. */
export function wordsOfRecords(): ReadonlySet<string> {
  const found = new Set<string>();
  const families = Object.values(dataFamilies).map((family) => ({
    ...family,
    list: family.isUsers ? [] : family.targets(null),
    named: family.defaultTasks(null).map(({ name }) => ({ title: name })),
  }));
  const records = [
    weightings,
    architectures,
    landscapes,
    runFields,
    taskFields,
    presets,
    presets.map(({ config }) => config.tasks.map(({ name }) => ({ title: name }))),
    families,
    taskKinds,
    terms,
    labFields,
    lengthsField,
    landscapeFields,
  ];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string' && wordKeys.has(key) && !isKey.test(value)) found.add(value);
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
    if ('say' in value && typeof value.say === 'string') {
      found.add(value.say);
      return;
    }
    const isSource = 'venue' in value;
    for (const [name, inner] of Object.entries(value))
      if (!(isSource && name === 'title')) visit(inner, Array.isArray(value) ? key : name);
  };
  for (const record of records) visit(record, '');
  for (const target of planeTargets)
    for (const name of target.classes(3)) found.add(name.replace(/ \d+$/, ''));
  return found;
}
