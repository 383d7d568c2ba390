import type { KeyedStore } from './keyed-store';

/** What is known of an item without loading it. */
export interface Card {
  readonly id: string;
  /** When it was last used, in milliseconds since 1970. */
  readonly usedAt: number;
  /** About the size of its item. */
  readonly bytes: number;
  /** Stays, whatever else goes. */
  readonly isPinned?: boolean;
}

/**
 * The last items of a kind in a store, each under its own keys with a card: so two tabs never write over each other's
 * items, as they would over a common list.
 */
export interface KeptList<C extends Card, Item> {
  /** The last used first. */
  cards(): Promise<readonly C[]>;
  card(id: string): Promise<C | null>;
  /** Keeps an item with its card; gives the cards of those that had to go for it. */
  save(card: C, item: Item): Promise<readonly C[]>;
  /** The same of several at once. */
  saveAll(entries: readonly (readonly [card: C, item: Item])[]): Promise<readonly C[]>;
  /** Changes the card of an item that is there. */
  change(card: C): Promise<void>;
  load(id: string): Promise<Item | null>;
  remove(ids: readonly string[]): Promise<void>;
}

export interface KeptListOptions<C extends Card, Item> {
  /** Begins the items' keys. */
  readonly name: string;
  readonly most: { readonly items: number; readonly bytes: number };
  readonly now?: () => number;
  /** A stored card or item, which another version of the page may have written, or a failing disk; null where it cannot be used. */
  readCard(value: Card): C | null;
  readItem(value: unknown, card: C): Item | null;
}

export function createKeptList<C extends Card, Item>(
  store: KeyedStore,
  { name, most, now = Date.now, readCard, readItem }: KeptListOptions<C, Item>,
): KeptList<C, Item> {
  const cardKey = (id: string) => `card/${name}/${id}`;
  const itemKey = (id: string) => `${name}/${id}`;
  /** What has been damaged is left alone, like what is not there. */
  const cardIn = (value: unknown) => (isCard(value) ? readCard(value) : null);

  async function cards(): Promise<readonly C[]> {
    const keys = (await store.keys()).filter((key) => key.startsWith(cardKey('')));
    const read = (await store.get(keys)).map(cardIn).filter((card) => card !== null);
    return lastUsedFirst(read, now());
  }

  async function remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await store.remove(ids.flatMap((id) => [cardKey(id), itemKey(id)]));
  }

  async function card(id: string): Promise<C | null> {
    const [value] = await store.get([cardKey(id)]);
    return cardIn(value);
  }

  async function saveAll(entries: readonly (readonly [C, Item])[]): Promise<readonly C[]> {
    await store.set(
      entries.flatMap(([saved, item]) => [
        [cardKey(saved.id), saved],
        [itemKey(saved.id), item],
      ]),
    );
    const saved = entries.map(([each]) => each);
    const ids = new Set(saved.map(({ id }) => id));
    const others = (await cards()).filter(({ id }) => !ids.has(id));
    const dropped = overLimit([...saved, ...others], most);
    await remove(dropped.map(({ id }) => id));
    return dropped;
  }

  return {
    cards,
    card,
    remove,
    save: (saved, item) => saveAll([[saved, item]]),
    saveAll,
    async change(changed) {
      await store.set([[cardKey(changed.id), changed]]);
    },
    async load(id) {
      const [value, item] = await store.get([cardKey(id), itemKey(id)]);
      const known = cardIn(value);
      return known === null || item === undefined ? null : readItem(item, known);
    },
  };
}

function isCard(value: unknown): value is Card {
  const { id, usedAt, bytes } = (value ?? {}) as Partial<Card>;
  return typeof id === 'string' && Number.isFinite(usedAt) && Number.isFinite(bytes);
}

/** What was used when the clock was ahead counts as older than all the rest: what is kept now would have to go for it. */
function lastUsedFirst<C extends Card>(cards: readonly C[], now: number): C[] {
  const isPast = ({ usedAt }: Card) => usedAt <= now;
  return cards.toSorted((a, b) => Number(isPast(b)) - Number(isPast(a)) || b.usedAt - a.usedAt);
}

/** What has to go so that the rest is few and small enough: the last in the list first, but nothing pinned, nor the first. */
function overLimit<C extends Card>(cards: readonly C[], most: KeptListOptions<C, unknown>['most']): C[] {
  let count = cards.length;
  let bytes = cards.reduce((sum, card) => sum + card.bytes, 0);
  return cards
    .slice(1)
    .toReversed()
    .filter((card) => {
      if (card.isPinned || (count <= most.items && bytes <= most.bytes)) return false;
      count--;
      bytes -= card.bytes;
      return true;
    });
}
