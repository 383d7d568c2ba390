import { describe, expect, it } from 'vitest';
import { factorOfSteps, stepsOfFactor } from '../../../../../src/ui/charts/model/smoothing-steps';
import { lossCurves } from '../../../../../src/ui/charts/model/task-charts';
import { startOptions } from '../../../../../src/ui/store/chart-options';

describe('chart options', () => {
  it('take smoothing as a number of steps, from none to 0.999', () => {
    expect([1, 2, 10, 1000].map(factorOfSteps)).toEqual([0, 0.5, 0.9, 0.999]);
    for (let steps = 1; steps <= 1000; steps++) expect(stepsOfFactor(factorOfSteps(steps))).toBe(steps);
  });

  it('tell curves of the same colour apart by their line', () => {
    const styles = lossCurves(0, true).map(({ look: { width, dashes } }) => `${width} ${dashes}`);
    expect(new Set(styles).size).toBe(4);
  });

  it('show no baseline where there is none, and hide its training curve at first', () => {
    expect(lossCurves(0, false).every(({ key }) => key.startsWith('shared '))).toBe(true);
    expect(startOptions.hidden).toEqual(['trainAlone']);
  });
});
