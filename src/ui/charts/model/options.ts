import type { Stretch } from '../../../core/analysis/thin';
import type { Metric } from '../../../core/tasks/kind';

/** A chart for every task: its loss, or its metric. */
export type TaskTab = 'loss' | 'metric';
export type Tab = TaskTab | 'weights' | 'conflict' | 'sharing';
export type TimeUnit = 'step' | 'epoch' | 'second';

/** How the user looks at the run; the same for every chart. */
export interface ChartOptions {
  readonly tab: Tab;
  /** Which metric the second tab shows of tasks that have it; others show their first. */
  readonly metric: Metric['id'];
  /**
   * By tab. Of the conflict charts, those that can be logarithmic: norms and the condition number; of the sharing charts,
   * distances and singular values.
   */
  readonly log: Readonly<Record<Tab, boolean>>;
  /** Smoothing: 0 (none) to 0.999. */
  readonly factor: number;
  readonly unit: TimeUnit;
  /** Ids of curves. */
  readonly hidden: readonly string[];
  /** Where there are too many pairs of tasks to draw: those of this task; null for the ones most in conflict. */
  readonly pairsOf: number | null;
  /** The layer whose junctions are shown, where they are shown one at a time; null for the last that has some. */
  readonly layer: number | null;
  /** Where there are too many charts of how tasks share: the key of the one that is shown; null for the first. */
  readonly part: string | null;
  /** The steps that a drag picked out; null for all. */
  readonly zoom: Stretch | null;
}

export const startOptions: ChartOptions = {
  tab: 'loss',
  metric: 'r2',
  log: { loss: true, metric: false, weights: false, conflict: true, sharing: true },
  factor: 0.95,
  unit: 'step',
  hidden: ['trainAlone'],
  pairsOf: null,
  layer: null,
  part: null,
  zoom: null,
};

/** How a curve is drawn. Line style tells curves of one colour apart. */
export interface CurveLook {
  readonly id: string;
  readonly name: string;
  /** What it shows, in a sentence. */
  readonly help: string;
  readonly width: number;
  readonly dashes: string | null;
  /** In the colour of this task, or of two in turn; in grey where there is none. */
  readonly tasks: readonly number[];
  /** Which of the greys it has where it has no task; where absent, that of the labels. */
  readonly tone?: number;
}

/** Steps that a smoothing factor looks back over. */
export function stepsOfFactor(factor: number): number {
  return Math.round(1 / (1 - factor));
}

export function factorOfSteps(steps: number): number {
  return 1 - 1 / steps;
}
