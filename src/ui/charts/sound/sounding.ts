import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { announce } from '../../store/announcements';
import { text } from '../../text/text';
import type { Drawing } from '../model/drawing';
import { voicesOf } from './tones';

interface Sounding {
  /** The chart that is heard. */
  readonly key: string | null;
}

/** One chart at a time. */
const sounding = createStore<Sounding>()(() => ({ key: null }));
let stop: () => void = () => {};

export const useIsSounding = (key: string): boolean => useStore(sounding, (state) => state.key === key);

/** Lets a chart be heard, or ends it where it is the one that is. Escape ends it too. */
export async function toggleSound(key: string, name: string, drawing: Drawing): Promise<void> {
  const wasOn = sounding.getState().key === key;
  endSound();
  if (wasOn) return;
  sounding.setState({ key });
  window.addEventListener('keydown', endAtEscape, true);
  const { play } = await import('./play');
  if (sounding.getState().key !== key) return;
  stop = play(
    voicesOf(drawing),
    (curve) => announce('sound', text('charts.sound.curve', { name, curve })),
    endSound,
  );
}

function endSound(): void {
  stop();
  stop = () => {};
  window.removeEventListener('keydown', endAtEscape, true);
  sounding.setState({ key: null });
}

function endAtEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') endSound();
}
