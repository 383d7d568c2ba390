import type { Table } from '../core/data/table/table';
import type { Description } from '../core/experiment/description';
import type { BatchNews } from '../core/experiment/training-record';
import type { Backend, BackendId } from '../core/run/backend';
import type { Asked, BatchRequest, ExperimentCommand, ExperimentMessage } from './experiment-protocol';

/** What the page is told of its batches. */
export type BatchEvent =
  | { readonly type: 'news'; readonly batch: number; readonly news: BatchNews }
  | { readonly type: 'trained'; readonly batch: number }
  /** Its worker died: it begins once more, and what was told of it counts no more. */
  | { readonly type: 'again'; readonly batch: number }
  /** The second time too. */
  | { readonly type: 'failed'; readonly batch: number; readonly detail: string };

export interface Describing {
  readonly backend: Backend;
  /** [variant] */
  readonly descriptions: readonly Description[];
}

/** The page's handle on the workers that train experiments. */
export interface ExperimentClient {
  /** What there is to know of variants; rejects with what the program says where its worker dies. */
  describe(variants: readonly Asked[], backend: BackendId | null): Promise<Describing>;
  /** Trains a batch as soon as a worker has nothing else to do; the number that its events carry. */
  train(request: BatchRequest): number;
  /** Nobody wants more of a batch. */
  stop(batch: number): void;
  /** So many workers train at a time; those that are too many hold still. */
  setWorkers(count: number): void;
  /** All hold still, or go on. */
  hold(isHeld: boolean): void;
  /** Ends all workers and forgets all batches. */
  close(): void;
}

type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

interface Hand {
  readonly worker: WorkerLike;
  batch: number | null;
  isHeld: boolean;
}

/** So often a batch is begun. */
const mostAttempts = 2;

interface Job {
  readonly batch: number;
  readonly request: BatchRequest;
  attempts: number;
}

/** Workers that are made when there is something for them to do; `table` is that of all configurations. */
export function createExperimentClient(
  table: Table | null,
  listen: (event: BatchEvent) => void,
  createWorker: () => WorkerLike = newWorker,
): ExperimentClient {
  let hands: Hand[] = [];
  let waiting: Job[] = [];
  const jobs = new Map<number, Job>();
  let describing: { hand: Hand; resolve(said: Describing): void; reject(reason: Error): void } | null = null;
  let most = 1;
  let isHeld = false;
  let lastNumber = 0;

  function send(hand: Hand, command: ExperimentCommand): void {
    hand.worker.postMessage(command);
  }

  function newHand(): Hand {
    const hand: Hand = { worker: createWorker(), batch: null, isHeld: false };
    const isPresent = () => hands.includes(hand);
    hand.worker.addEventListener('message', (event) => {
      if (isPresent()) take(hand, (event as MessageEvent<ExperimentMessage>).data);
    });
    hand.worker.addEventListener('error', (event) => {
      if (isPresent()) lose(hand, (event as ErrorEvent).message ?? '');
    });
    hand.worker.addEventListener('messageerror', () => {
      if (isPresent()) lose(hand, 'a message could not be read');
    });
    hands.push(hand);
    if (table !== null) send(hand, { type: 'table', table });
    return hand;
  }

  function take(hand: Hand, message: ExperimentMessage): void {
    switch (message.type) {
      case 'described':
        describing?.resolve(message);
        describing = null;
        return;
      case 'news':
        listen(message);
        return;
      case 'trained':
        hand.batch = null;
        jobs.delete(message.batch);
        listen(message);
        update();
        return;
      case 'failed':
        lose(hand, message.detail);
        return;
      default:
        message satisfies never;
    }
  }

  /** A worker has died, or cannot go on: a fresh one begins its batch once more. */
  function lose(hand: Hand, detail: string): void {
    hand.worker.terminate();
    hands = hands.filter((each) => each !== hand);
    if (describing?.hand === hand) {
      describing.reject(new Error(detail));
      describing = null;
    }
    const job = hand.batch === null ? undefined : jobs.get(hand.batch);
    if (job !== undefined) tryAgain(job, detail);
    update();
  }

  function tryAgain(job: Job, detail: string): void {
    const { batch } = job;
    if (job.attempts < mostAttempts) {
      waiting.unshift(job);
      listen({ type: 'again', batch });
    } else {
      jobs.delete(batch);
      listen({ type: 'failed', batch, detail });
    }
  }

  /** Who works goes on or holds, so that so many work as may; where that leaves room, others begin. */
  function update(): void {
    let room = isHeld ? 0 : most;
    for (const hand of hands) {
      if (hand.batch === null) continue;
      setHeld(hand, room === 0);
      room = Math.max(0, room - 1);
    }
    for (; room > 0 && waiting.length > 0; room--) {
      const idle = hands.find(({ batch }) => batch === null) ?? newHand();
      setHeld(idle, false);
      begin(idle);
    }
  }

  function setHeld(hand: Hand, isHeld: boolean): void {
    if (hand.isHeld === isHeld) return;
    hand.isHeld = isHeld;
    send(hand, { type: 'hold', isHeld });
  }

  function begin(hand: Hand): void {
    const job = waiting.shift()!;
    job.attempts++;
    hand.batch = job.batch;
    send(hand, { type: 'train', batch: job.batch, request: job.request });
  }

  return {
    describe(variants, backend) {
      return new Promise((resolve, reject) => {
        const hand = hands[0] ?? newHand();
        describing = { hand, resolve, reject };
        send(hand, { type: 'describe', request: ++lastNumber, variants, backend });
      });
    },
    train(request) {
      const job = { batch: ++lastNumber, request, attempts: 0 };
      jobs.set(job.batch, job);
      waiting.push(job);
      update();
      return job.batch;
    },
    stop(batch) {
      waiting = waiting.filter((job) => job.batch !== batch);
      jobs.delete(batch);
      for (const hand of hands) if (hand.batch === batch) send(hand, { type: 'stop', batch });
    },
    setWorkers(count) {
      most = Math.max(1, count);
      update();
    },
    hold(held) {
      isHeld = held;
      update();
    },
    close() {
      for (const { worker } of hands) worker.terminate();
      hands = [];
      waiting = [];
      jobs.clear();
      describing?.reject(new Error('the experiment was broken off'));
      describing = null;
    },
  };
}

function newWorker(): Worker {
  return new Worker(new URL('./experiment-worker.ts', import.meta.url), {
    type: 'module',
    name: 'experiment',
  });
}
