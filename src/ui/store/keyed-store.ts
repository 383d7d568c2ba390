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

/** Some browsers open a store that never answers: after so long it counts as refused, and nobody waits any more. */
const patienceMs = 8_000;

/** A store of this browser, in IndexedDB: a private window may have none, and a full disk takes nothing more. */
export function browserStore(database: string, name: string): KeyedStore {
  let opened: ReturnType<typeof createStore> | null = null;
  const store = () => {
    opened ??= createStore(database, name);
    return opened;
  };
  return {
    keys: () => answered(() => keys<string>(store())),
    get: (wanted) => answered(() => getMany([...wanted], store())),
    set: (entries) =>
      answered(() =>
        setMany(
          entries.map(([key, value]) => [key, value]),
          store(),
        ),
      ),
    remove: (dropped) => answered(() => delMany([...dropped], store())),
  };
}

/** What comes of asking the store. A browser without IndexedDB throws at once. */
function answered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the store does not answer')), patienceMs);
    const settled = Promise.resolve()
      .then(ask)
      .finally(() => clearTimeout(timer));
    settled.then(resolve, reject);
  });
}
