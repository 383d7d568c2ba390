import { landscapeOf } from '../core/analysis/landscapes/choice';
import { type Descent, descent } from '../core/analysis/landscapes/descend';
import { Trail } from '../core/analysis/landscapes/trail';
import { hypot } from '../core/elementary';
import { defaultOptions } from '../core/fields/choosable-record';
import { methodOf } from '../core/weighting';
import type { DescentRequest, LandscapeCommand, LandscapeMessage, WayNews } from './landscape-protocol';
import { nextTurn } from './turns';

/** Methods take turns of so many steps, so that their ways grow together. */
const stepsInTurn = 100;
/** News are sent, and commands heard, so often. */
const newsEveryMs = 50;

let current = 0;

self.addEventListener('message', ({ data }: MessageEvent<LandscapeCommand>) => {
  current = data.runId;
  if (data.type === 'stop') return;
  const { runId, request } = data;
  run(runId, request).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    post({ type: 'failed', runId, detail });
  });
});

async function run(runId: number, request: DescentRequest): Promise<void> {
  const began = performance.now();
  const ways = begin(request);
  let told = began;
  while (ways.some((way) => !way.isOver)) {
    for (const way of ways) way.go(stepsInTurn);
    if (performance.now() < told + newsEveryMs) continue;
    tell(runId, ways);
    await nextTurn();
    if (current !== runId) return;
    told = performance.now();
  }
  tell(runId, ways);
  post({ type: 'done', runId, elapsedMs: performance.now() - began });
}

/** One method on its way down. */
interface Way {
  readonly isOver: boolean;
  go(count: number): void;
  news(): WayNews;
}

function begin(request: DescentRequest): Way[] {
  const { start, methods, steps, learningRate, optimizer, seed } = request;
  const landscape = landscapeOf(request.landscape);
  return methods.map(({ id, options }) => {
    const method = methodOf(id);
    const settings = { learningRate, optimizer, seed };
    const way = descent(landscape, method, { ...defaultOptions(method), ...options }, start, settings);
    const trail = new Trail(landscape);
    trail.add(start);
    return onWay(way, trail, steps);
  });
}

function onWay(way: Descent, trail: Trail, steps: number): Way {
  const lateFrom = Math.floor(0.9 * steps);
  let late = way.point;
  let hasDiverged = false;
  let isOver = steps === 0;
  return {
    get isOver() {
      return isOver;
    },
    go(count) {
      for (let i = 0; i < count && !isOver; i++) {
        if (way.step === lateFrom) late = way.point;
        hasDiverged = !way.advance();
        isOver = hasDiverged || way.step === steps;
        trail.add(way.point, isOver);
      }
    },
    news() {
      const { step, point, losses } = way;
      const lateMove = isOver ? hypot(...point.map((value, k) => value - late[k]!)) : null;
      return { trail: trail.take(), step, point, losses, isOver, hasDiverged, lateMove };
    },
  };
}

function tell(runId: number, ways: readonly Way[]): void {
  const news = ways.map((way) => way.news());
  post(
    { type: 'news', runId, ways: news },
    news.map(({ trail }) => trail.buffer as ArrayBuffer),
  );
}

function post(message: LandscapeMessage, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
