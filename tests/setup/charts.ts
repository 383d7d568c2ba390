import { runCurves } from '../../src/core/analysis/run-curves';
import type { Chart, ChartInputs } from '../../src/ui/charts/model/chart';
import { chartTabs } from '../../src/ui/charts/tabs';
import { type ChartTab, isLogIn } from '../../src/ui/charts/tabs/chart-tab';

type Given = Omit<ChartInputs, 'curves' | 'canConflict' | Usual> & Partial<Pick<ChartInputs, Usual>>;
type Usual = 'pinned' | 'best' | 'spotlight';

/** The tab that the options name. */
export function tabOf({ options }: Pick<Given, 'options'>): ChartTab {
  return chartTabs.find(({ id }) => id === options.tab)!;
}

export function chartInputs(given: Given): ChartInputs {
  const kinds = given.tasks.map(({ kind }) => kind);
  return {
    pinned: [],
    best: null,
    spotlight: 0,
    ...given,
    curves: runCurves({ ...given, kinds }),
    canConflict: given.tasks.length > 1,
  };
}

/** The charts of the open tab. */
export function chartsOf(given: Given): readonly Chart[] {
  const tab = tabOf(given);
  return tab.charts(chartInputs(given), isLogIn(tab, given.options));
}
