import { describe, expect, it } from 'vitest';
import { createGradientHistory } from '../../../../../src/core/analysis/gradient-history';
import { createHistory, type History } from '../../../../../src/core/analysis/history';
import { createJunctionHistory } from '../../../../../src/core/analysis/junction-history';
import { drawCurves } from '../../../../../src/ui/charts/model/draw-curves';
import type { Drawing } from '../../../../../src/ui/charts/model/drawing';
import { readAt, stepAt } from '../../../../../src/ui/charts/model/read-drawing';
import { type ChartOptions, startOptions } from '../../../../../src/ui/store/chart-options';
import { chartsOf } from '../../../../setup/charts';

const subject = 'regression';
const plain: ChartOptions = { ...startOptions, tab: 'loss', smoothing: 1, linear: ['loss'] };

/** The chart of a history's one task, of that kind. */
function drawTask(history: History, kind: 'regression' | 'binary', options: ChartOptions): Drawing {
  const gradients = createGradientHistory(1);
  const junctions = createJunctionHistory({ junctions: [], lanes: [] });
  const inputs = { history, gradients, junctions, tasks: [{ name: 'T', kind }], stepsPerEpoch: 10 };
  return chartsOf({ ...inputs, options })[0]!.draw();
}

/** One task for `length` steps, judged every 10; 2 ms a step. */
function trained(length: number, loss: (step: number) => number, hasBaseline = true): History {
  const history = createHistory(1, hasBaseline);
  const losses = Float32Array.from({ length }, (_, i) => loss(i + 1));
  history.appendLosses({
    first: 1,
    count: length,
    runs: 1,
    shared: losses,
    baseline: hasBaseline ? losses : new Float32Array(0),
    weights: losses,
  });
  for (let step = 0; step <= length; step += 10) {
    const judged = { loss: loss(step) / 2, metrics: [(step - 20) / 10, 7], confusion: [] };
    const baseline = hasBaseline ? [[judged]] : [];
    history.appendEvaluation({
      step,
      elapsedMs: step * 2,
      isDue: true,
      validation: null,
      shared: [[judged]],
      baseline,
    });
  }
  return history;
}

const ids = (drawing: Drawing) =>
  drawing.lines.map(({ look, isRaw }) => (isRaw ? `${look.entry} raw` : look.entry));

