import type { Words } from '../words';

/** WebGL on a graphics card, or what draws in its place; or the processor. */
export type BackendId = 'webgl' | 'cpu';

/** What trains a run, why, and what the other backend would have made. */
export interface Backend {
  readonly id: BackendId;
  readonly cause: BackendCause;
  /** The graphics card that was looked at, as the browser names it, or what draws in its place; empty where hidden. */
  readonly device: string;
  /** What is wrong with the other one where that is the cause. */
  readonly detail: Words;
  /** How many times as fast as the other one it makes this run's steps; null where the other was not timed. */
  readonly ratio: number | null;
}

export type BackendCause =
  /** It was asked for. */
  | 'asked'
  /** WebGL is drawn by the processor here. */
  | 'software'
  /** The other one does not work here. */
  | 'unusable'
  /** Both were timed. */
  | 'timed'
  /** The model is too large to be tried on the processor. */
  | 'large';
