import { describe, expect, it } from 'vitest';
import { BestSteps } from '../../../../../src/core/run/best-steps';
import { factorOfSteps } from '../../../../../src/ui/charts/model/smoothing-steps';
import { lossCurves } from '../../../../../src/ui/charts/model/task-charts';
import { chartTabs } from '../../../../../src/ui/charts/tabs';
import { axesWith, isLogIn } from '../../../../../src/ui/charts/tabs/chart-tab';
import { chartChoices, startOptions } from '../../../../../src/ui/store/chart-options';

describe('chart options', () => {
  it('take smoothing as a number of steps, from none to 0.999', () => {
    expect([1, 2, 10, 1000].map(factorOfSteps)).toEqual([0, 0.5, 0.9, 0.999]);
  });

  it('say of an axis only that it is not as it is at first', () => {
    for (const tab of chartTabs) {
      const other = axesWith(tab, startOptions, !tab.isLogAtFirst);
      expect(isLogIn(tab, other)).toBe(!tab.isLogAtFirst);
      expect([...other.log, ...other.linear]).toEqual([tab.id]);
      expect(axesWith(tab, other, tab.isLogAtFirst)).toEqual({ log: [], linear: [] });
    }
  });

  it('leave out of a link what only this run and this browser have: the zoom and pinned runs', () => {
    const options = { ...startOptions, hidden: ['test', 'pin 3f'], zoom: { from: 1, to: 9 } };
    expect(chartChoices(options)).toEqual({ ...chartChoices(startOptions), hidden: ['test'] });
  });

  it('tell curves of the same colour apart by their line', () => {
    const styles = lossCurves(0, { history: { hasBaseline: true }, best: new BestSteps([true]) }).map(
      ({ look: { width, dashes } }) => `${width} ${dashes}`,
    );
    expect(new Set(styles).size).toBe(5);
  });

  it('show no baseline where there is none, and hide its training curve at first', () => {
    expect(
      lossCurves(0, { history: { hasBaseline: false }, best: null }).every(({ key }) =>
        key.startsWith('shared '),
      ),
    ).toBe(true);
    expect(startOptions.hidden).toEqual(['trainAlone', 'validation']);
  });
});
