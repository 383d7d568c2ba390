import type { Config, TaskKind } from '../core/config/schema';
import type { TaskData } from '../core/data/dataset';
import type { ColumnEncoding } from '../core/data/table/column-encoding';
import type { Table } from '../core/data/table/table';
import type { Problem } from '../core/problem';
import type { Backend, BackendId } from '../core/run/backend';
import type { BestState } from '../core/run/best-steps';
import type { LiveSettings } from '../core/run/member';
import type { RunEnd } from '../core/run/run-end';
import type {
  Ended,
  GradientPoint,
  Judgement,
  LossBlock,
  ModelView,
  Predictions,
  Spotlight,
} from '../core/run/told';
import type { ModelSize } from '../core/sharing/size';
import type { Words } from '../core/words';

// Every message between the page and the training worker. Each run has an id; late messages of another run are
// dropped by both sides.

/** What the page wants the worker to do. */
export type Command =
  | {
      readonly type: 'load';
      readonly runId: number;
      readonly config: Config;
      /** The fingerprint of the table that it is of, which was given before; null for other data. */
      readonly table: string | null;
      readonly play: boolean;
      readonly speed: Speed;
      readonly backend: BackendId | null;
      /** Where the run goes on, at a checkpoint of this very configuration, live settings too; null to begin it. */
      readonly resume: Checkpoint | null;
      /** What it makes again, in place of a worker that was lost. */
      readonly replay?: Replay;
      readonly looks: Looks;
      readonly spotlight: Spotlight;
      /** Parameters of all runs that it begins with, in place of those that are drawn. */
      readonly parameters?: Float32Array;
    }
  | { readonly type: 'play'; readonly runId: number }
  | { readonly type: 'pause'; readonly runId: number }
  | { readonly type: 'step'; readonly runId: number; readonly count: number }
  | { readonly type: 'live'; readonly runId: number; readonly settings: LiveSettings }
  | { readonly type: 'speed'; readonly runId: number; readonly speed: Speed }
  | { readonly type: 'look'; readonly runId: number; readonly looks: Looks }
  | { readonly type: 'spotlight'; readonly runId: number; readonly spotlight: Spotlight }
  | { readonly type: 'acknowledge'; readonly runId: number; readonly frame: number }
  | {
      readonly type: 'predict';
      readonly runId: number;
      readonly request: number;
      readonly task: number;
      readonly spotlight: Spotlight;
    }
  | { readonly type: 'memory'; readonly runId: number; readonly request: number }
  | { readonly type: 'ask'; readonly runId: number; readonly request: number; readonly question: Question };

/** What can be asked of the run besides a task's predictions; `isAtBest` means its models at their best steps. */
export type Question =
  | { readonly kind: 'parameters'; readonly isAtBest: boolean }
  /** What the models of all runs answer to inputs [row, input]. */
  | { readonly kind: 'answers'; readonly inputs: Float32Array; readonly isAtBest: boolean }
  /** The predictions of the run in the spotlight, as CSV. */
  | { readonly kind: 'file'; readonly rows: 'test' | 'all'; readonly spotlight: Spotlight }
  /** How a table's columns become inputs, and what there is to know of the tasks. */
  | { readonly kind: 'encoding' };

/** What is answered, by the kind of the question. */
export interface Replies {
  /** All parameters of all runs, block by block, runs outermost in a block; and the step that they are of. */
  readonly parameters: { readonly kind: 'parameters'; readonly values: Float32Array; readonly step: number };
  /** [run][task] */
  readonly answers: { readonly kind: 'answers'; readonly runs: readonly (readonly Predictions[])[] };
  readonly file: { readonly kind: 'file'; readonly text: string };
  readonly encoding: {
    readonly kind: 'encoding';
    readonly columns: readonly ColumnEncoding[];
    /** Of the first run. */
    readonly tasks: readonly Pick<TaskData, 'name' | 'kind' | 'classes' | 'unit'>[];
  };
}

