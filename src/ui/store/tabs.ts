import { type Hold, holdWhileOpen } from './tab-locks';

/** Held by every open tab of the page. */
const name = 'mtl-page';

/** Lets other tabs of this browser know of this one for as long as it is open. */
export function sayOpen(hold: Pick<Hold, 'locks' | 'frame'>): void {
  void holdWhileOpen(name, { ...hold, mode: 'shared' });
}

/** How many other tabs are open; null where the browser does not tell. */
export async function otherTabs(locks: Pick<LockManager, 'query'> | undefined): Promise<number | null> {
  if (locks === undefined) return null;
  const { held = [] } = await locks.query();
  return held.filter((lock) => lock.name === name).length - 1;
}
