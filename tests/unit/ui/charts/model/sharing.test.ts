import { describe, expect, it } from 'vitest';
import { createGradientHistory } from '../../../../../src/core/analysis/gradient-history';
import { createHistory } from '../../../../../src/core/analysis/history';
import {
  createJunctionHistory,
  type JunctionHistory,
} from '../../../../../src/core/analysis/junction-history';
import { pictureOf } from '../../../../../src/ui/charts/files/picture';
import type { CurveLook } from '../../../../../src/ui/charts/model/curve-look';
import { chartsToChoose, sharingLooks } from '../../../../../src/ui/charts/model/sharing-charts';
import { areSizes, layersToChoose, shownLayer } from '../../../../../src/ui/charts/model/sharing-contents';
import { neutralLook } from '../../../../../src/ui/charts/model/sharing-looks';
import { inks } from '../../../../../src/ui/charts/view/chart-ink';
import { type ChartOptions, startOptions } from '../../../../../src/ui/store/chart-options';
import { chartsOf } from '../../../../setup/charts';
import { junctionValues, sharingPlan } from '../../../../setup/sharing-plan';

const plain: ChartOptions = { ...startOptions, tab: 'sharing', smoothing: 1 };

type NumberOf = (step: number, junction: number, row: number, column: number) => number;

/** A run of an architecture, looked at every 10 steps up to 40. */
function watched(id: string, tasks: number, numberOf: NumberOf, options = {}): JunctionHistory {
  const plan = sharingPlan(id, tasks, options);
  const junctions = createJunctionHistory(plan);
  for (let step = 0; step <= 40; step += 10) {
    junctions.append(
      step,
      junctionValues(plan, (junction, row, column) => numberOf(step, junction, row, column)),
    );
  }
  return junctions;
}

const named = (tasks: number) =>
  Array.from({ length: tasks }, (_, task) => ({ name: `T${task}`, kind: 'binary' as const }));

function chartsFor(junctions: JunctionHistory, tasks: number, options: Partial<ChartOptions> = {}) {
  return chartsOf({
    history: createHistory(tasks, false),
    gradients: createGradientHistory(tasks),
    junctions,
    tasks: named(tasks),
    stepsPerEpoch: 5,
    options: { ...plain, ...options },
  });
}

/** Of a chart's curves, the first on top, name and last value. */
function ends(chart: ReturnType<typeof chartsFor>[number]) {
  return chart
    .draw()
    .series.map(({ look, points }) => [look.name, points.values.at(-1)])
    .reverse();
}

describe('the chart of distances', () => {
  const junctions = watched('soft', 3, (step, junction, row, column) =>
    row === column ? 0 : step * (junction + 1),
  );

  it('has a curve for each layer and says what its ends are', () => {
    const charts = chartsFor(junctions, 3);
    expect(charts.map(({ key }) => key)).toEqual(['distance']);
    expect(ends(charts[0]!)).toEqual([
      ['layer 1', 40],
      ['layer 2', 80],
    ]);
    expect(charts[0]!.measure).toContain('0 is one trunk (hard sharing)');
  });

  it('is logarithmic until that is switched off, with a gap where towers are equal', () => {
    const drawn = chartsFor(junctions, 3)[0]!.draw();
    expect(drawn.isLog).toBe(true);
    expect(drawn.lines.map(({ rows }) => rows[0])).toMatchObject([
      { step: 0, y: null },
      { step: 0, y: null },
    ]);
    expect(chartsFor(junctions, 3, { linear: ['sharing'] })[0]!.draw().isLog).toBe(false);
    expect(areSizes(junctions)).toBe(true);
  });

  it('ends its time axis with the last look, in steps, epochs or seconds', () => {
    expect(chartsFor(junctions, 3)[0]!.draw().x.domain).toEqual([0, 40]);
    expect(chartsFor(junctions, 3, { unit: 'epoch' })[0]!.draw().x.domain).toEqual([0, 8]);
    const zoom = { from: 10, to: 20 };
    expect(chartsFor(junctions, 3, { zoom })[0]!.draw().x.domain).toEqual([10, 20]);
  });

  it('is never smoothed, so that a fall is as steep as it was', () => {
    expect(ends(chartsFor(junctions, 3, { smoothing: 10 })[0]!)[0]).toEqual(['layer 1', 40]);
  });

  it('offers no choice of a layer', () => {
    expect(layersToChoose(junctions)).toEqual([]);
  });
});

