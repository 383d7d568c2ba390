import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

type Sheet = 'method' | 'sharing';

/** The sheet that is open; they share one place on the page. */
const openSheet = createStore<{ readonly sheet: Sheet | null }>()(() => ({ sheet: null }));

/** Whether a sheet is open, and a way to open it, which closes the other, or to close it. */
export function useSheet(sheet: Sheet): readonly [boolean, (isOpen: boolean) => void] {
  const isOpen = useStore(openSheet, (state) => state.sheet === sheet);
  return [isOpen, (opens) => openSheet.setState({ sheet: opens ? sheet : null })];
}
