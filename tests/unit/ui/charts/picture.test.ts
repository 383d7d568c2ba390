import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../../src/core/analysis/history';
import { taskKinds } from '../../../../src/core/tasks';
import { inks } from '../../../../src/ui/charts/chart-ink';
import { drawChart } from '../../../../src/ui/charts/drawing';
import { curvesOf, startOptions } from '../../../../src/ui/charts/options';
import { pictureOf } from '../../../../src/ui/charts/picture';
import { pathOf } from '../../../../src/ui/charts/plot-path';

function picture(tasks: number) {
  const history = createHistory(tasks, false);
  const shared = new Float32Array(50 * tasks).fill(0.5);
  history.appendLosses({ first: 1, count: 50, shared, single: new Float32Array(0), weights: shared });
  const subject = { metrics: taskKinds.binary.metrics, stepsPerEpoch: 5 };
  return pictureOf(
    Array.from({ length: tasks }, (_, task) => ({
      title: `<b> & ${task}`,
      color: '#123456',
      drawing: drawChart(history, { ...subject, task }, startOptions),
    })),
    { unit: 'step', legend: curvesOf('loss', 0, false).map((curve) => ({ curve, name: curve.id })) },
    [20, 5000],
    inks.light,
  );
}

describe('a saved picture', () => {
  it('has every chart, a legend, and marks where they are in sight', () => {
    const { svg } = picture(3);
    expect(svg.match(/#123456/g)?.length).toBe(6);
    expect(svg.match(/>train</g)?.length).toBe(1);
    expect(svg.match(/stroke-dasharray="3 3"/g)?.length).toBe(3);
  });

  it('writes names as text, never as markup', () => {
    const { svg } = picture(1);
    expect(svg).toContain('&lt;b&gt; &amp; 0');
    expect(svg).not.toContain('<b>');
  });

  it('holds finite numbers only and closes what it opens', () => {
    const { svg, width, height } = picture(2);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.match(/<g[ >]/g)?.length).toBe(svg.match(/<\/g>/g)?.length);
    expect([width, height].every((size) => size > 0)).toBe(true);
  });
});

describe('a path', () => {
  const rows = (...ys: (number | null)[]) => ys.map((y, x) => ({ step: x, x, y }));
  const same = (value: number) => value;

  it('breaks at a gap', () => {
    expect(pathOf(rows(1, 2, null, 3, 4), same, same)).toBe('M0.0,1.0L1.0,2.0M3.0,3.0L4.0,4.0');
  });

  it('draws a lone point as a dot', () => {
    expect(pathOf(rows(1, null, 3, 4, null, 5), same, same)).toBe('M0.0,1.0h0M2.0,3.0L3.0,4.0M5.0,5.0h0');
  });

  it('breaks where the scale has no place', () => {
    expect(pathOf(rows(1, 2), same, () => Number.NaN)).toBe('');
  });
});
