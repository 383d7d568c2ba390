import type { BackendId } from '../../worker/protocol';

const names: Readonly<Record<string, BackendId>> = {
  webgl: 'webgl',
  cpu: 'cpu',
  // Trained on the processor when it was a backend of its own, as "cpu" does now.
  wasm: 'cpu',
};

/** The backend of that name, as this browser or a link keeps it; null for any other text. */
export function readBackend(name: string | null): BackendId | null {
  return (name !== null && Object.hasOwn(names, name) && names[name]) || null;
}
