import type { Config, TaskKind } from '../core/config/schema';
import type { Table } from '../core/data/table/table';
import type { MethodChoice } from '../core/fields/field';
import type { Problem } from '../core/problem';
import type { ModelSize } from '../core/sharing/size';
import type { Evaluation } from '../core/tasks/kind';

// Every message between the page and the training worker. Each run has an id; late messages of another run are
// dropped by both sides.

export type BackendId = 'webgl' | 'cpu';

/** What the page wants the worker to do. */
export type Command =
  | {
      readonly type: 'load';
      readonly runId: number;
      readonly config: Config;
      readonly table: Table | null;
      readonly play: boolean;
      readonly speed: Speed;
      readonly backend: BackendId | null;
      /** Where the run goes on, at a checkpoint of this very configuration; null to begin it. */
      readonly resume: Checkpoint | null;
      readonly isWatching: boolean;
    }
  | { readonly type: 'play'; readonly runId: number }
  | { readonly type: 'pause'; readonly runId: number }
  | { readonly type: 'step'; readonly runId: number; readonly count: number }
  | { readonly type: 'live'; readonly runId: number; readonly settings: LiveSettings }
  | { readonly type: 'speed'; readonly runId: number; readonly speed: Speed }
  /** Whether somebody looks at how the tasks' gradients lie to each other: only then they are worked out. */
  | { readonly type: 'watch'; readonly runId: number; readonly isWatching: boolean }
  | { readonly type: 'acknowledge'; readonly runId: number; readonly frame: number }
  | { readonly type: 'predict'; readonly runId: number; readonly request: number; readonly task: number }
  | { readonly type: 'memory'; readonly runId: number; readonly request: number };

/** Steps a second; null is as fast as it goes. */
export type Speed = number | null;

/** What changes without a restart, from the next step on. */
export interface LiveSettings {
  /** [task] */
  readonly weights: readonly number[];
  readonly method: MethodChoice;
  readonly learningRate: number;
  readonly trunkL1: number;
  readonly trunkL2: number;
  readonly headL1: number;
  readonly headL2: number;
  /** The factor of the architecture's own penalty. */
  readonly strength: number;
  readonly steps: number;
}

/** What the worker tells the page. */
export type Message =
  | { readonly type: 'progress'; readonly runId: number; readonly phase: 'data' | 'warming' }
  | ReadyMessage
  | {
      readonly type: 'state';
      readonly runId: number;
      readonly state: RunState;
      /** Updates made by then; the frames that bring them may come later. */
      readonly step: number;
    }
  | Frame
  | {
      readonly type: 'marked';
      readonly runId: number;
      readonly step: number;
      readonly settings: LiveSettings;
    }
  | { readonly type: 'failed'; readonly runId: number; readonly fault: Fault }
  | { readonly type: 'checkpoint'; readonly runId: number; readonly checkpoint: Checkpoint }
  | {
      readonly type: 'answer';
      readonly runId: number;
      readonly request: number;
      readonly value: Predictions | MemoryUse;
    };

/** Everything that a run needs to go on with the numbers that it would have had; for a worker that was lost. */
export interface Checkpoint {
  readonly step: number;
  readonly elapsedMs: number;
  /** What trained: on another one the numbers would be others. */
  readonly backend: Backend;
  /** The state of the shared model, of its baseline (null without one) and of the batches, as the run keeps them. */
  readonly shared: unknown;
  readonly single: unknown;
  readonly batches: unknown;
}

export type RunState = 'running' | 'paused' | 'finished';

/** The run can start: everything that stays the same while it trains. */
export interface ReadyMessage {
  readonly type: 'ready';
  readonly runId: number;
  readonly backend: Backend;
  readonly tasks: readonly TaskSummary[];
  readonly features: readonly string[];
  readonly trainRows: number;
  readonly testRows: number;
  /** Steps of an epoch: training rows divided by the batch, rounded up. */
  readonly stepsPerEpoch: number;
  readonly size: ModelSize;
  /** Points to draw on the maps, for data on a plane: a sample of at most 400 rows of each side. */
  readonly points: PlanePoints | null;
}

