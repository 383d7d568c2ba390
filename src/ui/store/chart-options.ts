import type { Spread } from '../../core/analysis/band';
import type { Stretch } from '../../core/analysis/thin';
import type { Metric } from '../../core/tasks/kind';

export type TimeUnit = 'step' | 'epoch' | 'second';

/** How the user looks at the run; the same for every chart. */
export interface ChartOptions {
  /** The id of the open tab. */
  readonly tab: string;
  /** Which metric is shown of tasks that have it; others show their first. */
  readonly metric: Metric['id'];
  /** By tab, where the user has said so: whether its vertical axes are logarithmic. */
  readonly log: Readonly<Record<string, boolean>>;
  /** Smoothing: 0 (none) to 0.999. */
  readonly factor: number;
  readonly unit: TimeUnit;
  /** Entries of legends whose curves are hidden. */
  readonly hidden: readonly string[];
  /** Where there are too many pairs of tasks to draw: those of this task; null for the ones most in conflict. */
  readonly pairsOf: number | null;
  /** How several runs are summed up. */
  readonly spread: Spread;
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
  log: {},
  factor: 0.95,
  unit: 'step',
  hidden: ['trainAlone'],
  pairsOf: null,
  spread: 'quartiles',
  layer: null,
  part: null,
  zoom: null,
};
