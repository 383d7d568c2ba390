import { vi } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import type { Config, TaskConfig } from '../../../../src/core/config/schema';
import { seedsOf } from '../../../../src/core/config/seeds';
import type { Table } from '../../../../src/core/data/table/table';
import type { Judgement, ModelView } from '../../../../src/core/run/told';
import { createActions } from '../../../../src/ui/store/actions';
import { createRunControl } from '../../../../src/ui/store/create-run-control';
import type { RunControl } from '../../../../src/ui/store/run-control';
import type { Actions, AppState } from '../../../../src/ui/store/state';
import { type AppStore, createAppStore, initialState } from '../../../../src/ui/store/store';
import { createTrainingClient, type WorkerLike } from '../../../../src/worker/client';
import type {
  Command,
  Frame,
  Message,
  ReadyMessage,
  TableCommand,
  TaskSummary,
} from '../../../../src/worker/protocol';

/** A worker that notes what it is told and says what a test wants it to say. */
export class FakeWorker implements WorkerLike {
  readonly commands: Command[] = [];
  readonly tables: Table[] = [];
  isTerminated = false;
  private readonly listeners = new Map<string, (event: never) => void>();

  postMessage(message: unknown): void {
    const command = message as Command | TableCommand;
    if (command.type === 'table') this.tables.push(command.table);
    else this.commands.push(command);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  addEventListener(type: string, listener: unknown): void {
    this.listeners.set(type, listener as (event: never) => void);
  }

  emit(type: 'message' | 'error' | 'messageerror', event: object): void {
    this.listeners.get(type)?.(event as never);
  }

  say(message: Message): void {
    this.emit('message', { data: message });
  }

  /** The commands of one kind. */
  told<T extends Command['type']>(type: T): Extract<Command, { type: T }>[] {
    return this.commands.filter((command): command is Extract<Command, { type: T }> => command.type === type);
  }
}

/** A store with its actions and the run behind it, whose workers are fakes. Asks for fake timers. */
export class FakePage {
  readonly workers: FakeWorker[] = [];
  readonly store: AppStore;
  readonly run: RunControl;
  readonly actions: Actions;

  constructor(config: Config) {
    this.store = createAppStore(initialState(config));
    this.run = createRunControl(this.store, (listen) => createTrainingClient(listen, () => this.newWorker()));
    this.actions = createActions(this.store, this.run);
  }

  private newWorker(): FakeWorker {
    const worker = new FakeWorker();
    this.workers.push(worker);
    return worker;
  }

  get state(): AppState {
    return this.store.getState();
  }

  get worker(): FakeWorker {
    return this.workers.at(-1)!;
  }

  /** The last run as the worker was given it. */
  get loaded() {
    return this.worker.told('load').at(-1)!;
  }

  /** Lets all delays of the page pass. */
  settle(): void {
    vi.advanceTimersByTime(1000);
  }

  /** The worker has made the run that it was given. */
  becomeReady(): void {
    const { runId, config, play } = this.loaded;
    this.worker.say(readyMessage(runId, config));
    this.worker.say({ type: 'state', runId, state: play ? 'running' : 'paused', step: 0, end: null });
  }

  /** Brings a run to where a user changes things: ready, with every delay passed. */
  begin(play = false): void {
    this.run.restart(play);
    this.becomeReady();
    this.settle();
  }
}

export function fakePage(config: Config = defaultConfig): FakePage {
  return new FakePage(config);
}

export function readyMessage(runId: number, config: Config): ReadyMessage {
  return {
    type: 'ready',
    runId,
    backend: { id: 'cpu', cause: 'software', device: 'SwiftShader', detail: '', ratio: null },
    seeds: seedsOf(config),
    data: [{ tasks: config.tasks.map(summaryOf), points: null }],
    features: ['x1', 'x2'],
    trainRows: 100,
    testRows: 100,
    stepsPerEpoch: 4,
    size: { shared: 1, own: 1, multiplications: 1 },
  };
}

function summaryOf({ target, kind }: TaskConfig): TaskSummary {
  const unit = { mean: 0, deviation: 1 };
  return { name: target, kind, classes: [], outputs: 1, labelled: 10, trained: [2, 2], unit };
}

/** A frame that brings the steps `first` to `step` of two tasks; `isLast` where it tells all of its step. */
export function frame(runId: number, number: number, first: number, step: number, isLast = false): Frame {
  const count = step - first + 1;
  return {
    type: 'frame',
    runId,
    frame: number,
    step,
    elapsedMs: 10 * step,
    stepsPerSecond: 100,
    losses: {
      first,
      count,
      runs: 1,
      shared: Float32Array.from({ length: count * 2 }, (_, i) => first + Math.floor(i / 2)),
      baseline: new Float32Array(count * 2).fill(9),
      weights: new Float32Array(count * 2).fill(1),
    },
    ended: [],
    gradients: [],
    evaluations: isLast ? [evaluationAt(step)] : [],
    view: isLast ? viewAt(step) : null,
  };
}

function evaluationAt(step: number): Judgement {
  const one = { loss: 1 / (step + 1), metrics: [0.5], confusion: [] };
  return {
    step,
    elapsedMs: 10 * step,
    isDue: true,
    validation: null,
    shared: [[one, one]],
    baseline: [[one, one]],
  };
}

function viewAt(step: number): ModelView {
  return { step, run: 0, isAtBest: false, lanes: [], heads: [], junctions: [], grid: null, scatter: null };
}
