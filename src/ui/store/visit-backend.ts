import type { Problem } from '../../core/problem';
import type { BackendId } from '../../core/run/backend';
import { words } from '../../core/words';
import { backendIds, readBackend } from './backend-names';
import type { Actions } from './state';
import type { AppStore } from './store';

// Which backend trains is no part of a configuration, so it stands in an address before the '#': "?backend=cpu#v=1". It
// counts for one visit, whatever configurations are gone to meanwhile.

const key = 'backend';

/** The backend that an address asks for by what stands behind its '?'; null where it asks for none that there is. */
export function readVisitBackend(search: string): {
  readonly visitBackend: BackendId | null;
  readonly problems: readonly Problem[];
} {
  const found = new URLSearchParams(search).get(key);
  const visitBackend = readBackend(found);
  if (found === null || visitBackend !== null) return { visitBackend, problems: [] };
  const used = words`what suits model and machine`;
  return {
    visitBackend,
    problems: [{ place: key, found: `“${found.slice(0, 60)}”`, expected: backendIds.join(', '), used }],
  };
}

/** An address, up to its '#', with a backend asked for; with null, without. */
export function withBackend(address: string, id: BackendId | null): string {
  const url = new URL(address);
  url.hash = '';
  if (id === null) url.searchParams.delete(key);
  else url.searchParams.set(key, id);
  return url.href;
}

/**
 * Says once what trains instead, where what the address asks for cannot be used here; calls `forget`, which is to take it
 * out of the address, when the user chooses another.
 */
export function watchVisitBackend(store: AppStore, actions: Actions, forget: () => void): void {
  let isSaid = false;
  store.subscribe(({ ready, visitBackend }, before) => {
    if (visitBackend === null) {
      if (before.visitBackend !== null) forget();
      return;
    }
    if (isSaid || ready === null || ready === before.ready || ready.backend.id === visitBackend) return;
    isSaid = true;
    actions.notify({ code: 'backend', asked: visitBackend, used: ready.backend });
  });
}
