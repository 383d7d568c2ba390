import type { AppState } from '../../store/state';
import type { ChartTab } from './chart-tab';
import { conflict } from './conflict';
import { loss } from './loss';
import { metric } from './metric';
import { sharing } from './sharing';
import { weights } from './weights';

/** In the order in which they stand. */
export const chartTabs: readonly ChartTab[] = [loss, metric, weights, conflict, sharing];

/** The tab that is open: the chosen one, or the first while the run has nothing that it could show. */
export function openTab(state: AppState): ChartTab {
  const chosen = chartTabs.find(({ id }) => id === state.charts.tab);
  return chosen !== undefined && isThere(chosen, state) ? chosen : chartTabs[0]!;
}

export function isThere(tab: ChartTab, state: AppState): boolean {
  return tab.isThere?.(state) ?? true;
}
