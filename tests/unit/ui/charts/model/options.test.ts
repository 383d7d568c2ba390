import { describe, expect, it } from 'vitest';
import { factorOfSteps, startOptions, stepsOfFactor } from '../../../../../src/ui/charts/model/options';
import { curvesOf } from '../../../../../src/ui/charts/model/task-curves';

describe('chart options', () => {
  it('take smoothing as a number of steps, from none to 0.999', () => {
    expect([1, 2, 10, 1000].map(factorOfSteps)).toEqual([0, 0.5, 0.9, 0.999]);
    for (let steps = 1; steps <= 1000; steps++) expect(stepsOfFactor(factorOfSteps(steps))).toBe(steps);
  });

  it('tell curves of the same colour apart by their line', () => {
    const styles = curvesOf('loss', 0, true).map(({ width, dashes }) => `${width} ${dashes}`);
    expect(new Set(styles).size).toBe(4);
  });

  it('show no baseline where there is none, and hide its training curve at first', () => {
    expect(curvesOf('loss', 0, false).every(({ model }) => model === 'shared')).toBe(true);
    expect(startOptions.hidden).toEqual(['trainAlone']);
  });
});
