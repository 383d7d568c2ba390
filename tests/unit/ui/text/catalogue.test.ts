import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../../../src/ui/text/en';
import { later } from '../../../../src/ui/text/en/later';
import { type Node, nodesOf, pageSources } from '../../../setup/said-sentences';

const root = join(import.meta.dirname, '../../../../src');

/** All that the page and the rest say, without the catalogue itself. */
const code = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(({ name, parentPath }) => /\.tsx?$/.test(name) && !parentPath.includes(join('ui', 'text')))
  .map(({ name, parentPath }) => readFileSync(join(parentPath, name), 'utf8'))
  .join('\n');

function keysOf(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([name, value]: [string, string | object]) =>
    typeof value === 'string' ? [prefix + name] : keysOf(value, `${prefix}${name}.`),
  );
}

/** What may stand in the place of a key: a plain string, or one with anything in its holes. */
function asked(): readonly RegExp[] {
  const strings = [
    ...code.matchAll(/'([a-z][\w.]+)'|`([a-z][\w.]*\.(?:[\w.]|\$\{(?:[^`{}]|\{[^}]*\})*\})+)`/g),
  ];
  return strings.map(([, plain, template]) => {
    const pattern = (plain ?? template!).replace(/\$\{.*?\}(?=[\w.]|$|\$)/g, '\0').replaceAll('.', '\\.');
    return new RegExp(`^${pattern.replaceAll('\0', '[\\w.-]+')}$`);
  });
}

test('every text of the catalogue is asked for somewhere', () => {
  const patterns = asked();
  const keys = keysOf({ ...en, ...later }).map((key) => key.replace(/_(?:one|other)$/, ''));
  expect(keys.length).toBeGreaterThan(700);
  expect(keys.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
});

// What a reader or a screen reader is told by an attribute.
const spoken = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'hint',
  'label',
  'placeholder',
  'title',
]);

/** Words that a component writes out by itself: between its tags, or in what it tells by an attribute. */
function* wordsIn(path: string, source: string): Generator<string> {
  for (const node of nodesOf(path, source)) {
    if (node.type === 'JSXText') yield String(node.value);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node.children as readonly Node[])
        if (child.type === 'JSXExpressionContainer') yield* literals(child.expression as Node);
    if (node.type === 'JSXAttribute' && spoken.has(String((node.name as { name: unknown }).name)))
      yield* literals(node.value as Node | null);
  }
}

function* literals(node: Node | null): Generator<string> {
  if (node === null) return;
  if (node.type === 'JSXExpressionContainer') yield* literals(node.expression as Node);
  if (node.type === 'Literal' && typeof node.value === 'string') yield node.value;
  if (node.type === 'TemplateLiteral')
    for (const { value } of node.quasis as readonly { value: { cooked: string } }[]) yield value.cooked;
  if (node.type === 'ConditionalExpression') {
    yield* literals(node.consequent as Node);
    yield* literals(node.alternate as Node);
  }
  if (node.type === 'LogicalExpression') yield* literals(node.right as Node);
}

test('no component writes words out: all are in the catalogue', () => {
  const written = [...pageSources()]
    .filter(([path]) => path.endsWith('.tsx'))
    .flatMap(([path, source]) => [...wordsIn(path, source)].map((words) => `${path}: ${words.trim()}`))
    .filter((line) => /\p{L}{2}/u.test(line.slice(line.indexOf(': '))) && !line.endsWith(': https://'));
  expect(written).toEqual([]);
});

test('words that a component would write out are found', () => {
  const words = (jsx: string) => [...wordsIn('x.tsx', `const x = ${jsx};`)].map((found) => found.trim());
  expect(words('<p>Some words</p>')).toContain('Some words');
  expect(words('<p title="A title" className="plain">{1}</p>')).toEqual(['A title']);
  expect(words("<p>{a ? 'one' : `two`}</p>")).toEqual(['one', 'two']);
});
