import type { Backend } from '../../src/core/run/backend';
import { setBackend } from '../../src/engine/backend';
import type { WorkerLike } from '../../src/worker/client';
import type { Command, Message, TableCommand } from '../../src/worker/protocol';
import { Run } from '../../src/worker/run';
import { Session } from '../../src/worker/session';

/** What a worker is at when it is lost. */
export const moments = ['training', 'reading', 'evaluation', 'view', 'checkpoint', 'gradients'] as const;

/** When and how a worker is lost: in the middle of the so-manieth such moment after its first checkpoint. */
export interface Fate {
  readonly moment: (typeof moments)[number];
  readonly after: number;
  readonly manner: 'died' | 'context-lost';
}

const backend: Backend = { id: 'cpu', cause: 'asked', device: '', detail: '', ratio: null };

const methodOf = {
  training: 'update',
  reading: 'takeLosses',
  evaluation: 'evaluate',
  view: 'view',
  checkpoint: 'save',
  gradients: 'gradients',
} as const;

/**
 * Training workers in this thread, on the processor, each with a fate of its own; null lives on. `lost` is called with the
 * step at which one was lost, `begun` with the one at which another goes on.
 */
export function fragileWorkers(
  fates: Iterator<Fate | null>,
  { lost, begun }: { readonly lost: (step: number) => void; readonly begun: (step: number) => void },
) {
  return (): WorkerLike => {
    const fate = fates.next().value as Fate | null;
    const listeners = new Map<string, (event: unknown) => void>();
    /** The page has let go of it. */
    let isEnded = false;
    let isLost = false;
    /** The step at which it began, and that of its last checkpoint. */
    let from = 0;
    let kept = 0;
    let left = fate?.after ?? 0;

    const session = new Session(
      (message: Message, transfer = []) => {
        if (isLost && fate?.manner === 'died') return;
        const data = structuredClone(message, { transfer });
        setTimeout(() => {
          if (isEnded) return;
          if (message.type === 'checkpoint') kept = message.checkpoint.step;
          listeners.get('message')?.({ data });
        });
      },
      {
        backends: {
          choose: async () => {
            await setBackend('cpu');
            return backend;
          },
          resume: async () => (await setBackend('cpu')) === null,
        },
        warmUp: async () => {},
        createRun: (setup) => withFate(new Run(setup)),
        isContextLost: () => isLost,
        onContextLost: () => {},
        checkMemory: () => {},
      },
    );

    function withFate(run: Run): Run {
      if (fate === null) return run;
      const name = methodOf[fate.moment];
      const whole = run[name].bind(run) as (...given: never[]) => Promise<unknown>;
      Object.assign(run, {
        [name]: async (...given: never[]) => {
          const result = whole(...given);
          // Where three in a row come no further the page gives up.
          if (kept > from && left-- === 0) lose(run.step);
          return result;
        },
      });
      return run;
    }

    function lose(step: number): void {
      lost(step);
      isLost = true;
      if (fate!.manner === 'died')
        setTimeout(() => listeners.get('error')?.({ message: 'killed by the test' }));
    }

    return {
      postMessage(command: Command | TableCommand) {
        if (command.type === 'load') {
          from = command.resume?.step ?? 0;
          kept = from;
          begun(from);
        }
        const given = structuredClone(command);
        setTimeout(() => isEnded || session.handle(given));
      },
      terminate() {
        isEnded = true;
        isLost = true;
      },
      addEventListener: (type: string, listener: unknown) =>
        void listeners.set(type, listener as (event: unknown) => void),
    };
  };
}
