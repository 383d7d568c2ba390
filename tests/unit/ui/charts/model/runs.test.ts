import { describe, expect, it } from 'vitest';
import { createGradientHistory } from '../../../../../src/core/analysis/gradient-history';
import { createHistory } from '../../../../../src/core/analysis/history';
import { createJunctionHistory } from '../../../../../src/core/analysis/junction-history';
import { readAt } from '../../../../../src/ui/charts/model/drawing';
import { runAt } from '../../../../../src/ui/charts/model/run-at';
import { areaOf } from '../../../../../src/ui/charts/view/plot-path';
import { startOptions } from '../../../../../src/ui/store/chart-options';
import { chartsOf } from '../../../../setup/charts';

/** Training losses of three runs that stand still at 1, 2 and 6. */
function chartFor(options: Partial<typeof startOptions>) {
  const history = createHistory(1, false, 3);
  const shared = Float32Array.from({ length: 300 }, (_, i) => [1, 2, 6][i % 3]!);
  const none = new Float32Array(0);
  history.appendLosses({ first: 1, count: 100, runs: 3, shared, baseline: none, weights: shared });
  return chartsOf({
    history,
    gradients: createGradientHistory(1, 3),
    junctions: createJunctionHistory({ junctions: [], lanes: [] }),
    tasks: [{ name: 'Rings', kind: 'binary' }],
    stepsPerEpoch: 5,
    options: { ...startOptions, smoothing: 1, linear: ['loss'], ...options },
  })[0]!;
}

describe('a chart of several runs', () => {
  it('is their median with the middle half around it', () => {
    const { lines, bands } = chartFor({}).draw();
    expect(lines.map(({ rows }) => rows[50]!.y)).toEqual([2]);
    expect(bands[0]!.rows[50]).toMatchObject({ low: 1.5, high: 4 });
  });

  it('says how many runs a value is of, and what is around it', () => {
    const train = readAt(chartFor({}).draw(), 40).find(({ look }) => look.entry === 'train');
    expect(train).toMatchObject({ value: 2, around: { low: 1.5, high: 4, count: 3 } });
  });

  it('shows each run faintly, of which one can be picked', () => {
    const drawing = chartFor({ spread: 'all' }).draw();
    expect(drawing.bands).toEqual([]);
    expect(drawing.lines.map(({ run, isRaw }) => [run, isRaw])).toEqual([
      [0, true],
      [1, true],
      [2, true],
      [null, false],
    ]);
    const [low, high] = drawing.y.domain;
    expect(runAt(drawing, 50, (5.9 - low!) / (high! - low!), 0.05)).toBe(2);
    expect(runAt(drawing, 50, (4 - low!) / (high! - low!), 0.05)).toBeNull();
  });

  it('has its edges where the logarithmic axis has a place for them', () => {
    const band = chartFor({ spread: 'interval', log: ['loss'] }).draw().bands[0]!;
    // The mean is 3, and its interval reaches below 0.
    expect(band.rows[50]!.low).toBeNull();
    expect(
      areaOf(
        band.rows.slice(0, 2),
        (x) => x,
        (y) => y,
        99,
      ),
    ).toMatch(/^M1\.0,[\d.]+L2\.0,[\d.]+L2\.0,99\.0L1\.0,99\.0Z$/);
  });

  it('writes every run down', () => {
    const [smoothed, raw] = chartFor({}).columns();
    expect(raw ?? smoothed).toMatchObject({ bundle: { runs: { length: 3 } } });
  });
});
