import type { Predictions } from '../../core/run/told';
import type { Checkpoint, Looks, MemoryUse, Question, Replies } from '../../worker/protocol';
import type { AppState } from './state';

/** The page's side of the training: one run in the worker, and what it tells put into the store. */
export interface RunControl {
  /** Starts the state's configuration at step 0. `play` is whether it trains at once; else as it was. */
  restart(play?: boolean): void;
  /** Takes the state's configuration up at a checkpoint, paused, with what the page had of it by then. */
  resume(from: Resumed): void;
  /** Calls back with each checkpoint, when the page has all that was told before it. */
  onCheckpoint(listen: (checkpoint: Checkpoint) => void): void;
  /** Hands the state's live settings to the run as it trains; a run that has failed starts again with them. */
  applyLive(): void;
  play(): void;
  pause(): void;
  /** Trains further a run that stands or has finished. */
  goOn(): void;
  step(count: number): void;
  /** Makes that many steps, pausing first; resolves when the page has them, with the number of the last one. */
  stepped(count: number): Promise<number>;
  /** Resolves once the present run, or the one that takes its place, trains, stands or has failed. */
  settled(): Promise<void>;
  setSpeed(speed: AppState['speed']): void;
  /** Says what of the run somebody looks at: only that is worked out. */
  look(looks: Partial<Looks>): void;
  /** Whether the page is in sight at all; nobody looks at anything while it is not. */
  setSight(isInSight: boolean): void;
  /** Puts another run in the spotlight, or reads it at another moment. */
  show(next: Partial<Pick<AppState, 'spotlight' | 'reading'>>): void;
  /** Of the run in the spotlight. */
  predict(task: number): Promise<Predictions>;
  memory(): Promise<MemoryUse>;
  /** Asks the run something; rejects where it is replaced or stops before it answers. */
  ask<K extends Question['kind']>(question: Extract<Question, { kind: K }>): Promise<Replies[K]>;
  /** Starts the state's configuration at step 0, paused, with these parameters of all runs. */
  restartFrom(parameters: Float32Array): void;
}

/** A run that a page had before, up to a checkpoint. */
export interface Resumed extends Pick<AppState, 'history' | 'gradients' | 'junctions' | 'marks' | 'told'> {
  readonly checkpoint: Checkpoint;
}
