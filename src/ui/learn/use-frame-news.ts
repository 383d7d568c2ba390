import { type RefObject, useEffect, useState } from 'react';
import type { ParentMessage } from '../embed/parent-messages';
import type { Result } from './result-words';

/** What a frame of this page tells of its run, kept by the place of the run that was chosen. */
export function useFrameNews(
  frame: RefObject<HTMLIFrameElement | null>,
  chosen: number,
): { readonly results: ReadonlyMap<number, Result>; readonly isAtRest: boolean } {
  const [results, setResults] = useState<ReadonlyMap<number, Result>>(new Map());
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent) => {
      const isOurs = source !== null && source === frame.current?.contentWindow;
      if (!isOurs || origin !== window.location.origin) return;
      const told = data as ParentMessage;
      if (told.type === 'state') setAtRest(told.phase === 'finished' || told.phase === 'paused');
      if (told.type === 'numbers' && told.step > 0) {
        setResults((before) => new Map(before).set(chosen, { step: told.step, verdict: told.verdict }));
      }
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [frame, chosen]);
  return { results, isAtRest };
}
