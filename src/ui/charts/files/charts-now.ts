import { runCurves } from '../../../core/analysis/run-curves';
import { runsStore } from '../../store/runs/runs-store';
import { hasConflicts } from '../../store/shared-trunk';
import type { AppState } from '../../store/state';
import { judgedBy } from '../../store/useJudgedBy';
import type { ChartInputs } from '../model/chart';
import { pinnedOf } from '../model/pinned';
import { openTab } from '../tabs';
import { isLogIn } from '../tabs/chart-tab';
import { chartTasksOf } from '../useChartTasks';
import type { ChartsToSave } from './save';

/** The charts of the open tab as they stand, for what is drawn of them outside their panel. */
export function chartsNow(state: AppState): Omit<ChartsToSave, 'scheme' | 'tab'> {
  const tab = openTab(state);
  const inputs = inputsOf(state);
  return {
    charts: tab.charts(inputs, isLogIn(tab, inputs.options)),
    legend: [...tab.legend(inputs), ...inputs.pinned.map(({ look }) => look)],
    isPlain: tab.hasPlainLegend,
  };
}

function inputsOf(state: AppState): ChartInputs {
  const { config, history, gradients, junctions, spotlight } = state;
  const tasks = chartTasksOf(state, judgedBy(state));
  return {
    curves: runCurves({ history, gradients, junctions, kinds: tasks.map(({ kind }) => kind) }),
    history,
    gradients,
    junctions,
    tasks,
    stepsPerEpoch: state.ready?.stepsPerEpoch ?? 1,
    canConflict: hasConflicts(config),
    options: state.charts,
    pinned: pinnedOf(runsStore.getState().pinned),
    best: config.validationShare > 0 ? state.bestSteps : null,
    spotlight,
  };
}
