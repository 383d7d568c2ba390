import { actions } from './actions';
import { createNewVersions, type NewVersions } from './new-version';
import { otherTabs, sayOpen } from './tabs';

/** To copy the page's files takes the processor half a second; by then the first curves are long drawn. */
const afterMs = 4_000;

/** Those of this page; null where the browser keeps no files of it. */
export const newVersions: NewVersions | null =
  import.meta.env.DEV || !('serviceWorker' in navigator)
    ? null
    : createNewVersions({
        container: navigator.serviceWorker,
        otherTabs: () => otherTabs(navigator.locks),
        notify: actions.notify,
        reload: () => window.location.reload(),
      });

/** Has the browser keep the page's files, so that it works without a network from then on. */
export function keepForOffline(): void {
  if (newVersions === null) return;
  sayOpen({ locks: navigator.locks, frame: window });
  setTimeout(() => {
    navigator.serviceWorker.register('./sw.js').then(newVersions?.watch, (error: unknown) => {
      // A private window may refuse it: the page works as long as there is a network.
      console.warn('this browser keeps no files for offline use', error);
    });
  }, afterMs);
}