/** What trains a run, why, and what the other backend would have made. */
export interface Backend {
  readonly id: BackendId;
  readonly cause: BackendCause;
  /** The graphics card that was looked at, as the browser names it, or what draws in its place; empty where hidden. */
  readonly device: string;
  /** What is wrong with the other one where that is the cause, in English. */
  readonly detail: string;
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

export interface TaskSummary {
  readonly name: string;
  readonly kind: TaskKind;
  readonly classes: readonly string[];
  readonly outputs: number;
  /** Training rows with a label that the task may see. */
  readonly labelled: number;
  readonly unit: { readonly mean: number; readonly deviation: number };
}

export interface PlanePoints {
  readonly min: number;
  readonly max: number;
  /** [point, 2] */
  readonly train: Float32Array;
  readonly test: Float32Array;
  /** [task][point], as in TaskData.targets: NaN where the task has no label. */
  readonly trainTargets: readonly Float32Array[];
  readonly testTargets: readonly Float32Array[];
}

/** What happened since the last frame. At most one is in flight: the page acknowledges it by its number. */
export interface Frame {
  readonly type: 'frame';
  readonly runId: number;
  readonly frame: number;
  /** Updates made so far. */
  readonly step: number;
  /** Time spent training so far, in milliseconds, pauses left out. */
  readonly elapsedMs: number;
  readonly stepsPerSecond: number;
  readonly losses: LossBlock;
  /** In order of their steps; step 0 is the untrained network. */
  readonly evaluations: readonly EvaluationPoint[];
  /** Likewise, where somebody watches them. */
  readonly gradients: readonly GradientPoint[];
  /** What diagram, maps and scatter plots draw; null when nothing moved since the last one. */
  readonly view: ModelView | null;
}

/** Training losses of consecutive steps: each is measured on the step's batch, before its update. */
export interface LossBlock {
  /** The number of the first step of the block; step k is the k-th update, from 1 on. */
  readonly first: number;
  readonly count: number;
  /** [step, task]; NaN where the batch has no label of the task. */
  readonly shared: Float32Array;
  /** The same of the single-task baseline; empty without one. */
  readonly single: Float32Array;
  /** [step, task]: the weights that the method gave the tasks of the shared model. */
  readonly weights: Float32Array;
}

/** All tasks judged on the test rows after `step` updates. */
export interface EvaluationPoint {
  readonly step: number;
  readonly elapsedMs: number;
  readonly shared: readonly Evaluation[];
  /** Empty without a baseline. */
  readonly single: readonly Evaluation[];
}

/** Inner products of the task gradients of the next batch after `step` updates, before the optimiser. */
export interface GradientPoint {
  readonly step: number;
  readonly elapsedMs: number;
  /** [task, task], over all shared parameters. */
  readonly gram: readonly (readonly number[])[];
  /** The same over each shared block, in the order of the plan. */
  readonly layers: readonly (readonly (readonly number[])[])[];
}

/** A look inside the model. Wide layers are cut to their first units (core/sharing/shown.ts). */
export interface ModelView {
  readonly step: number;
  /** [lane][layer], in the order of the plan's lanes; null where a lane has no layer. */
  readonly lanes: readonly (readonly (Kernel | null)[])[];
  /** [task][layer], of the layers that its head has. */
  readonly heads: readonly (readonly Kernel[])[];
  /** [junction][row, column], in the order of the plan's junctions. */
  readonly junctions: readonly Float32Array[];
  /** For data on a plane: what units and outputs answer on a grid of `side` x `side` points, row 0 at the top. */
  readonly grid: GridView | null;
  /** For other data: predicted against true on at most 500 test rows, in model units; [task]. */
  readonly scatter: readonly Scatter[] | null;
}

export interface Kernel {
  /** The layer's real width, and that of what feeds it. */
  readonly inputs: number;
  readonly units: number;
  readonly shownInputs: number;
  readonly shownUnits: number;
  /** [shown input, shown unit] */
  readonly values: Float32Array;
  /** [shown unit] */
  readonly biases: Float32Array;
}

export interface GridView {
  readonly side: number;
  /** [lane][layer][shown unit, grid row, grid column]: activations; null where there is no layer, or too many. */
  readonly lanes: readonly (readonly (Float32Array | null)[])[];
  /** [task][grid row, grid column, output]: raw outputs, logits for classes */
  readonly outputs: readonly Float32Array[];
}

export interface Scatter {
  /** Empty for classes. */
  readonly truth: Float32Array;
  readonly predicted: Float32Array;
}

export type FaultCode = 'data' | 'webgl-missing' | 'context-lost' | 'worker-died' | 'diverged' | 'internal';

/** Why a run stopped. The page has one help text a code. */
export interface Fault {
  readonly code: FaultCode;
  /** What the code alone does not say, in English. */
  readonly detail: string;
  /** For data. */
  readonly problems?: readonly Problem[];
  /** For divergence: the last finite step, and the task whose loss was not. */
  readonly step?: number;
  readonly task?: number;
  /**
   * For divergence: how many times as large as the others' median the task's weighted loss was in the beginning,
   * where that is enough (>= 100) to be the likely cause; else the learning rate is.
   */
  readonly scale?: number;
}

/** A task's outputs on the test rows. */
export interface Predictions {
  readonly kind: 'predictions';
  readonly task: string;
  /** [row, output]: own units for a regression, probabilities for classes. */
  readonly values: Float32Array;
  /** [row]: own units or class indexes; NaN without a label. */
  readonly truth: Float32Array;
}

export interface MemoryUse {
  readonly kind: 'memory';
  readonly tensors: number;
  readonly bytes: number;
}
