import { describe, expect, it } from 'vitest';
import { createGradientHistory } from '../../../../../src/core/analysis/gradient-history';
import { createHistory } from '../../../../../src/core/analysis/history';
import { createJunctionHistory } from '../../../../../src/core/analysis/junction-history';
import { BestSteps } from '../../../../../src/core/run/best-steps';
import { readAt } from '../../../../../src/ui/charts/model/read-drawing';
import { runAt } from '../../../../../src/ui/charts/model/run-at';
import { opacityOf } from '../../../../../src/ui/charts/view/chart-ink';
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
    // The one in the spotlight lies over the others.
    expect(drawing.lines.map(({ run, isRaw, isSpotlit }) => [run, isRaw, isSpotlit])).toEqual([
      [1, true, false],
      [2, true, false],
      [0, true, true],
      [null, false, false],
    ]);
    const [other, , spotlit] = drawing.lines;
    expect(opacityOf(spotlit!)).toBeGreaterThan(2 * opacityOf(other!));
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

  it('marks the best step of each run on what is judged on the test rows, and of each model its own', () => {
    const history = createHistory(1, true, 2);
    const best = new BestSteps([true]);
    const judged = (...losses: number[]) => losses.map((loss) => [{ loss, metrics: [], confusion: [] }]);
    const points = [
      { step: 0, shared: [9, 9], alone: [9, 9] },
      { step: 10, shared: [1, 5], alone: [2, 2] },
      { step: 20, shared: [3, 4], alone: [1, 3] },
    ];
    for (const { step, shared, alone } of points) {
      const both = { shared: judged(...shared), baseline: judged(...alone) };
      const point = { step, elapsedMs: step, isDue: true, ...both, validation: both };
      history.appendEvaluation(point);
      best.take(point);
    }
    const inputs = {
      history,
      gradients: createGradientHistory(1, 2),
      junctions: createJunctionHistory({ junctions: [], lanes: [] }),
      tasks: [{ name: 'Rings', kind: 'binary' as const }],
      stepsPerEpoch: 5,
      best,
    };
    const dots = (hidden: readonly string[], spread: 'all' | 'quartiles' = 'all') =>
      chartsOf({ ...inputs, options: { ...startOptions, hidden, spread } })[0]!
        .draw()
        .dots.map(({ look, run, x, y }) => [look.dots, run, x, y]);
    const ofShared = [
      ['filled', 0, 10, 1],
      ['filled', 1, 20, 4],
    ];
    const ofAlone = [
      ['rings', 0, 20, 1],
      ['rings', 1, 10, 2],
    ];
    expect(dots([])).toEqual([...ofShared, ...ofAlone]);
    expect(dots(['alone'])).toEqual(ofShared);
    expect(dots(['best'])).toEqual([]);
    // On a median they lie on the median.
    expect(dots(['alone'], 'quartiles')).toEqual([
      ['filled', 0, 10, 3],
      ['filled', 1, 20, 3.5],
    ]);
    expect(history.bundle(0, 'validation', 'shared').runs).toEqual([
      [9, 1, 3],
      [9, 5, 4],
    ]);
  });

  it('writes every run down', () => {
    const [smoothed, raw] = chartFor({}).columns();
    expect(raw ?? smoothed).toMatchObject({ bundle: { runs: { length: 3 } } });
  });
});
