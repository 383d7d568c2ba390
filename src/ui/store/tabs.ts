/** Held by every open tab of the page. */
const name = 'mtl-page';

type Locks = Pick<LockManager, 'request' | 'query'>;

/** Lets other tabs of this browser know of this one for as long as it is open. */
export function sayOpen(locks: Locks | undefined): void {
  locks
    ?.request(name, { mode: 'shared' }, () => new Promise<never>(() => {}))
    .catch((error: unknown) => console.warn('this tab cannot be counted', error));
}

/** How many other tabs are open; null where the browser does not tell. */
export async function otherTabs(locks: Locks | undefined): Promise<number | null> {
  if (locks === undefined) return null;
  const { held = [] } = await locks.query();
  return held.filter((lock) => lock.name === name).length - 1;
}
