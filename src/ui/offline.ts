/** To copy the page's files takes the processor half a second; by then the first curves are long drawn. */
const afterMs = 4_000;

/** Has the browser keep the page's files, so that it works without a network from then on. */
export function keepForOffline(): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  setTimeout(() => {
    navigator.serviceWorker.register('./sw.js').catch((error: unknown) => {
      // A private window may refuse it: the page works as long as there is a network.
      console.warn('this browser keeps no files for offline use', error);
    });
  }, afterMs);
}
