import { useMemo } from 'react';
import { runCurves } from '../../core/analysis/run-curves';
import { useRuns } from '../store/runs/runs-store';
import { hasConflicts } from '../store/shared-trunk';
import { useApp } from '../store/store';
import { useCalm } from '../store/useCalm';
import type { Chart, ChartInputs } from './model/chart';
import type { ChartTask } from './model/chart-task';
import type { CurveLook } from './model/curve-look';
import { pinnedOf } from './model/pinned';
import { type ChartTab, isLogIn } from './tabs/chart-tab';

/** What the charts of the current run are made from. */
export function useChartInputs(tasks: readonly ChartTask[]): ChartInputs {
  const history = useApp((state) => state.history);
  const gradients = useApp((state) => state.gradients);
  const junctions = useApp((state) => state.junctions);
  const stepsPerEpoch = useApp((state) => state.ready?.stepsPerEpoch ?? 1);
  const canConflict = useApp(({ config }) => hasConflicts(config));
  const options = useApp((state) => state.charts);
  const kept = useRuns((state) => state.pinned);
  const pinned = useMemo(() => pinnedOf(kept), [kept]);
  const best = useApp(({ config, bestSteps }) => (config.validationShare > 0 ? bestSteps : null));
  const spotlight = useApp((state) => state.spotlight);
  const curves = useMemo(
    () => runCurves({ history, gradients, junctions, kinds: tasks.map(({ kind }) => kind) }),
    [history, gradients, junctions, tasks],
  );
  return useMemo(
    () => ({
      curves,
      history,
      gradients,
      junctions,
      tasks,
      stepsPerEpoch,
      canConflict,
      options,
      pinned,
      best,
      spotlight,
    }),
    [
      curves,
      history,
      gradients,
      junctions,
      tasks,
      stepsPerEpoch,
      canConflict,
      options,
      pinned,
      best,
      spotlight,
    ],
  );
}

export function useCharts(tab: ChartTab, inputs: ChartInputs): readonly Chart[] {
  return useMemo(() => tab.charts(inputs, isLogIn(tab, inputs.options)), [tab, inputs]);
}

/** What stands in the legend of a tab. */
export function useLegend(tab: ChartTab, inputs: ChartInputs): readonly CurveLook[] {
  const key = useCalm((state) => tab.legendKey?.(state) ?? '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is when what grows is looked at
  return useMemo(() => [...tab.legend(inputs), ...inputs.pinned.map(({ look }) => look)], [tab, inputs, key]);
}
