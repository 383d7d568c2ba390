import type { BackendId } from '../../core/run/backend';

/** The backends, the first choice first. */
export const backendIds: readonly BackendId[] = ['webgl', 'cpu'];

/** The backend of that name, as this browser or an address keeps it; null for any other text. */
export function readBackend(name: string | null): BackendId | null {
  // It trained on the processor when it was a backend of its own.
  if (name === 'wasm') return 'cpu';
  return backendIds.find((id) => id === name) ?? null;
}
