import fc from 'fast-check';
import { expect, test } from 'vitest';
import { taskNames } from '../../../../src/core/data/task-names';

const named = (...names: string[]) => names.map((name) => ({ name }));

test('a task without a name takes its title, the second of a title a number', () => {
  expect(taskNames(named('', 'Mine', ''), () => 'Circle')).toEqual(['Circle', 'Mine', 'Circle 2']);
});

test('a name of blanks is none', () => {
  expect(taskNames(named('  '), () => 'Rings')).toEqual(['Rings']);
});

test('no two tasks have one name', () => {
  const texts = fc.constantFrom('', 'A', 'A 2', 'A 3', 'B', ' A');
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 16 }), (names) => {
      expect(new Set(taskNames(named(...names), () => 'A')).size).toBe(names.length);
    }),
  );
});

test('have no marks that turn the words around them', () => {
  expect(taskNames([{ name: '\u202eevil\u202c' }, { name: '\u2066' }], () => 'a\u200fb')).toEqual([
    'evil',
    'ab',
  ]);
});
