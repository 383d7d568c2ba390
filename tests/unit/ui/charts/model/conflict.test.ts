import { describe, expect, it } from 'vitest';
import { createGradientHistory, pairsOf } from '../../../../../src/core/analysis/gradient-history';
import { createHistory } from '../../../../../src/core/analysis/history';
import { createJunctionHistory } from '../../../../../src/core/analysis/junction-history';
import { shownPairs } from '../../../../../src/ui/charts/model/pairs';
import { type ChartOptions, startOptions } from '../../../../../src/ui/store/chart-options';
import { chartsOf } from '../../../../setup/charts';

const junctions = createJunctionHistory({ junctions: [], lanes: [] });
const plain: ChartOptions = { ...startOptions, tab: 'conflict', smoothing: 1 };

/** `tasks` unit gradients whose cosines are the same at every tenth of `steps`, but for a slow drift. */
function measured(tasks: number, cosineOf: (a: number, b: number) => number, steps = 50) {
  const gradients = createGradientHistory(tasks);
  for (let step = 0; step <= steps; step += 10) {
    const gram = Array.from({ length: tasks }, (_, a) =>
      Array.from({ length: tasks }, (_, b) => (a === b ? 1 : cosineOf(Math.min(a, b), Math.max(a, b)))),
    );
    gradients.append({ step, grams: [{ gram }] });
  }
  return gradients;
}

function chartsFor(tasks: number, cosineOf: (a: number, b: number) => number, options = plain) {
  const gradients = measured(tasks, cosineOf);
  const names = Array.from({ length: tasks }, (_, task) => ({ name: `T${task}`, kind: 'binary' as const }));
  const history = createHistory(tasks, false);
  return new Map(
    chartsOf({ history, gradients, junctions, tasks: names, stepsPerEpoch: 5, options }).map((chart) => [
      chart.key,
      chart,
    ]),
  );
}

describe('the charts of conflicts', () => {
  it('show cosines, norms, shares, similarity and condition number, for two tasks', () => {
    const charts = chartsFor(2, () => -0.5);
    expect([...charts.keys()]).toEqual(['cosine', 'norm', 'shareOfSteps', 'similarity', 'condition']);
    const lastOf = (key: string) =>
      charts
        .get(key)!
        .draw()
        .lines.map(({ rows }) => rows.at(-1)!.y);
    expect(lastOf('cosine')).toEqual([-0.5]);
    expect(lastOf('norm')).toEqual([1, 1]);
    expect(lastOf('shareOfSteps')).toEqual([100, 100]);
    expect(lastOf('similarity')).toEqual([1]);
    expect(lastOf('condition')[0]).toBeCloseTo(Math.sqrt(3), 12);
  });

  it('have a fixed axis for what is bounded, with the conflict under 0', () => {
    const { y, conflictUnder, isLog } = chartsFor(2, () => 0.2)
      .get('cosine')!
      .draw();
    expect([y.domain, conflictUnder, isLog]).toEqual([[-1, 1], 0, false]);
  });

  it('have a logarithmic axis for norms and condition number alone, until that is switched off', () => {
    const isLog = (options: ChartOptions) =>
      [...chartsFor(2, () => 0.2, options).values()].map((chart) => chart.draw().isLog);
    expect(isLog(plain)).toEqual([false, true, false, false, true]);
    expect(isLog({ ...plain, linear: ['conflict'] })).toEqual([false, false, false, false, false]);
  });

  it('draw a pair in the colours of both tasks', () => {
    const [line] = chartsFor(2, () => 0.2)
      .get('cosine')!
      .draw().lines;
    expect(line!.look).toMatchObject({ name: 'T0 · T1', tasks: [0, 1] });
  });

  it('stay at 40 lines or fewer with 16 tasks, and write every pair down', () => {
    const charts = chartsFor(16, (a, b) => (a + b) / 40, { ...plain, smoothing: 10, pairsOf: 4 });
    for (const chart of charts.values()) expect(chart.draw().lines.length).toBeLessThanOrEqual(40);
    expect(charts.get('cosine')!.draw().series).toHaveLength(15);
    expect(charts.get('cosine')!.columns()).toHaveLength(120);
  });

  it('break their lines where nobody watched', () => {
    const gradients = measured(2, () => 0.5);
    gradients.noteJudged(60);
    gradients.append({
      step: 90,
      grams: [
        {
          gram: [
            [1, 0.5],
            [0.5, 1],
          ],
        },
      ],
    });
    const names = ['A', 'B'].map((name) => ({ name, kind: 'binary' as const }));
    const inputs = { history: createHistory(2, false), gradients, junctions, tasks: names, stepsPerEpoch: 5 };
    const [chart] = chartsOf({ ...inputs, options: plain });
    const rows = chart!.draw().lines[0]!.rows.map(({ step, y }) => [step, y]);
    expect(rows.slice(-3)).toEqual([
      [50, 0.5],
      [90, null],
      [90, 0.5],
    ]);
  });
});

