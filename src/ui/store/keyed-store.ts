import { createStore, delMany, getMany, keys, setMany } from 'idb-keyval';

/** Values by key that outlast the page; everything rejects with the browser's error where it keeps nothing. */
export interface KeyedStore {
  keys(): Promise<readonly string[]>;
  /** In the order of `keys`; undefined where there is none. */
  get(keys: readonly string[]): Promise<readonly unknown[]>;
  /** All of them or none. */
  set(entries: readonly (readonly [string, unknown])[]): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** A store of this browser, in IndexedDB: a private window may have none, and a full disk takes nothing more. */
export function browserStore(database: string, name: string): KeyedStore {
  let opened: ReturnType<typeof createStore> | null = null;
  const store = () => {
    opened ??= createStore(database, name);
    return opened;
  };
  // A browser without IndexedDB throws at once.
  return {
    keys: async () => keys<string>(store()),
    get: async (wanted) => getMany([...wanted], store()),
    set: async (entries) =>
      setMany(
        entries.map(([key, value]) => [key, value]),
        store(),
      ),
    remove: async (dropped) => delMany([...dropped], store()),
  };
}
