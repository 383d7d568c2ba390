import type { Measure, Model } from '../../core/analysis/history';
import type { Stretch } from '../../core/analysis/thin';
import type { Metric } from '../../core/tasks/kind';

export type Tab = 'loss' | 'metric';
export type TimeUnit = 'step' | 'epoch' | 'second';

/** The curves that a chart can show. */
export type CurveId = 'test' | 'train' | 'alone' | 'trainAlone';

/** How the user looks at the run; the same for every chart. */
export interface ChartOptions {
  readonly tab: Tab;
  /** Which metric the second tab shows of tasks that have it; others show their first. */
  readonly metric: Metric['id'];
  /** By tab. */
  readonly log: Readonly<Record<Tab, boolean>>;
  /** Smoothing: 0 (none) to 0.999. */
  readonly factor: number;
  readonly unit: TimeUnit;
  readonly hidden: readonly CurveId[];
  /** The steps that a drag picked out; null for all. */
  readonly zoom: Stretch | null;
}

export const startOptions: ChartOptions = {
  tab: 'loss',
  metric: 'r2',
  log: { loss: true, metric: false },
  factor: 0.95,
  unit: 'step',
  hidden: ['trainAlone'],
  zoom: null,
};

/** One curve of a chart: what it shows and how it is drawn. Line style tells them apart without colour. */
export interface Curve {
  readonly id: CurveId;
  readonly measure: Measure;
  readonly model: Model;
  readonly width: number;
  readonly dashes: string | null;
  /** In the task's own colour, or in grey. */
  readonly isColored: boolean;
}

/** The curves of a task's chart, those drawn last on top; `metric` is a place in its kind's metrics. */
export function curvesOf(tab: Tab, metric: number, hasBaseline: boolean): readonly Curve[] {
  const measure: Measure = tab === 'loss' ? 'test' : metric;
  const curves: Curve[] = [];
  if (tab === 'loss' && hasBaseline) {
    curves.push({
      id: 'trainAlone',
      measure: 'train',
      model: 'single',
      width: 1,
      dashes: '5 3',
      isColored: false,
    });
  }
  if (tab === 'loss') {
    curves.push({
      id: 'train',
      measure: 'train',
      model: 'shared',
      width: 1.1,
      dashes: null,
      isColored: true,
    });
  }
  if (hasBaseline) {
    curves.push({ id: 'alone', measure, model: 'single', width: 2, dashes: '0.1 4', isColored: false });
  }
  curves.push({ id: 'test', measure, model: 'shared', width: 2.4, dashes: null, isColored: true });
  return curves;
}

/** Steps that a smoothing factor looks back over. */
export function stepsOfFactor(factor: number): number {
  return Math.round(1 / (1 - factor));
}

export function factorOfSteps(steps: number): number {
  return 1 - 1 / steps;
}
