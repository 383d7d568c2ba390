import { describe, expect, it } from 'vitest';
import { createGradientHistory } from '../../../../../src/core/analysis/gradient-history';
import { createHistory } from '../../../../../src/core/analysis/history';
import { createJunctionHistory } from '../../../../../src/core/analysis/junction-history';
import type { KeptRun } from '../../../../../src/core/kept/kept-run';
import { pinnedOf } from '../../../../../src/ui/charts/model/pinned';
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
function draw(runs: readonly KeptRun[], options: Partial<typeof startOptions> = {}) {
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
  return chartsOf(inputs).map((chart) => chart.draw());
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
    expect(circle!.series.every(({ look }) => look.pin === undefined)).toBe(true);
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
