type Locks = Pick<LockManager, 'request'>;

/** What tells that the browser puts the page away for Back and Forward, and brings it back. */
type Frame = Pick<Window, 'addEventListener'>;

export interface Hold {
  readonly locks: Locks | undefined;
  readonly frame: Frame;
  /** Whether several tabs may have the name. */
  readonly mode?: LockMode;
  /** Another tab has taken the name while this one was put away. */
  readonly onLost?: () => void;
}

/**
 * Takes a name for as long as this tab is open; false where another has it. It is given back while the browser keeps the
 * page for Back: a page that holds locks is not kept. A browser without locks lets every tab have it.
 */
export async function holdWhileOpen(
  name: string,
  { locks, frame, mode = 'exclusive', onLost }: Hold,
): Promise<boolean> {
  if (locks === undefined) return true;
  let release = () => {};
  const take = () =>
    new Promise<boolean>((resolve) => {
      const whileOpen = (lock: Lock | null) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<void>((end) => (release = end));
      };
      locks.request(name, { mode, ifAvailable: true }, whileOpen).catch(() => resolve(true));
    });
  if (!(await take())) return false;
  frame.addEventListener('pagehide', ({ persisted }) => {
    if (persisted) release();
  });
  frame.addEventListener('pageshow', async ({ persisted }) => {
    if (persisted && !(await take())) onLost?.();
  });
  return true;
}
