import { describe, expect, it } from 'vitest';
import { createGradientHistory } from '../../../../../src/core/analysis/gradient-history';
import { createHistory } from '../../../../../src/core/analysis/history';
import { createJunctionHistory } from '../../../../../src/core/analysis/junction-history';
import type { KeptRun } from '../../../../../src/core/kept/kept-run';
import { csvOfCharts } from '../../../../../src/ui/charts/files/csv';
import { pinnedOf } from '../../../../../src/ui/charts/model/pinned';
import { readAt } from '../../../../../src/ui/charts/model/read-drawing';
import { inks } from '../../../../../src/ui/charts/view/chart-ink';
import { startOptions } from '../../../../../src/ui/store/chart-options';
import { chartsOf } from '../../../../setup/charts';
import { keptRun } from '../../../core/kept/runs';

const tasks = [
  { name: 'Circle', kind: 'binary' as const },
  { name: 'Rings', kind: 'multiclass' as const },
];

const steps = [0, 10, 20];
const curve = (value: number) => ({ steps, middle: steps.map(() => value) });
const curves = {
  'shared train 0': curve(9),
  'shared test 0': curve(1),
  'baseline test 0': curve(8),
  'shared test 1': curve(2),
};
const clock = { steps, middle: [0, 500, 1000] };

/** The loss charts of a run of 40 steps with these runs pinned. */
function chartsWith(runs: readonly KeptRun[], options: Partial<typeof startOptions> = {}) {
  const history = createHistory(2, true);
  const values = new Float32Array(80).fill(5);
  history.appendLosses({ first: 1, count: 40, runs: 1, shared: values, baseline: values, weights: values });
  const inputs = {
    history,
    gradients: createGradientHistory(2),
    junctions: createJunctionHistory({ junctions: [], lanes: [] }),
    tasks,
    stepsPerEpoch: 10,
    options: { ...startOptions, tab: 'loss' as const, smoothing: 1, linear: ['loss'], ...options },
    pinned: pinnedOf(runs),
  };
  return { charts: chartsOf(inputs), history };
}

function draw(...given: Parameters<typeof chartsWith>) {
  return chartsWith(...given).charts.map((chart) => chart.draw());
}

const pinsOf = (drawing: ReturnType<typeof draw>[number]) =>
  drawing.lines.filter(({ look }) => look.pin !== undefined);

describe('the curves of pinned runs', () => {
  it('lie behind those of the run: what the shared model is judged by, in the chart of the same task', () => {
    const [circle, rings] = draw([keptRun({ curves, clock })]);
    expect(circle!.lines[0]!.look).toMatchObject({
      entry: 'pin run-1',
      name: 'Two related tasks',
      tasks: [],
    });
    expect(pinsOf(circle!).map(({ rows }) => rows.map(({ y }) => y))).toEqual([[1, 1, 1]]);
    expect(pinsOf(rings!).map(({ rows }) => rows.map(({ y }) => y))).toEqual([[2, 2, 2]]);
  });

  it('find their tasks by name and kind, wherever those stand', () => {
    const turned = keptRun({ curves, clock, tasks: [tasks[1]!, { name: 'Circle', kind: 'regression' }] });
    const [circle, rings] = draw([turned]);
    expect(pinsOf(circle!)).toEqual([]);
    expect(pinsOf(rings!).map(({ rows }) => rows[0]!.y)).toEqual([1]);
  });

  it('have a time of their own, in epochs and seconds', () => {
    const run = keptRun({ curves, clock, stepsPerEpoch: 5 });
    const xs = (unit: 'step' | 'epoch' | 'second') =>
      pinsOf(draw([run], { unit })[0]!)[0]!.rows.map(({ x }) => x);
    expect([xs('step'), xs('epoch'), xs('second')]).toEqual([
      [0, 10, 20],
      [0, 2, 4],
      [0, 0.5, 1],
    ]);
  });

  it('are hidden by their entry of the legend', () => {
    const runs = [keptRun({ curves, clock }), keptRun({ id: 'run-2', curves, clock })];
    const [circle] = draw(runs, { hidden: ['pin run-1'] });
    expect(pinsOf(circle!).map(({ look }) => look.entry)).toEqual(['pin run-2']);
  });

  it('of several seeds have their middle half around them, in the picture and in the read-out', () => {
    const seeds = [7, 8, 9];
    const band = { ...curve(1), low: [0.5, 0.5, 0.5], high: [2, 2, 2] };
    const [circle] = draw([keptRun({ seeds, clock, curves: { 'shared test 0': band } })]);
    expect(circle!.bands).toMatchObject([{ look: { pin: 0 }, rows: { 2: { low: 0.5, high: 2 } } }]);
    const read = (step: number) => readAt(circle!, step).find(({ look }) => look.pin === 0);
    expect(read(12)).toMatchObject({ value: 1, around: { low: 0.5, high: 2, count: 3 } });
    // It ended at step 20.
    expect(read(35)).toMatchObject({ value: null, around: null });
  });

  it('are written down in rows of their own, by their names', () => {
    const band = { ...curve(1), low: [0.5, 0.5, 0.5], high: [2, 2, 2] };
    const run = keptRun({ name: '=PCGrad', stepsPerEpoch: 5, clock, curves: { 'shared test 0': band } });
    const { charts, history } = chartsWith([run]);
    const about = { history, stepsPerEpoch: 10, seeds: [7], spotlight: 0 };
    const [heading, ...rows] = csvOfCharts(charts, about).split('\r\n');
    expect(heading).toMatch(/^step,seed,epoch,seconds,"Circle, .*, test"/);
    const ofPin = rows.filter((row) => row.includes('PCGrad'));
    expect(ofPin.filter((row) => row.startsWith('20,'))).toEqual([
      expect.stringMatching(/^20,"'=PCGrad",4,1,1,+$/),
      expect.stringMatching(/^20,"'=PCGrad, from",4,1,0.5,+$/),
      expect.stringMatching(/^20,"'=PCGrad, to",4,1,2,+$/),
    ]);
    expect(rows.filter((row) => row.startsWith('20,7,2,'))).toHaveLength(1);
    expect(csvOfCharts(chartsWith([]).charts, about)).toMatch(/^step,epoch,/);
  });

  it('are told apart by colour and by dashes, in colours that no task has', () => {
    const looks = pinnedOf(Array.from({ length: 6 }, (_, i) => keptRun({ id: `run-${i}` })));
    expect(new Set(looks.map(({ look }) => look.dashes)).size).toBe(6);
    for (const ink of Object.values(inks)) {
      const taken = Array.from({ length: 16 }, (_, task) => ink.colorOf(task));
      const own = looks.map(({ look }) => ink.pinOf(look.pin!));
      expect(new Set([...own, ...taken]).size).toBe(6 + new Set(taken).size);
    }
  });
});