export type Reply = Replies[Question['kind']];

/** What somebody looks at: while the run trains, only that is worked out. */
export interface Looks {
  /** How the tasks' gradients lie to each other. */
  readonly gradients: boolean;
  /** The inside of the model: diagram, maps, what joins the tasks. */
  readonly model: boolean;
  /** The maps of all seeds together. */
  readonly seeds: boolean;
}

/** Gives the worker the table of the runs to come: it may be large, and crosses once. */
export interface TableCommand {
  readonly type: 'table';
  readonly table: Table;
}

/** Steps a second; null is as fast as it goes. */
export type Speed = number | null;

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
      /** Why it has finished; null where it has not. */
      readonly end: RunEnd | null;
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
      readonly value: Predictions | MemoryUse | Reply;
    };

/** Live settings that a run takes after so many steps. */
export interface Change {
  readonly step: number;
  readonly settings: LiveSettings;
}

/** What a run had told since the point where it goes on. */
export interface Replay {
  /** What it had taken, in order: it takes that again, and says nothing of it. */
  readonly changes: readonly Change[];
  /** The last step that was told of: what it is given anew holds from there on. */
  readonly until: number;
}

/** One more where what a checkpoint holds is laid out in another way: a page leaves those of other versions alone. */
export const checkpointVersion = 2;

/**
 * Everything that a run needs to go on with the numbers that it would have had: for a worker that was lost, or a page
 * that was closed.
 */
export interface Checkpoint {
  readonly step: number;
  readonly elapsedMs: number;
  /** What trained: on another one the numbers would be others. */
  readonly backend: Backend;
  /** The live settings that held. */
  readonly settings: LiveSettings;
  /** The runs that had diverged by then. */
  readonly ended: readonly Ended[];
  readonly best: BestState;
  /** The state of the shared model, of its baseline and of the batches, as the run keeps them. */
  readonly models: unknown;
}

export type RunState = 'running' | 'paused' | 'finished';

/** The run can start: everything that stays the same while it trains. */
export interface ReadyMessage {
  readonly type: 'ready';
  readonly runId: number;
  readonly backend: Backend;
  /** [run] */
  readonly seeds: readonly number[];
  /** [run], or one for all runs. */
  readonly data: readonly DataSummary[];
  readonly features: readonly string[];
  readonly trainRows: number;
  readonly testRows: number;
  /** Steps of an epoch: training rows divided by the batch, rounded up. */
  readonly stepsPerEpoch: number;
  readonly size: ModelSize;
}

/** What there is to know of a data set. */
export interface DataSummary {
  readonly tasks: readonly TaskSummary[];
  /** Points to draw on the maps, for data on a plane: a sample of at most 400 rows of each side. */
  readonly points: PlanePoints | null;
}

export interface TaskSummary {
  readonly name: string;
  readonly kind: TaskKind;
  readonly classes: readonly string[];
  readonly outputs: number;
  /** Training rows with a label that the task may see. */
  readonly labelled: number;
  /** Those rows by class; of a number all in one. */
  readonly trained: readonly number[];
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
  /** All runs that have diverged so far. */
  readonly ended: readonly Ended[];
  /** In order of their steps; step 0 is the untrained network. */
  readonly evaluations: readonly Judgement[];
  /** Likewise, where somebody watches them. */
  readonly gradients: readonly GradientPoint[];
  /** What diagram, maps and scatter plots draw; null when nothing moved since the last one. */
  readonly view: ModelView | null;
}

export type FaultCode =
  | 'data'
  | 'too-large'
  | 'out-of-memory'
  | 'webgl-missing'
  | 'context-lost'
  | 'worker-died'
  | 'diverged'
  | 'internal';

/** Why a run stopped. The page has one help text a code. */
export interface Fault {
  readonly code: FaultCode;
  /** What the code alone does not say. */
  readonly detail: Words;
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

export interface MemoryUse {
  readonly kind: 'memory';
  readonly tensors: number;
  readonly bytes: number;
}
