import type { DescentRequest, LandscapeCommand, LandscapeMessage } from './landscape-protocol';

/** What the page is told of its latest run; of earlier ones nothing more. */
export type DescentNews =
  | Extract<LandscapeMessage, { type: 'news' }>
  | Extract<LandscapeMessage, { type: 'done' }>
  | Extract<LandscapeMessage, { type: 'failed' }>;

/** The page's handle on the worker that goes down landscapes. */
export interface LandscapeClient {
  /** Starts a run, and ends the one before it. */
  run(request: DescentRequest): void;
  stop(): void;
  /** Ends the worker. */
  close(): void;
}

type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** Starts the worker with its first run; one that has died is replaced with the next. */
export function createLandscapeClient(
  listen: (news: DescentNews) => void,
  createWorker: () => WorkerLike = newWorker,
): LandscapeClient {
  let worker: WorkerLike | null = null;
  let runId = 0;

  function died(from: WorkerLike, detail: string): void {
    from.terminate();
    if (worker !== from) return;
    worker = null;
    listen({ type: 'failed', runId, detail });
  }

  function started(): WorkerLike {
    const created = createWorker();
    created.addEventListener('message', (event) => {
      const { data } = event as MessageEvent<LandscapeMessage>;
      if (data.runId === runId) listen(data);
    });
    created.addEventListener('error', (event) => died(created, (event as ErrorEvent).message));
    created.addEventListener('messageerror', () => died(created, ''));
    return created;
  }

  function send(command: LandscapeCommand): void {
    worker?.postMessage(command);
  }

  return {
    run(request) {
      worker ??= started();
      send({ type: 'run', runId: ++runId, request });
    },
    stop() {
      send({ type: 'stop', runId: ++runId });
    },
    close() {
      worker?.terminate();
      worker = null;
    },
  };
}

function newWorker(): Worker {
  return new Worker(new URL('./landscape-worker.ts', import.meta.url), { type: 'module' });
}
