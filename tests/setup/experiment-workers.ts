import type { ExperimentCommand, ExperimentMessage } from '../../src/worker/experiment-protocol';
import { ExperimentSession } from '../../src/worker/experiment-session';

type Listener = (event: unknown) => void;

/** A worker that trains in this thread. */
export interface InThread {
  readonly worker: Worker;
  /** What it was told, in order. */
  readonly commands: ExperimentCommand[];
  /** It dies with an error, as one does that runs out of memory. */
  die(detail: string): void;
  /** It says that it cannot go on with a batch, as one does whose graphics card is gone. */
  giveUp(batch: number, detail: string): void;
}

/**
 * Workers of an experiment in this thread; all of them that were made. `heard` is called with each message, once the page
 * has heard it: what a test does then does not depend on how fast the machine is.
 */
export function inThreadWorkers(heard: (message: ExperimentMessage, from: InThread) => void): {
  readonly made: InThread[];
  create(): Worker;
} {
  const made: InThread[] = [];
  return {
    made,
    create() {
      const one: InThread = inThread((message) => heard(message, one));
      made.push(one);
      return one.worker;
    },
  };
}

function inThread(heard: (message: ExperimentMessage) => void): InThread {
  const listeners = new Map<string, Listener>();
  const commands: ExperimentCommand[] = [];
  let isEnded = false;
  const session = new ExperimentSession((message: ExperimentMessage) => {
    const data = structuredClone(message);
    setTimeout(() => {
      if (isEnded) return;
      listeners.get('message')?.({ data });
      heard(data);
    });
  });
  const end = () => {
    isEnded = true;
    for (const each of commands)
      if (each.type === 'train') session.handle({ type: 'stop', batch: each.batch });
    session.handle({ type: 'hold', isHeld: false });
  };
  const worker = {
    postMessage(command: ExperimentCommand) {
      commands.push(command);
      const given = structuredClone(command);
      setTimeout(() => {
        if (!isEnded) session.handle(given);
      });
    },
    terminate: end,
    addEventListener: (type: string, listener: Listener) => void listeners.set(type, listener),
  };
  return {
    worker: worker as unknown as Worker,
    commands,
    giveUp(batch, detail) {
      listeners.get('message')?.({ data: { type: 'failed', batch, detail } });
    },
    die(message) {
      listeners.get('error')?.({ message });
      end();
    },
  };
}
