import type { Actions } from './state';
import type { AppStore } from './store';

/** A wait that is still taken for the page's own quickness. */
const patienceMs = 4_000;

/** Says that a network takes long to make ready, where it does, and takes that back when it is ready or has failed. */
export function sayLongWarmUp(store: AppStore, actions: Pick<Actions, 'notify' | 'dismiss'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.subscribe(({ phase, runId }, before) => {
    if (phase === before.phase && runId === before.runId) return;
    clearTimeout(timer);
    actions.dismiss('long-warm-up');
    if (phase !== 'warming') return;
    timer = setTimeout(() => actions.notify({ code: 'long-warm-up' }), patienceMs);
  });
}
