import type { Band } from '../../../core/analysis/band';
import type { CurveKey } from '../../../core/analysis/curve-key';
import type { GradientHistory } from '../../../core/analysis/gradient-history';
import type { History } from '../../../core/analysis/history';
import type { JunctionHistory } from '../../../core/analysis/junction-history';
import type { RunCurves } from '../../../core/analysis/run-curves';
import type { Bundle } from '../../../core/analysis/series';
import type { Column } from '../../../core/analysis/series-table';
import type { BestSteps } from '../../../core/run/best-steps';
import type { ChartOptions } from '../../store/chart-options';
import type { ChartTask } from './chart-task';
import type { Drawing } from './drawing';
import type { Pinned, PinnedColumn } from './pinned';

/** One chart of a tab: what it is called, and how it is drawn and written down when somebody asks. */
export interface Chart {
  readonly key: string;
  readonly title: string;
  /** What it measures, or in which unit. */
  readonly measure: string;
  /** What it shows, in a sentence; empty where the title says it all. */
  readonly help: string;
  /** The task that it is about; null where it is about several. */
  readonly task: number | null;
  /** Whether its points are judgements on the test rows. */
  readonly isJudged: boolean;
  /** One of several of the same size, or large beside small ones. */
  readonly size: 'even' | 'large' | 'small';
  /** As it is now. */
  draw(): Drawing;
  /** Everything that is kept of its curves, whatever is hidden or zoomed. */
  columns(): readonly ChartColumn[];
  /** What pinned runs have of the same curves. */
  pinned(): readonly PinnedColumn[];
}

export interface ChartColumn extends Column {
  /** The curve that it is of. */
  readonly key: CurveKey;
  /** Every run; the series is their middle where there are several. */
  readonly bundle: Bundle;
  /** What is around the middle; null of one run. */
  readonly band: Band | null;
}

/** What charts are made from: the histories grow while the charts stay. */
export interface ChartInputs {
  readonly curves: RunCurves;
  readonly history: History;
  readonly gradients: GradientHistory;
  readonly junctions: JunctionHistory;
  readonly tasks: readonly ChartTask[];
  readonly stepsPerEpoch: number;
  /** Whether the tasks share parameters that their gradients can disagree about. */
  readonly canConflict: boolean;
  readonly options: ChartOptions;
  readonly pinned: readonly Pinned[];
  /** The steps at which the models did best on the validation rows; null without such rows. Grows as the histories do. */
  readonly best: BestSteps | null;
  /** The run that is shown elsewhere, stronger than others where each is drawn. */
  readonly spotlight: number;
}
