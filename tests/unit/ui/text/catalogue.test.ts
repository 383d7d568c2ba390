import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../../../src/ui/text/en';

const root = join(import.meta.dirname, '../../../../src');

/** All that the page and the rest say, without the catalogue itself. */
const code = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(({ name, parentPath }) => /\.tsx?$/.test(name) && !parentPath.endsWith(join('text', 'en')))
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
  const keys = keysOf(en).map((key) => key.replace(/_(?:one|other)$/, ''));
  expect(keys.length).toBeGreaterThan(700);
  expect(keys.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
});

test('no words of the page stand outside of the catalogue', () => {
  const between = [...code.matchAll(/^\s*([A-Z][a-z]+(?: [a-z’,]+)+[.:]?)$/gm)].map(([, words]) => words);
  expect(between).toEqual([]);
});