describe('the pairs of many tasks', () => {
  const cosineOf = (a: number, b: number) => (a + b === 5 ? -0.5 : 0.1 * a);

  it('are all shown of up to three tasks', () => {
    expect(shownPairs(measured(3, cosineOf), { pairsOf: 0 })).toEqual(pairsOf(3));
  });

  it('are those most in conflict first', () => {
    const shown = shownPairs(measured(6, cosineOf), { pairsOf: 0 });
    expect(shown).toHaveLength(6);
    expect(shown.slice(0, 3).map(([a, b]) => a + b)).toEqual([5, 5, 5]);
  });

  it('are those of one task where that is chosen, and of none that is gone', () => {
    const gradients = measured(6, cosineOf);
    expect(shownPairs(gradients, { pairsOf: 3 })).toEqual([
      [0, 2],
      [1, 2],
      [2, 3],
      [2, 4],
      [2, 5],
    ]);
    expect(shownPairs(gradients, { pairsOf: 10 })).toHaveLength(6);
  });
});

describe('the chart of weights', () => {
  const history = createHistory(2, false);
  const weights = Float32Array.of(0.5, 1.5, 0.25, 1.75, 1, 1);
  const none = new Float32Array(6).fill(1);
  history.appendLosses({ first: 1, count: 3, runs: 1, shared: none, baseline: new Float32Array(0), weights });
  const tasks = ['A', 'B'].map((name) => ({ name, kind: 'binary' as const }));
  const chartFor = (options: Partial<ChartOptions>) =>
    chartsOf({
      history,
      gradients: createGradientHistory(2),
      junctions,
      tasks,
      stepsPerEpoch: 5,
      options: { ...plain, tab: 'weights', ...options },
    })[0]!;

  it('has a curve for every task, in its colour, the first task on top', () => {
    const { lines } = chartFor({}).draw();
    expect(lines.map(({ look }) => [look.name, look.tasks])).toEqual([
      ['B', [1]],
      ['A', [0]],
    ]);
    expect(lines.at(-1)!.rows.map(({ y }) => y)).toEqual([0.5, 0.25, 1]);
  });

  it('keeps the values as they came faint behind the smoothed ones, and both in its table', () => {
    const chart = chartFor({ smoothing: 2 });
    expect(chart.draw().lines.map(({ isRaw }) => isRaw)).toEqual([true, true, false, false]);
    expect(chart.columns().map(({ name }) => name)).toEqual([
      'A, smoothed over 2 steps',
      'A',
      'B, smoothed over 2 steps',
      'B',
    ]);
  });

  it('leaves out what is hidden', () => {
    const { series } = chartFor({ hidden: ['weight 0'] }).draw();
    expect(series.map(({ look }) => look.name)).toEqual(['B']);
  });
});
