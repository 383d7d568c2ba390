import type { LandscapeChoice } from '../core/analysis/landscapes/choice';
import type { OptimizerId } from '../core/fields/ids';
import type { OptionValues } from '../core/weighting/weighting';

// The messages of the worker that goes down landscapes. A new run, or a stop, ends the run before it; what still
// comes of that one is told by its number.

/** Some methods that start from one point. */
export interface DescentRequest {
  readonly landscape: LandscapeChoice;
  readonly start: readonly number[];
  readonly methods: readonly { readonly id: string; readonly options: OptionValues }[];
  /** Updates of each method. */
  readonly steps: number;
  readonly learningRate: number;
  readonly optimizer: OptimizerId;
  /** Of what methods draw at random. */
  readonly seed: number;
}

export type LandscapeCommand =
  | { readonly type: 'run'; readonly runId: number; readonly request: DescentRequest }
  | { readonly type: 'stop'; readonly runId: number };

/** What is new of a method's way. */
export interface WayNews {
  /** Points to draw, x1 and x2 in turn, that follow those sent before. */
  readonly trail: Float32Array;
  /** Updates made so far. */
  readonly step: number;
  /** [parameter] */
  readonly point: readonly number[];
  readonly losses: readonly [number, number];
  readonly isOver: boolean;
  readonly hasDiverged: boolean;
  /** How far it moved during the last tenth of its steps; null before its end. */
  readonly lateMove: number | null;
}

export type LandscapeMessage =
  /** [method], in the order of the request. */
  | { readonly type: 'news'; readonly runId: number; readonly ways: readonly WayNews[] }
  | { readonly type: 'done'; readonly runId: number; readonly elapsedMs: number }
  | { readonly type: 'failed'; readonly runId: number; readonly detail: string };
