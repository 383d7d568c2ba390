import { beforeEach, describe, expect, it } from 'vitest';
import { type Card, createKeptList, type KeptList } from '../../../../src/ui/store/kept-list';
import { MemoryStore } from './memory-store';

const most = { items: 3, bytes: 100 };

let store: MemoryStore;
let list: KeptList<Card, string>;

beforeEach(() => {
  store = new MemoryStore();
  list = newList();
});

function newList(): KeptList<Card, string> {
  return createKeptList<Card, string>(store, {
    name: 'word',
    most,
    readCard: (value) => ('isOther' in value ? null : value),
    readItem: (value) => (typeof value === 'string' ? value : null),
  });
}

const save = (id: string, usedAt: number, changes: Partial<Card> = {}) =>
  list.save({ id, usedAt, bytes: 10, ...changes }, `item ${id}`);

const ids = async () => (await list.cards()).map(({ id }) => id);

describe('a kept list', () => {
  it('has the last used first, each with its item', async () => {
    await save('a', 1);
    await save('b', 2);
    await save('a', 3);
    expect(await ids()).toEqual(['a', 'b']);
    expect(await list.load('b')).toBe('item b');
    expect(await list.load('c')).toBeNull();
  });

  it('lets the oldest go where there are too many, and names it', async () => {
    for (const [place, id] of ['a', 'b', 'c'].entries()) await save(id, place);
    const dropped = await save('d', 9);
    expect(dropped.map(({ id }) => id)).toEqual(['a']);
    expect(await ids()).toEqual(['d', 'c', 'b']);
    expect([...store.values.keys()].some((key) => key.endsWith('/a'))).toBe(false);
  });

  it('lets as many of the oldest go as the bytes ask for, but nothing pinned', async () => {
    await save('a', 1, { bytes: 40, isPinned: true });
    await save('b', 2, { bytes: 40 });
    expect((await save('c', 3, { bytes: 50 })).map(({ id }) => id)).toEqual(['b']);
    expect(await ids()).toEqual(['c', 'a']);
  });

  it('keeps the one that came last, however large it is', async () => {
    await save('a', 1);
    expect((await save('b', 2, { bytes: 1000 })).map(({ id }) => id)).toEqual(['a']);
    expect(await ids()).toEqual(['b']);
  });

  it('changes a card and leaves its item', async () => {
    await save('a', 1);
    await list.change({ id: 'a', usedAt: 5, bytes: 10, isPinned: true });
    expect(await list.card('a')).toMatchObject({ usedAt: 5, isPinned: true });
    expect(await list.load('a')).toBe('item a');
  });

  it('takes what two tabs keep at the same time', async () => {
    const other = newList();
    await Promise.all([save('a', 1), other.save({ id: 'b', usedAt: 2, bytes: 10 }, 'item b')]);
    expect(await ids()).toEqual(['b', 'a']);
  });

  it('passes over what it cannot read', async () => {
    await save('a', 1);
    store.values.set('card/word/x', 'broken');
    store.values.set('word/a', 7);
    expect(await ids()).toEqual(['a']);
    expect(await list.load('x')).toBeNull();
    expect(await list.load('a')).toBeNull();
  });

  it('rejects with the error of a store that is full', async () => {
    store.refuse = new DOMException('full', 'QuotaExceededError');
    await expect(save('a', 1)).rejects.toThrow('full');
  });

  it('that was filled when the clock was ahead keeps what is kept since, and lets that go first', async () => {
    const ahead = Date.now() + 3.15e10;
    for (const [place, id] of ['a', 'b', 'c'].entries()) await save(id, ahead + place);
    await save('now', Date.now() - 1);
    await save('later', Date.now());
    expect(await ids()).toEqual(['later', 'now', 'c']);
  });

  it('leaves alone what has been damaged, and what another version has left', async () => {
    await save('a', 1);
    for (const [place, damaged] of [
      null,
      'x',
      7,
      [],
      {},
      { id: 'b' },
      { id: 'b', usedAt: Number.NaN, bytes: 1 },
    ].entries()) {
      store.values.set(`card/word/damaged-${place}`, damaged);
      expect(await list.load(`damaged-${place}`)).toBeNull();
    }
    store.values.set('card/word/other', { id: 'other', usedAt: 5, bytes: 1, isOther: true });
    expect(await ids()).toEqual(['a']);
    // The browser has thrown the item away and left the card.
    store.values.delete('word/a');
    expect(await list.load('a')).toBeNull();
  });
});
