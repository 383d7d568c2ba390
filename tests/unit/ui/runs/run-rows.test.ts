import { describe, expect, it } from 'vitest';
import type { KeptRun } from '../../../../src/core/kept/kept-run';
import { comparisonOf } from '../../../../src/ui/runs/compare-rows';
import { listed, startQuery, taskNumbers } from '../../../../src/ui/runs/run-rows';
import { cardOf } from '../../../../src/ui/store/runs/run-storage';
import { keptRun } from '../../core/kept/runs';

const card = (id: string, changes: Partial<KeptRun>, isPinned = false) => ({
  ...cardOf(keptRun({ id, name: id, ...changes }), null),
  isPinned,
});

const verdict = (mean: number | null, code = 'helps') => ({ code, deltaM: { mean }, gains: [] });
const other = [{ name: 'Saddle', kind: 'regression' as const }];

const cards = [
  card('run 10', { date: 1, step: 300, verdict: verdict(1) }),
  card('run 9', { date: 2, step: 200, verdict: verdict(-3, 'hurts') }, true),
  card('alone', { date: 3, step: 100, verdict: null, tasks: other }),
];

const ids = (query: Partial<typeof startQuery>) =>
  listed(cards, { ...startQuery, ...query }, keptRun().tasks).map(({ id }) => id);

describe('the list of runs', () => {
  it('is in the order that is asked for', () => {
    expect(ids({})).toEqual(['alone', 'run 9', 'run 10']);
    expect(ids({ sort: 'name' })).toEqual(['alone', 'run 9', 'run 10']);
    expect(ids({ sort: 'gain' })).toEqual(['run 10', 'run 9', 'alone']);
    expect(ids({ sort: 'steps' })).toEqual(['run 10', 'run 9', 'alone']);
  });

  it('has only what is searched for: names, tasks, verdicts, every word of them', () => {
    expect(ids({ search: 'saddle' })).toEqual(['alone']);
    expect(ids({ search: 'HURTS circle' })).toEqual(['run 9']);
    expect(ids({ search: 'hurts saddle' })).toEqual([]);
    expect(ids({ show: 'pinned' })).toEqual(['run 9']);
    expect(ids({ show: 'alike' })).toEqual(['run 9', 'run 10']);
  });

  it('tells a number of each task, and none where there is none', () => {
    const score = { loss: { mean: 1 }, metrics: { accuracy: { mean: 0.9 } } };
    const { facts } = card('x', { last: { step: 1, shared: [score], baseline: [] } });
    expect(taskNumbers(facts).map(({ name, value }) => [name, value])).toEqual([
      ['Circle', '0.900'],
      ['Rings', '–'],
    ]);
  });
});

describe('a comparison of runs', () => {
  const first = keptRun({ link: 'v=1' });
  const score = { loss: { mean: 0.2 }, metrics: { accuracy: { mean: 0.8, low: 0.7, high: 0.85 } } };
  const second = keptRun({
    link: 'v=1&method=cagrad;c:0.3&trunk=32,32',
    last: { step: 90, shared: [score, score], baseline: [] },
    marks: [
      { step: 0, link: 'v=1' },
      { step: 50, link: 'v=1&method=cagrad;c:0.3' },
    ],
  });
  const { settings, results } = comparisonOf([first, second]);

  it('names the settings that differ, and what was changed on the way', () => {
    expect(settings.map(({ title }) => title)).toEqual(['Trunk', 'Method', 'Changed while training']);
    expect(settings.map(({ values }) => values[1])).toEqual([
      '32-32',
      'CAGrad (c 0.30)',
      'step 50: CAGrad (c 0.30)',
    ]);
  });

  it('tells every result with its interval, and how it differs from the first', () => {
    const accuracy = results.find(({ title }) => title === 'Circle, accuracy');
    expect(accuracy?.cells[1]).toMatchObject({ text: '0.800 (0.700 to 0.850)', difference: '' });
    const loss = results.find(({ title }) => title === 'Circle, test loss')!.cells;
    expect(loss).toMatchObject([
      { text: '0.100', difference: '', isBetter: null },
      { text: '0.200', difference: '+0.100', isBetter: false },
    ]);
  });

  it('of runs with the same settings finds none that differ', () => {
    expect(comparisonOf([first, first]).settings).toEqual([]);
  });

  it('takes runs of other tasks beside each other', () => {
    const { settings: differing, results: told } = comparisonOf([
      first,
      keptRun({ link: 'v=1&tasks=saddle', tasks: other, last: null, verdict: null }),
    ]);
    expect(differing.map(({ title }) => title)).toContain('Tasks');
    expect(told.every(({ cells }) => cells.length === 2)).toBe(true);
  });
});