describe('a drawing', () => {
  it('has neither a dot nor an axis of what is not a number', () => {
    const axes = {
      stretch: { from: 0, to: 20 },
      isWhole: true,
      toX: (steps: readonly number[]) => steps,
      isLog: false,
    };
    const dot = {
      key: 'shared r2 0',
      look: { entry: 'test', name: 'T', tasks: [0], width: 2, dashes: null },
      run: 0,
      step: 10,
    };
    const dots = [
      { ...dot, value: Number.NaN },
      { ...dot, value: 3 },
      { ...dot, value: Number.POSITIVE_INFINITY },
    ];
    const drawing = drawCurves([], { ...axes, dots } as unknown as Parameters<typeof drawCurves>[1]);
    expect(drawing.dots.map(({ y }) => y)).toEqual([3]);
    expect(drawing.y.domain.every(Number.isFinite)).toBe(true);
  });

  it('has the visible curves, the test curve on top and the raw one at the bottom', () => {
    const history = trained(30, (step) => step);
    expect(ids(drawTask(history, subject, plain))).toEqual(['train', 'alone', 'test']);
    expect(ids(drawTask(history, subject, { ...plain, smoothing: 10 }))[0]).toBe('train raw');
    expect(ids(drawTask(history, subject, { ...plain, hidden: ['train'] }))).toContain('trainAlone');
    const alone = trained(30, (step) => step, false);
    expect(ids(drawTask(alone, subject, { ...plain, hidden: [] }))).toEqual(['train', 'test']);
  });

  it('draws at most 304 points a line, however long the run', () => {
    const drawing = drawTask(
      trained(30_000, (step) => 2 + Math.sin(step)),
      subject,
      { ...plain, smoothing: 10 },
    );
    for (const { rows } of drawing.lines) {
      expect(rows.length).toBeLessThanOrEqual(304);
      expect(rows.length).toBeGreaterThan(100);
    }
  });

  it('leaves a gap where a logarithmic axis has no place, and only there', () => {
    const history = trained(30, (step) => (step === 20 ? 0 : 1));
    const isLog = { ...plain, linear: [] };
    const rowsAt20 = (options: ChartOptions) =>
      drawTask(history, subject, options).lines.map(({ rows }) => rows.find(({ step }) => step === 20)?.y);
    expect(rowsAt20(isLog)).toEqual([null, null, null]);
    expect(rowsAt20(plain)).toEqual([0, 0, 0]);
    expect(drawTask(history, subject, isLog).y.domain[0]).toBeGreaterThan(0);
  });

  it('shows steps, epochs and seconds', () => {
    const history = trained(30, (step) => step);
    const lastX = (unit: ChartOptions['unit']) =>
      drawTask(history, subject, { ...plain, unit })
        .lines.at(-1)!
        .rows.at(-1)!.x;
    expect(lastX('step')).toBe(30);
    expect(lastX('epoch')).toBe(3);
    expect(lastX('second')).toBeCloseTo(0.06, 9);
  });

  it('ends its time axis a little after the last step, at a place that stands for a while', () => {
    const end = (length: number) =>
      drawTask(
        trained(length, () => 1),
        subject,
        plain,
      ).x.domain[1];
    expect(end(0)).toBe(10);
    expect(end(1240)).toBe(1280);
    expect(end(1270)).toBe(1280);
    expect(end(2048)).toBe(2048);
  });

  it('zooms to the picked steps and fits the values in sight', () => {
    const history = trained(1000, (step) => step);
    const drawing = drawTask(history, subject, { ...plain, hidden: [], zoom: { from: 100, to: 200 } });
    expect(drawing.x.domain).toEqual([100, 200]);
    expect(drawing.y.domain[1]).toBeLessThanOrEqual(200);
  });

  it('cuts R² off under -1 and leaves RMSE whole', () => {
    const history = trained(30, (step) => step);
    const metric = (id: 'r2' | 'rmse') => drawTask(history, subject, { ...plain, tab: 'metric', metric: id });
    expect(metric('r2').lines.at(-1)!.rows[0]!.y).toBe(-2);
    expect(metric('r2').y.domain[0]).toBe(-1);
    expect(metric('rmse').lines.at(-1)!.rows[0]!.y).toBe(7);
  });

  it('shows the first metric of a task that lacks the chosen one', () => {
    const drawing = drawTask(
      trained(30, (step) => step),
      'binary',
      {
        ...plain,
        tab: 'metric',
        metric: 'rmse',
      },
    );
    expect(drawing.lines.at(-1)!.rows[0]!.y).toBe(-2);
  });

  it('stands empty before the first step', () => {
    for (const isLog of [true, false]) {
      const options = { ...plain, linear: isLog ? [] : ['loss'] };
      const drawing = drawTask(createHistory(1, true), subject, options);
      expect(drawing.lines).toEqual([]);
      expect(drawing.y.domain.every(Number.isFinite)).toBe(true);
      expect(stepAt(drawing, 0.5)).toBeNull();
    }
  });

  it('shows a single point from the first step on', () => {
    const history = createHistory(1, false);
    const [shared, none] = [Float32Array.of(2), new Float32Array(0)];
    history.appendLosses({ first: 1, count: 1, runs: 1, shared, baseline: none, weights: none });
    const { lines } = drawTask(history, subject, plain);
    expect(lines[0]!.rows.map(({ x, y }) => [x, y])).toEqual([[1, 2]]);
  });
});

describe('the weights of a task', () => {
  it('leave a gap where batches had no label of it, as raw and as smoothed curves', () => {
    const history = createHistory(1, false);
    const none = new Float32Array(0);
    const weights = Float32Array.of(1, 1, Number.NaN, Number.NaN, 2, 2);
    history.appendLosses({ first: 1, count: 6, runs: 1, shared: weights, baseline: none, weights });
    for (const smoothing of [1, 10]) {
      const { lines } = drawTask(history, subject, { ...plain, tab: 'weights', smoothing });
      expect(lines).toHaveLength(smoothing === 1 ? 1 : 2);
      for (const { rows } of lines) {
        expect(rows.map(({ step, y }) => (y === null ? null : step))).toEqual([1, 2, null, 5, 6]);
      }
    }
  });
});

describe('reading a drawing', () => {
  it('gives every visible curve where it was measured nearest', () => {
    const drawing = drawTask(
      trained(30, (step) => step),
      subject,
      plain,
    );
    expect(readAt(drawing, 18).map(({ look: { entry }, value }) => ({ id: entry, value }))).toEqual([
      { id: 'test', value: 10 },
      { id: 'alone', value: 10 },
      { id: 'train', value: 18 },
    ]);
  });

  it('finds the drawn step nearest to a place on the time axis', () => {
    const drawing = drawTask(
      trained(30, (step) => step),
      subject,
      { ...plain, unit: 'epoch' },
    );
    expect(stepAt(drawing, 1.234)).toBe(12);
    expect(stepAt(drawing, 99)).toBe(30);
  });
});
