import { createStore } from 'zustand/vanilla';
import { grammar } from '../text/language';
import { throttle } from './throttle';

/** What changes on the page and is told to who does not see it. A sound names its curve as it begins. */
export type Announced = 'run' | 'verdict' | 'notice' | 'sound';

/** Between two times that the page speaks up by itself. */
const gapMs = 5000;

export type Announce = (about: Announced, words: string) => void;

/**
 * Says what changes, at most once every five seconds: of what comes meanwhile the latest of each kind, and nothing that
 * has been said already. What the user has just asked for is not kept waiting.
 */
export function createAnnouncer(say: (words: readonly string[]) => void): Announce {
  const waiting = new Map<Announced, string>();
  const said = new Map<Announced, string>();
  const turn = throttle(gapMs, () => {
    if (waiting.size === 0) return;
    for (const [about, words] of waiting) said.set(about, words);
    say([...waiting.values()]);
    waiting.clear();
  });
  return (about, words) => {
    waiting.delete(about);
    const isAsked = about === 'sound';
    if (words === '' || (said.get(about) === words && !isAsked)) return;
    waiting.set(about, words);
    turn.call();
    if (isAsked) turn.flush();
  };
}

/** What was said last. */
export const announcements = createStore<{ readonly words: string }>()(() => ({ words: '' }));

export const announce = createAnnouncer((words) =>
  announcements.setState({ words: grammar().sentences([...words]) }),
);
