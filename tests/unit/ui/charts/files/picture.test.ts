import { describe, expect, it } from 'vitest';
import { createGradientHistory } from '../../../../../src/core/analysis/gradient-history';
import { createHistory } from '../../../../../src/core/analysis/history';
import { createJunctionHistory } from '../../../../../src/core/analysis/junction-history';
import { pictureOf } from '../../../../../src/ui/charts/files/picture';
import { shareLooks } from '../../../../../src/ui/charts/model/conflict-charts';
import { pairLook } from '../../../../../src/ui/charts/model/pairs';
import { lossCurves } from '../../../../../src/ui/charts/model/task-charts';
import { inks } from '../../../../../src/ui/charts/view/chart-ink';
import { pathOf } from '../../../../../src/ui/charts/view/plot-path';
import { startOptions } from '../../../../../src/ui/store/chart-options';
import { chartsOf } from '../../../../setup/charts';

function picture(tasks: number, notes: readonly string[] = []) {
  const history = createHistory(tasks, false);
  const shared = new Float32Array(50 * tasks).fill(0.5);
  history.appendLosses({
    first: 1,
    count: 50,
    runs: 1,
    shared,
    baseline: new Float32Array(0),
    weights: shared,
  });
  const charts = chartsOf({
    history,
    gradients: createGradientHistory(tasks),
    junctions: createJunctionHistory({ junctions: [], lanes: [] }),
    tasks: Array.from({ length: tasks }, (_, task) => ({ name: `<b> & ${task}`, kind: 'binary' as const })),
    stepsPerEpoch: 5,
    options: startOptions,
  });
  return pictureOf(
    charts.map(({ title, draw }) => ({ title, drawing: draw() })),
    {
      unit: 'step',
      legend: lossCurves(0, { history, best: null }).map(({ look }) => look),
      notes,
      isPlain: true,
    },
    [20, 5000],
    { ...inks.light, colorOf: () => '#123456' },
  );
}

describe('a saved picture', () => {
  it('has every chart, a legend, and marks where they are in sight', () => {
    const { svg } = picture(3);
    expect(svg.match(/#123456/g)?.length).toBe(6);
    expect(svg.match(/>train</g)?.length).toBe(1);
    expect(svg.match(/stroke-dasharray="3 3"/g)?.length).toBe(3);
  });

  it('says under the legend what its bands are', () => {
    const { svg, height } = picture(1, ['median and middle half, 8 seeds']);
    expect(svg).toContain('>median and middle half, 8 seeds<');
    expect(height).toBeGreaterThan(picture(1).height);
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

describe('a saved picture of conflicts', () => {
  const tasks = ['Circle', 'Hills'].map((name) => ({ name, kind: 'binary' as const }));
  const gradients = createGradientHistory(2);
  const gram = [
    [1, -0.5],
    [-0.5, 1],
  ];
  for (const step of [0, 10]) gradients.append({ step, grams: [{ gram }] });
  const options = { ...startOptions, tab: 'conflict' as const };
  const junctions = createJunctionHistory({ junctions: [], lanes: [] });
  const history = createHistory(2, false);
  const charts = chartsOf({ history, gradients, junctions, tasks, stepsPerEpoch: 5, options });
  const legend = [pairLook([0, 1], tasks), ...shareLooks()];
  const { svg, height } = pictureOf(
    charts.map((chart) => ({ title: chart.title, drawing: chart.draw() })),
    { unit: 'step', legend, notes: [], isPlain: false },
    [],
    { ...inks.light, colorOf: (task) => `#00000${task}` },
  );

  it('draws a pair in the colours of both tasks, and the part that is a conflict', () => {
    expect(svg.match(/stroke="#000000"/g)?.length).toBe(svg.match(/stroke="#000001"/g)?.length);
    expect(svg.match(new RegExp(`fill="${inks.light.conflict}"`, 'g'))?.length).toBe(1);
    expect(svg).toContain('>Circle · Hills<');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('gives a long legend more lines, and the charts their place under it', () => {
    const long = Array.from({ length: 12 }, () => pairLook([0, 1], tasks));
    const words = { unit: 'step', legend: long, notes: [], isPlain: false };
    const drawings = charts.map((chart) => ({ title: '', drawing: chart.draw() }));
    expect(pictureOf(drawings, words, [], inks.dark).height).toBeGreaterThan(height + 18);
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