describe('the charts of spectra', () => {
  const junctions = watched('trace', 3, (_, junction, __, column) => (junction + 1) / 1000 ** column);

  it('show the singular values of one layer, and the rank of all', () => {
    const [values, rank] = chartsFor(junctions, 3, { layer: 1 });
    expect(ends(values!).map(([name]) => name)).toEqual(['value 1', 'value 2', 'value 3']);
    expect(ends(values!)[0]![1]).toBe(1);
    expect(ends(rank!)).toEqual([
      ['rank of layer 1', 1],
      ['rank of layer 2', 1],
    ]);
    expect([values!.draw().isLog, rank!.draw().isLog]).toEqual([true, false]);
    expect(rank!.draw().y.domain).toEqual([0, 3]);
  });
});

describe('the charts of stitches', () => {
  const junctions = watched(
    'cross-stitch',
    2,
    (_, junction, row, column) => junction + (row === column ? 0.75 : 0.25),
  );

  it('show for each task what it takes from every tower, in the towers’ colours, its own stronger', () => {
    const charts = chartsFor(junctions, 2, { layer: 1 });
    expect(charts.map(({ title, task }) => [title, task])).toEqual([
      ['T0', 0],
      ['T1', 1],
    ]);
    expect(charts.map(ends)).toEqual([
      [
        ['T0', 0.75],
        ['T1', 0.25],
      ],
      [
        ['T0', 0.25],
        ['T1', 0.75],
      ],
    ]);
    const [own, other] = charts[0]!
      .draw()
      .series.map(({ look }) => look)
      .reverse();
    expect([own!.tasks, other!.tasks]).toEqual([[0], [1]]);
    expect(own!.width).toBeGreaterThan(other!.width);
  });

  it('are those of the last layer until another is chosen, and of none that is gone', () => {
    expect(layersToChoose(junctions)).toEqual([0, 1]);
    expect([0, 1, 2, 8].map((layer) => shownLayer(junctions, { layer }))).toEqual([1, 0, 1, 1]);
    expect(ends(chartsFor(junctions, 2)[0]!)[0]).toEqual(['T0', 1.75]);
  });

  it('span 0 to 1 at the least, so that they can be compared', () => {
    expect(chartsFor(junctions, 2, { layer: 1 })[0]!.draw().y.domain).toEqual([0, 1]);
    expect(chartsFor(junctions, 2, { layer: 2 })[0]!.draw().y.domain).toEqual([0, 2]);
  });

  it('of sluices are followed by what the heads read of the layer', () => {
    const sluice = watched('sluice', 2, (_, junction, row, column) =>
      junction < 2 ? 0.5 : row + column / 4,
    );
    const charts = chartsFor(sluice, 2, { layer: 2 });
    expect(charts.map(({ key }) => key)).toEqual(['stitch 0', 'stitch 1', 'blend']);
    expect(ends(charts[2]!)).toEqual([
      ['T0', 0.25],
      ['T1', 1.25],
    ]);
  });

  it('are shown one at a time of many tasks, with an entry of the legend for each task', () => {
    const many = watched('cross-stitch', 16, () => 1 / 16);
    expect(chartsToChoose(many, named(16), plain).map(({ title }) => title)).toEqual(
      named(16).map(({ name }) => name),
    );
    const titles = (part: string) => chartsFor(many, 16, { part }).map(({ title }) => title);
    expect(['', 'stitch 3', 'stitch 16'].map(titles)).toEqual([['T0'], ['T3'], ['T0']]);
    expect(chartsFor(many, 16, { smoothing: 10 })[0]!.draw().lines).toHaveLength(16);
    expect(chartsToChoose(junctions, named(2), plain)).toEqual([]);
    expect(sharingLooks(many, named(16), plain)).toHaveLength(16);
  });
});

