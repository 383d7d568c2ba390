import type { Stretch } from '../../core/analysis/thin';
import { type ChartChoices, defaultCharts } from '../../core/config/chart-fields';

export type TimeUnit = ChartChoices['unit'];

/** How the user looks at the run; the same for every chart. */
export interface ChartOptions extends ChartChoices {
  /** The steps that a drag picked out; null for all. They are those of this very run, so no link has them. */
  readonly zoom: Stretch | null;
}

export const startOptions: ChartOptions = { ...defaultCharts, zoom: null };

/** What begins the legend's entry of a pinned run, which only this browser has. */
export const pinPrefix = 'pin ';

/** What of it a link carries. */
export function chartChoices({ zoom: _, hidden, ...choices }: ChartOptions): ChartChoices {
  return { ...choices, hidden: hidden.filter((entry) => !entry.startsWith(pinPrefix)) };
}
