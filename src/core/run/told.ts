import type { Matrix } from '../linalg/matrix';
import type { Evaluation } from '../tasks/kind';

// What runs tell while they train, in one order of axes: [step, run, task]. Each run has its shared model and, unless
// the configuration leaves it out, its baseline: the single-task networks that it is compared with.

/** The model that all tasks share, or the single-task baseline: one network a task. */
export type Model = 'shared' | 'baseline';

/** Training losses of consecutive steps: each is measured on the step's batch, before its update. */
export interface LossBlock {
  /** The number of the first step of the block; step k is the k-th update, from 1 on. */
  readonly first: number;
  readonly count: number;
  readonly runs: number;
  /** [step, run, task]; NaN where the batch has no label of the task, or the run has ended. */
  readonly shared: Float32Array;
  /** The same of the baseline; empty without one. */
  readonly baseline: Float32Array;
  /** [step, run, task]: the weights that the method gave the tasks of the shared model. */
  readonly weights: Float32Array;
}

/** A run whose losses are not finite any more: it leaves no more points, while the others go on. */
export interface Ended {
  /** The last step whose losses were finite. */
  readonly step: number;
  readonly run: number;
  /** The first task whose loss was not. */
  readonly task: number;
}

/** What there is to say of all models, such as evaluations. */
export interface Judged<OfTasks = readonly (readonly Evaluation[])[]> {
  /** [run][task] */
  readonly shared: OfTasks;
  /** The same of the baseline; empty without one. */
  readonly baseline: OfTasks;
}

/** All tasks judged on the test rows after `step` updates. */
export interface Judgement<OfTasks = readonly (readonly Evaluation[])[]> extends Judged<OfTasks> {
  readonly step: number;
  readonly elapsedMs: number;
  /** Whether it is one of those that follow from configuration and step alone. */
  readonly isDue: boolean;
  /** The same on the validation rows; null where there are none. */
  readonly validation: Judged<OfTasks> | null;
}

/** The judgement of one run, [task]. */
export type RunJudgement = Judgement<readonly Evaluation[]>;

/** Inner products of the task gradients of the next batch after `step` updates, before the optimiser. */
export interface GradientPoint {
  readonly step: number;
  readonly elapsedMs: number;
  /** [run] */
  readonly grams: readonly RunGram[];
}

export interface RunGram {
  /** [task, task], over all shared parameters. */
  readonly gram: Matrix;
  /** The same over each shared block, in the order of the plan. */
  readonly layers: readonly Matrix[];
}

/** The inner products of one run. */
export interface RunGradients extends RunGram {
  readonly step: number;
  readonly elapsedMs: number;
}

/** A look inside a run's model, cut to what is drawn (core/sharing/shown.ts). */
export interface ModelLook {
  /** [lane][layer], in the order of the plan's lanes; null where a lane has no layer. */
  readonly lanes: readonly (readonly (KernelView | null)[])[];
  /** [task][layer], of the layers that its head has. */
  readonly heads: readonly (readonly KernelView[])[];
  /** [junction][row, column], in the order of the plan's junctions. */
  readonly junctions: readonly Float32Array[];
  /** For data on a plane: what units and outputs answer on a grid of points. */
  readonly grid: GridView | null;
}

/** The same with what its outputs are on the test rows, after `step` updates of a run. */
export interface ModelView extends ModelLook {
  readonly step: number;
  readonly run: number;
  /** Whether it shows the model of the best step; `step` is the present one all the same. */
  readonly isAtBest: boolean;
  /** For other data: predicted against true on at most 500 test rows, in model units; [task]. */
  readonly scatter: readonly Scatter[] | null;
}

/** Which run's model is looked at, now or as it was at its best step. */
export interface Spotlight {
  readonly run: number;
  readonly isAtBest: boolean;
}

/** A kernel cut to its first units. */
export interface KernelView {
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

/** Answers on a square of `side` x `side` points, row 0 at the top. */
export interface GridView {
  readonly side: number;
  /** [lane][layer][shown unit, grid row, grid column]: activations; null where there is no layer, or too many. */
  readonly lanes: readonly (readonly (Float32Array | null)[])[];
  /** [task][grid row, grid column, output]: raw outputs, logits for classes */
  readonly outputs: readonly Float32Array[];
  /** [run][task]: the same of every run, where somebody looks at them together; else null. */
  readonly runs: readonly (readonly Float32Array[])[] | null;
}

export interface Scatter {
  /** Empty for classes. */
  readonly truth: Float32Array;
  readonly predicted: Float32Array;
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
