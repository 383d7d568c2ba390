import { createStore } from 'zustand/vanilla';

/** The step that the pointer or the keyboard points at, on whichever chart; null when on none. */
export const hoverStore = createStore<{ readonly step: number | null }>()(() => ({ step: null }));

export function hover(step: number | null): void {
  if (hoverStore.getState().step !== step) hoverStore.setState({ step });
}
