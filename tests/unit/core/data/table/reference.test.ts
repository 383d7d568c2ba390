import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isMeant,
  missingTable,
  nameInUrl,
  referenceTo,
  tableReference,
} from '../../../../../src/core/data/table/reference';

test('a reference names its table and no other, whatever the name', () => {
  const fingerprints = fc.stringMatching(/^[0-9a-f]{8}$/);
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fingerprints,
      fingerprints,
      (name, own, other) => {
        const said = referenceTo({ name, fingerprint: own });
        expect(said.length).toBeLessThanOrEqual(80);
        const reference = tableReference({ table: said })!;
        expect(reference.url).toBe('');
        expect(isMeant(reference, { name, fingerprint: own })).toBe(true);
        expect(isMeant(reference, { name, fingerprint: other })).toBe(own === other);
      },
    ),
  );
});

test('a reference may be a name, a name and a fingerprint, or an address', () => {
  const none = { name: '', fingerprint: '', url: '' };
  expect(tableReference({ table: '' })).toBeNull();
  expect(tableReference({ table: 'my table.csv' })).toEqual({ ...none, name: 'my table.csv' });
  expect(tableReference({ table: 'my table.csv 0A1b2c3d' })).toEqual({
    ...none,
    name: 'my table.csv',
    fingerprint: '0a1b2c3d',
  });
  expect(tableReference({ table: 'https://example.org/a/my%20table.csv?x=1' })).toEqual({
    ...none,
    name: 'my table.csv',
    url: 'https://example.org/a/my%20table.csv?x=1',
  });
});

test('a table is missing where it is needed and not there, or another is', () => {
  const table = { name: 'a.csv', fingerprint: '0a1b2c3d' };
  expect(missingTable({ data: 'plane', table: 'b.csv' }, null)).toBeNull();
  expect(missingTable({ data: 'table', table: '' }, table)).toBeNull();
  expect(missingTable({ data: 'table', table: '' }, null)).toEqual({ name: '', fingerprint: '', url: '' });
  expect(missingTable({ data: 'table', table: 'other.csv 0a1b2c3d' }, table)).toBeNull();
  expect(missingTable({ data: 'table', table: 'a.csv ffffffff' }, table)).toMatchObject({ name: 'a.csv' });
  expect(missingTable({ data: 'table', table: 'a.csv' }, table)).toBeNull();
  const url = 'https://example.org/a.csv';
  expect(missingTable({ data: 'table', table: url }, table)).toMatchObject({ url });
  expect(missingTable({ data: 'table', table: url }, { ...table, url })).toBeNull();
});

test('the name in an address is its last part', () => {
  expect(nameInUrl('https://example.org/data/energy.csv?raw=1#x')).toBe('energy.csv');
  expect(nameInUrl('https://example.org/')).toBe('example.org');
  expect(nameInUrl('https://example.org/100%.csv')).toBe('100%.csv');
});

test('an address is kept whole beside the fingerprint, and tells tables apart whose addresses end alike', () => {
  const sheet = `https://docs.example.org/spreadsheets/d/e/${'2PACX'.repeat(24)}/pub?output=csv&gid=7`;
  const table = { name: 'pub', fingerprint: '0a1b2c3d', url: sheet };
  const said = referenceTo(table);
  expect(said).toBe(`${sheet} 0a1b2c3d`);
  expect(tableReference({ table: said })).toEqual({ name: 'pub', fingerprint: '0a1b2c3d', url: sheet });
  const other = { table: 'https://docs.example.org/spreadsheets/d/e/other/pub?output=csv' };
  expect(isMeant(tableReference(other)!, table)).toBe(false);
  expect(isMeant(tableReference({ table: sheet })!, table)).toBe(true);
});
