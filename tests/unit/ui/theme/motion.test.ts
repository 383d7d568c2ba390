import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ui = join(import.meta.dirname, '../../../../src/ui');
const files = readdirSync(ui, { recursive: true, encoding: 'utf8' });
const read = (name: string) => readFileSync(join(ui, name), 'utf8');

/** A style sheet without what stands only where motion is welcome, or ends it. */
const atRest = (styles: string) =>
  styles.replace(/\n@media \(prefers-reduced-motion: (?:no-preference|reduce)\) \{\n(?: .*\n|\n)*\}/g, '');

test('what moves in a style sheet of the page stands where motion is welcome', () => {
  const sheets = files.filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(40);
  const moving = sheets.filter((name) =>
    /^\s*(?:transition|animation|scroll-behavior)\b/m.test(atRest(read(name))),
  );
  expect(moving).toEqual([]);
});

test('nothing scrolls smoothly, and no part of the library is given a time to move in', () => {
  const code = files.filter((name) => /\.tsx?$/.test(name) && !name.startsWith('text'));
  const moving = code.filter((name) =>
    /behavior: ['"]smooth|\.animate\(|[dD]uration(?:=\{|: )(?!0\b)\d/.test(read(name)),
  );
  expect(moving).toEqual([]);
});
