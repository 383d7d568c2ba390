import { describe, expect, it } from 'vitest';
import { metricRows } from '../../../../src/ui/maps/metric-rows';

const evaluation = (loss: number, ...metrics: number[]) => ({ loss, metrics, confusion: [] });
const shown = (rows: ReturnType<typeof metricRows>) => rows.map(({ id, value, tone }) => [id, value, tone]);

describe('the rows beside a task', () => {
  it('compare a classification by its accuracy', () => {
    const rows = metricRows({
      kind: 'binary',
      shared: evaluation(0.094, 0.968),
      baseline: evaluation(0.05, 0.987),
      gain: -1.93,
    });
    expect(shown(rows)).toEqual([
      ['accuracy', '0.968', undefined],
      ['alone', '0.987', undefined],
      ['loss', '0.0940', undefined],
      ['gain', '−1.9 %', 'worse'],
    ]);
  });

  it('compare a regression by R², with its RMSE beside', () => {
    const rows = metricRows({
      kind: 'regression',
      shared: evaluation(0.051, 0.912, 2.13),
      baseline: evaluation(0.1, 0.843, 3),
      gain: 8.19,
    });
    expect(shown(rows)).toEqual([
      ['r2', '0.912', undefined],
      ['alone', '0.843', undefined],
      ['rmse', '2.13', undefined],
      ['loss', '0.0510', undefined],
      ['gain', '+8.2 %', 'better'],
    ]);
  });

  it('call a gain within one percent even', () => {
    const rows = metricRows({
      kind: 'binary',
      shared: evaluation(1, 0.9),
      baseline: evaluation(1, 0.9),
      gain: 0.9,
    });
    expect(rows.at(-1)).toMatchObject({ id: 'gain', tone: 'even' });
  });

  it('leave the comparison out without a baseline', () => {
    const rows = metricRows({
      kind: 'multiclass',
      shared: evaluation(1, 0.5),
      baseline: null,
      gain: Number.NaN,
    });
    expect(rows.map(({ id }) => id)).toEqual(['accuracy', 'loss']);
  });

  it('are dashes before anything is known', () => {
    const rows = metricRows({
      kind: 'regression',
      shared: null,
      baseline: evaluation(Number.NaN),
      gain: Number.NaN,
    });
    expect(rows.map(({ value }) => value)).toEqual(['–', '–', '–', '–', '–']);
    expect(rows.at(-1)!.tone).toBeUndefined();
  });
});
