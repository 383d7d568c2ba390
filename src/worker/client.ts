import type { Table } from '../core/data/table/table';
import type { Predictions, Spotlight } from '../core/run/told';
import { trainingWorker } from './early-client';
import type { Command, MemoryUse, Message, Question, Replies, TableCommand } from './protocol';

/** What the client needs of a Worker; tests put something else in its place. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** The page's handle on the training worker, which is made when a run is first loaded. */
export interface TrainingClient {
  /** Commands but `load` go nowhere while there is no worker. A run of a table is loaded with that. */
  send(command: Command, table?: Table | null): void;
  /** Rejects when the run is replaced or stops before it answers. */
  predict(runId: number, task: number, spotlight: Spotlight): Promise<Predictions>;
  memory(runId: number): Promise<MemoryUse>;
  /** Likewise. */
  ask<K extends Question['kind']>(
    runId: number,
    question: Extract<Question, { kind: K }>,
  ): Promise<Replies[K]>;
  /** Ends the worker, and with it its memory on the graphics card; the next `load` makes a fresh one. */
  replace(): void;
}

type Answer = Extract<Message, { type: 'answer' }>['value'];

interface Pending {
  readonly resolve: (value: Answer) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * A handle whose worker tells `listen` everything except answers, which settle the promise of their request. A
 * worker that dies is told of as a `failed` message of code `worker-died`.
 */
export function createTrainingClient(
  listen: (message: Message) => void,
  createWorker: () => WorkerLike = trainingWorker,
): TrainingClient {
  let worker: WorkerLike | null = null;
  let runId = 0;
  /** The table that the worker has. */
  let given: Table | null = null;
  let lastRequest = 0;
  const pending = new Map<number, Pending>();

  function rejectPending(reason: string): void {
    for (const { reject } of pending.values()) reject(new Error(reason));
    pending.clear();
  }

  function end(reason: string): void {
    worker?.terminate();
    worker = null;
    rejectPending(reason);
  }

  function take(message: Message): void {
    if (message.type === 'answer') {
      pending.get(message.request)?.resolve(message.value);
      pending.delete(message.request);
      return;
    }
    if (message.type === 'failed' && message.runId === runId) rejectPending('the run has stopped');
    listen(message);
  }

  function start(): WorkerLike {
    const started = createWorker();
    // What a worker that was replaced still has to say concerns nobody.
    const ifCurrent = (react: () => void) => {
      if (worker === started) react();
    };
    const die = (detail: string) =>
      ifCurrent(() => {
        end('the worker has died');
        listen({ type: 'failed', runId, fault: { code: 'worker-died', detail } });
      });
    started.addEventListener('message', (event) => ifCurrent(() => take(event.data as Message)));
    started.addEventListener('error', (event) => die(event.message ?? ''));
    started.addEventListener('messageerror', () => die('a message could not be read'));
    worker = started;
    given = null;
    return started;
  }

  function send(command: Command, table: Table | null = null): void {
    if (command.type === 'load') {
      rejectPending('the run was replaced');
      runId = command.runId;
      const to = worker ?? start();
      if (table !== null && table !== given) {
        to.postMessage({ type: 'table', table } satisfies TableCommand);
        given = table;
      }
      to.postMessage(command);
    } else worker?.postMessage(command);
  }

  function ask(command: (request: number) => Command): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (worker === null) {
        reject(new Error('no run is loaded'));
        return;
      }
      const request = ++lastRequest;
      pending.set(request, { resolve, reject });
      send(command(request));
    });
  }

  return {
    send,
    predict: (id, task, spotlight) =>
      ask((request) => ({ type: 'predict', runId: id, request, task, spotlight })) as Promise<Predictions>,
    memory: (id) => ask((request) => ({ type: 'memory', runId: id, request })) as Promise<MemoryUse>,
    ask: <K extends Question['kind']>(id: number, question: Extract<Question, { kind: K }>) =>
      ask((request) => ({ type: 'ask', runId: id, request, question })) as Promise<Replies[K]>,
    replace: () => end('the worker was replaced'),
  };
}
