import { describe, expect, it } from 'vitest';
import type { Table } from '../../../../src/core/data/table/table';
import { createTableStorage } from '../../../../src/ui/store/table-storage';
import { MemoryStore } from './memory-store';

const table = (fingerprint: string) =>
  ({ name: `${fingerprint}.csv`, fingerprint, rows: 3, columns: [], url: '' }) as unknown as Table;

describe('the stored tables', () => {
  it('are the last four, the last used first', async () => {
    let now = 0;
    const storage = createTableStorage(new MemoryStore(), () => now++);
    for (const print of ['a', 'b', 'c', 'd', 'a', 'e']) await storage.saveTable(table(print));
    const stored = await storage.storedTables();
    expect(stored.map(({ fingerprint }) => fingerprint)).toEqual(['e', 'a', 'd', 'c']);
    expect(stored[0]).toEqual({ name: 'e.csv', fingerprint: 'e', rows: 3, columns: 0 });
    expect(await storage.loadLastTable()).toEqual(table('e'));
    expect(await storage.loadMeantTable({ name: '', fingerprint: 'c', url: '' })).toEqual(table('c'));
    expect(await storage.loadTable('b')).toBeNull();
    await storage.forgetTable('e');
    expect(await storage.loadLastTable()).toEqual(table('a'));
  });

  it('that an earlier page kept under one list are there', async () => {
    const store = new MemoryStore();
    const known = ({ name, fingerprint, rows }: Table) => ({ name, fingerprint, rows, columns: 0 });
    store.values.set('list', [known(table('new')), known(table('old'))]);
    store.values.set('table/new', table('new'));
    store.values.set('table/old', table('old'));
    const storage = createTableStorage(store);
    expect(await storage.loadLastTable()).toEqual(table('new'));
    expect((await storage.storedTables()).map(({ fingerprint }) => fingerprint)).toEqual(['new', 'old']);
    expect(store.values.has('list')).toBe(false);
  });

  it('that are damaged count as missing, and hide none of the others', async () => {
    const store = new MemoryStore();
    store.values.set('list', 'not a list');
    const storage = createTableStorage(store);
    await storage.saveTable(table('whole'));
    await storage.saveTable({
      ...table('cut'),
      columns: [{ name: 'x', values: ['1'], codes: Int32Array.of(0), numbers: Float64Array.of(1) }],
    });
    await storage.saveTable(table('other'));
    store.values.set('table/other', { ...table('whole') });
    store.values.set('card/table/odd', { id: 'odd', usedAt: 1, bytes: 0, table: { name: 3 } });
    const found = await storage.storedTables();
    expect(found.map(({ fingerprint }) => fingerprint).toSorted()).toEqual(['cut', 'other', 'whole']);
    for (const print of ['cut', 'other', 'odd']) expect(await storage.loadTable(print)).toBeNull();
    expect(await storage.loadTable('whole')).toEqual(table('whole'));
  });
});
