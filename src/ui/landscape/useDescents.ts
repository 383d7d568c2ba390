import { useCallback, useEffect, useRef, useState } from 'react';
import { isSame } from '../../core/is-same';
import { createLandscapeClient, type LandscapeClient } from '../../worker/landscape-client';
import type { DescentRequest } from '../../worker/landscape-protocol';
import { type Way, withNews } from './ways';

export interface Descents {
  /** [method], in the order of the request; empty before the first news. */
  readonly ways: readonly Way[];
  readonly phase: 'running' | 'done' | 'stopped' | 'failed';
  /** Of a run that is done. */
  readonly elapsedMs: number | null;
  /** Why a run has failed. */
  readonly detail: string;
  /** The request that the ways are of. */
  readonly request: DescentRequest;
  /** The request under way, of which there is no news yet: until then the ways before it stay in sight. */
  readonly next: DescentRequest | null;
}

/** While a hand moves something, runs follow each other no faster than this. */
const leastGapMs = 60;

/** Sends methods down as the request says, and again whenever it changes; the worker ends with the page. */
export function useDescents(request: DescentRequest): Descents & {
  readonly stop: () => void;
  readonly again: () => void;
} {
  const client = useRef<LandscapeClient | null>(null);
  const latest = useRef(request);
  const [state, setState] = useState<Descents>(() => begun(request));

  useEffect(() => {
    const created = createLandscapeClient((news) => {
      setState((before) => {
        switch (news.type) {
          case 'news':
            return before.next === null
              ? { ...before, ways: withNews(before.ways, news.ways) }
              : { ...before, ways: withNews([], news.ways), request: before.next, next: null };
          case 'done':
            return { ...before, phase: 'done', elapsedMs: news.elapsedMs };
          case 'failed':
            return { ...before, phase: 'failed', detail: news.detail };
          default:
            return news satisfies never;
        }
      });
    });
    client.current = created;
    return () => {
      created.close();
      client.current = null;
    };
  }, []);

  const again = useCallback(() => {
    setState((before) => replaced(before, latest.current));
    client.current?.run(latest.current);
  }, []);

  const lastStart = useRef(0);
  useEffect(() => {
    latest.current = request;
    const wait = Math.max(0, lastStart.current + leastGapMs - performance.now());
    const timer = window.setTimeout(() => {
      lastStart.current = performance.now();
      again();
    }, wait);
    return () => window.clearTimeout(timer);
  }, [request, again]);

  const stop = useCallback(() => {
    client.current?.stop();
    setState((before) => (before.phase === 'running' ? { ...before, phase: 'stopped' } : before));
  }, []);

  return { ...state, stop, again };
}

function begun(request: DescentRequest): Descents {
  return { ways: [], phase: 'running', elapsedMs: null, detail: '', request, next: null };
}

/** Ways on another landscape, or none, are not kept. */
function replaced(before: Descents, request: DescentRequest): Descents {
  const isElsewhere = !isSame(before.request.landscape, request.landscape);
  if (isElsewhere || before.ways.length === 0) return begun(request);
  return { ...before, phase: 'running', elapsedMs: null, detail: '', next: request };
}
