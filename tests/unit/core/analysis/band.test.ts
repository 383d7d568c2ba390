import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../../src/core/analysis/band';
import { ofRun } from '../../../../src/core/analysis/series';
import { csvOfRuns } from '../../../../src/core/analysis/series-table';
import { intervalOf } from '../../../../src/core/analysis/statistics';
import { thinnedBand } from '../../../../src/core/analysis/thin';

const nan = Number.NaN;
const bundle = {
  steps: [1, 5, 9],
  runs: [
    [1, 10, nan],
    [2, nan, nan],
    [3, 30, 7],
    [10, 20, nan],
  ],
};

describe('a band', () => {
  it('is the median and the middle half of the runs that have a value', () => {
    expect(bandOf(bundle, 'quartiles')).toEqual({
      steps: [1, 5, 9],
      middle: [2.5, 20, 7],
      low: [1.75, 15, 7],
      high: [4.75, 25, 7],
      counts: [4, 3, 1],
    });
  });

  it('is the mean and its interval, and no interval of one run', () => {
    const { middle, low, high } = bandOf(bundle, 'interval');
    const { mean, low: from, high: to } = intervalOf([10, 30, 20]);
    expect([middle[1], low[1], high[1]]).toEqual([mean, from, to]);
    expect([middle[2], low[2], high[2]]).toEqual([7, nan, nan]);
  });

  it('goes from the lowest to the highest where every run is drawn', () => {
    const { low, high } = bandOf(bundle, 'all');
    expect([low, high]).toEqual([
      [1, 10, 7],
      [10, 30, 7],
    ]);
  });

  it('keeps its lowest and highest edges when it is thinned, and only steps that were measured', () => {
    const steps = Array.from({ length: 4000 }, (_, i) => 3 * i + 1);
    const runs = [0, 1, 2].map((run) => steps.map((step) => (step === 6001 && run === 2 ? 99 : run)));
    const band = bandOf({ steps, runs }, 'all');
    const kept = thinnedBand(band, { from: 0, to: 12_000 }, 50);
    expect(Math.max(...kept.high)).toBe(99);
    expect(Math.min(...kept.low)).toBe(0);
    expect(kept.steps.length).toBeLessThan(400);
    expect(kept.steps.every((step) => steps.includes(step))).toBe(true);
  });
});

describe('several runs as CSV', () => {
  it('have a row for every step and run that has a value, by its seed', () => {
    const other = { steps: [5], runs: [[0.5], [nan], [nan], [nan]] };
    const times = { epoch: (steps: readonly number[]) => steps.map((step) => step / 2) };
    const runs = [7, 8, 9, 10].map((label, run) => {
      return { label, times, series: [ofRun(bundle, run), ofRun(other, run)] };
    });
    expect(csvOfRuns(['a', 'b'], runs).split('\r\n')).toEqual([
      'step,seed,epoch,a,b',
      '1,7,0.5,1,',
      '1,8,0.5,2,',
      '1,9,0.5,3,',
      '1,10,0.5,10,',
      '5,7,2.5,10,0.5',
      '5,9,2.5,30,',
      '5,10,2.5,20,',
      '9,9,4.5,7,',
    ]);
  });
});