describe('the charts of gates', () => {
  it('show for each task how it mixes the experts, on one fixed axis', () => {
    const junctions = watched('mmoe', 2, (_, __, row, column) => (row === column ? 0.5 : 0.25), {
      experts: 3,
    });
    const charts = chartsFor(junctions, 2);
    expect(charts.map(({ title, task }) => [title, task])).toEqual([
      ['T0', 0],
      ['T1', 1],
    ]);
    expect(ends(charts[1]!)).toEqual([
      ['expert 1', 0.25],
      ['expert 2', 0.5],
      ['expert 3', 0.25],
    ]);
    expect(charts[0]!.draw().y.domain).toEqual([0, 1]);
    const many = watched('mmoe', 3, () => 1 / 16, { experts: 16 });
    expect(chartsFor(many, 3)).toHaveLength(1);
    expect(chartsFor(many, 3)[0]!.draw().y.domain).toEqual([0, 0.3]);
    expect(areSizes(junctions)).toBe(false);
  });

  it('have the task’s colour for its own experts alone, which one entry of the legend hides', () => {
    const junctions = watched('cgc', 2, () => 0.25, { shared: 2, own: 1 });
    const looks = sharingLooks(junctions, named(2), plain);
    expect(looks.map(({ name, tasks }) => [name, tasks])).toEqual([
      ['expert 1', []],
      ['expert 2', []],
      ['own expert 1', [0, 1]],
    ]);
    const tasksOf = (options: Partial<ChartOptions>) =>
      chartsFor(junctions, 2, options).map((chart) => chart.draw().series.map(({ look }) => look.tasks));
    expect(tasksOf({})).toEqual([
      [[0], [], []],
      [[1], [], []],
    ]);
    expect(tasksOf({ hidden: ['own 1'] })).toEqual([
      [[], []],
      [[], []],
    ]);
  });

  it('show the shared stream of a level, where experts of all tasks say whose they are', () => {
    const junctions = watched('ple', 2, (_, __, ___, column) => column / 10, { shared: 1, own: 1 });
    const first = chartsFor(junctions, 2, { layer: 1 });
    expect(first.map(({ title, task }) => [title, task])).toEqual([
      ['T0', 0],
      ['T1', 1],
      ['Shared stream', null],
    ]);
    expect(ends(first[2]!).map(([name]) => name)).toEqual(['expert 1', 'T0’s expert 1', 'T1’s expert 1']);
    expect(chartsFor(junctions, 2, { layer: 2 })).toHaveLength(2);
    expect(sharingLooks(junctions, named(2), { layer: 1 })).toHaveLength(2);
    const keys = first[2]!.draw().series.map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });

  it('are smoothed, with the values as they came behind few curves', () => {
    const linesOf = (experts: number) => {
      const junctions = watched('mmoe', 2, (step) => step / 40, { experts });
      return chartsFor(junctions, 2, { smoothing: 10 })[0]!.draw().lines;
    };
    expect(linesOf(2).map(({ isRaw }) => isRaw)).toEqual([true, true, false, false]);
    expect(linesOf(2).at(-1)!.rows.at(-1)!.y).toBeLessThan(1);
    expect(linesOf(4).map(({ isRaw }) => isRaw)).toEqual([false, false, false, false]);
  });

  it('write down what they draw, whatever is hidden', () => {
    const junctions = watched('mmoe', 2, (step) => step / 40, { experts: 2 });
    const [chart] = chartsFor(junctions, 2, { hidden: ['expert 1', 'expert 2'] });
    expect(chart!.draw().lines).toEqual([]);
    expect(chart!.columns().map(({ name, series }) => [name, series.values])).toEqual([
      ['expert 1', [0, 0.25, 0.5, 0.75, 1]],
      ['expert 2', [0, 0.25, 0.5, 0.75, 1]],
    ]);
  });
});

describe('the charts of masks', () => {
  it('show mean and open units of a layer, a curve for each task', () => {
    const junctions = watched('mtan', 2, (_, __, row, column) => (row === 0 ? 0.75 : column % 2));
    const charts = chartsFor(junctions, 2, { layer: 2 });
    expect(charts.map(({ key }) => key)).toEqual(['mask', 'open']);
    expect(charts.map(ends)).toEqual([
      [
        ['T0', 0.75],
        ['T1', 0.5],
      ],
      [
        ['T0', 1],
        ['T1', 0.5],
      ],
    ]);
  });
});

describe('curves of no task', () => {
  const looks = Array.from({ length: 16 }, (_, place) =>
    neutralLook(place, { entry: `expert ${place}`, name: `expert ${place}`, help: '' }),
  );
  const words = { unit: 'step', notes: [], isPlain: true };

  it('all look different, neighbours in grey and line', () => {
    const styleOf = ({ dashes, tone }: CurveLook) => `${dashes} ${tone}`;
    expect(new Set(looks.map(styleOf)).size).toBe(16);
    looks.slice(1).forEach((look, before) => {
      expect(look.dashes).not.toBe(looks[before]!.dashes);
      expect(look.tone).not.toBe(looks[before]!.tone);
    });
  });

  it('have their grey in a saved picture too', () => {
    for (const ink of [inks.light, inks.dark]) {
      const { svg } = pictureOf([], { ...words, legend: looks.slice(0, 4) }, [], ink);
      for (const tone of ink.tones) expect(svg).toContain(`stroke="${tone}"`);
    }
  });
});
