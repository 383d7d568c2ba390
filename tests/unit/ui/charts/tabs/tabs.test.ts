import { describe, expect, it } from 'vitest';
import { createGradientHistory } from '../../../../../src/core/analysis/gradient-history';
import { createHistory } from '../../../../../src/core/analysis/history';
import { createJunctionHistory } from '../../../../../src/core/analysis/junction-history';
import { architectures } from '../../../../../src/core/sharing';
import { chartTabs, openTab } from '../../../../../src/ui/charts/tabs';
import { type ChartOptions, startOptions } from '../../../../../src/ui/store/chart-options';
import { initialState } from '../../../../../src/ui/store/store';
import { chartInputs } from '../../../../setup/charts';
import { sharingPlan } from '../../../../setup/sharing-plan';

const kinds = ['binary', 'regression', 'multiclass'] as const;

function inputsOf(architecture: string, hasBaseline: boolean) {
  return chartInputs({
    history: createHistory(3, hasBaseline),
    gradients: createGradientHistory(3),
    junctions: createJunctionHistory(sharingPlan(architecture, 3)),
    tasks: kinds.map((kind, task) => ({ name: `T${task}`, kind })),
    stepsPerEpoch: 5,
    options: { ...startOptions, smoothing: 1 },
  });
}

describe('every tab', () => {
  it.each(Object.keys(architectures))('charts curves that the run has, of %s', (architecture) => {
    const inputs = inputsOf(architecture, true);
    for (const tab of chartTabs) {
      const charts = tab.charts(inputs, false);
      expect(new Set(charts.map(({ key }) => key)).size).toBe(charts.length);
      for (const chart of charts) {
        const keys = chart.columns().map(({ key }) => key);
        expect(keys.filter((key) => !inputs.curves.has(key))).toEqual([]);
        expect(new Set(keys).size).toBe(keys.length);
      }
    }
  });

  it('has an entry in its legend for every curve that can be hidden by itself', () => {
    const inputs = inputsOf('hard', true);
    for (const tab of chartTabs) {
      const entries = tab.legend(inputs).map(({ entry }) => entry);
      expect(new Set(entries).size).toBe(entries.length);
    }
  });
});

describe('the open tab', () => {
  const opened = (tab: ChartOptions['tab']) =>
    openTab({ ...initialState(), charts: { ...startOptions, tab } }).id;

  it('is the chosen one, or the first where the run has nothing that it could show', () => {
    expect(opened('weights')).toBe('weights');
    expect(opened('sharing')).toBe('loss');
  });
});
