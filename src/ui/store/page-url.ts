import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../core/problem';
import { actions } from './actions';
import { hashFor, type PageId, pageOf, stateIn } from './page-name';
import { rememberHash } from './page-store';
import { notifyOfLink } from './url-sync';

const writeDelayMs = 250;

/** How a page's state is written behind its name in the address; reading takes what it can and lists the rest. */
export interface PageCodec<State> {
  readonly page: Exclude<PageId, 'playground'>;
  read(text: string): { readonly state: State; readonly problems: readonly Problem[] };
  write(state: State): string;
}

/**
 * A page's state, which the address holds: read when the page opens and when the user goes to another address of
 * it, written in place a moment after a change.
 */
export function usePageUrl<State>(
  codec: PageCodec<State>,
): readonly [State, (change: (before: State) => State) => void] {
  const [first] = useState(() => codec.read(stateIn(window.location.hash)));
  const [state, setState] = useState(first.state);
  const latest = useRef(state);
  const written = useRef(window.location.hash);

  const take = useCallback((next: State) => {
    latest.current = next;
    setState(next);
  }, []);
  const change = useCallback((how: (before: State) => State) => take(how(latest.current)), [take]);

  useEffect(() => notifyOfLink(actions, first.problems), [first]);

  useEffect(() => {
    const hash = hashFor(codec.page, codec.write(state));
    rememberHash(codec.page, hash);
    const timer = window.setTimeout(() => {
      if (pageOf(window.location.hash) !== codec.page || hash === window.location.hash) return;
      written.current = hash;
      window.history.replaceState(null, '', hash);
    }, writeDelayMs);
    return () => window.clearTimeout(timer);
  }, [codec, state]);

  useEffect(() => {
    const follow = () => {
      const { hash } = window.location;
      if (pageOf(hash) !== codec.page || hash === written.current) return;
      written.current = hash;
      const link = codec.read(stateIn(hash));
      take(link.state);
      actions.dismiss('link');
      notifyOfLink(actions, link.problems);
    };
    window.addEventListener('popstate', follow);
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('popstate', follow);
      window.removeEventListener('hashchange', follow);
    };
  }, [codec, take]);

  return [state, change];
}
