import { describe, expect, it } from 'vitest';
import { intervalOf } from '../../../../src/core/analysis/statistics';
import { bestOfExact, bestOfSeeds } from '../../../../src/core/experiment/best-cells';
import {
  type Entry,
  type ExperimentTable,
  tableOf,
  withColumns,
} from '../../../../src/core/experiment/table';
import { done, resultWith, variant } from './results';

/** Every run of two tasks, whose R2 are these of the first one, and 0.5 of the second. */
const first = (...scores: readonly (number | null)[]) => scores.map((score) => [score, score && 0.5]);

const cellsOf = ({ columns, rows }: ExperimentTable, key: string) => {
  const at = columns.findIndex((column) => column.key === key);
  return rows.map(({ cells }) => cells[at]!);
};
const meansOf = (table: ExperimentTable, key: string) => cellsOf(table, key).map((cell) => cell?.mean);
const marksOf = (table: ExperimentTable, key: string) => cellsOf(table, key).map((cell) => cell?.isBest);

describe('a table of results', () => {
  it('has scores, losses and gains of each variant with their intervals over the seeds', () => {
    const table = tableOf([done(first(0.6, 0.7, 0.8))], 'now', null);
    const [score] = cellsOf(table, 'score 0');
    const { mean, low, high } = intervalOf([0.6, 0.7, 0.8]);
    expect(score).toMatchObject({ mean, interval: { low, high }, values: [0.6, 0.7, 0.8] });
    expect(meansOf(table, 'loss 0')[0]).toBeCloseTo(0.3, 12);
    const gains = [10, 20, 30];
    expect(cellsOf(table, 'delta-m')[0]!.values).toEqual(gains.map((gain) => expect.closeTo(gain, 9)));
    expect(cellsOf(table, 'delta-m')[0]!.interval!.low).toBeCloseTo(intervalOf(gains).low, 9);
    expect(table.columns.map(({ key }) => key)).not.toContain('wins');
  });

  it('reads the best steps, or the last one', () => {
    const entry = done(first(0.6, 0.6), { best: first(0.8, 0.8) });
    expect(meansOf(tableOf([entry], 'best', null), 'score 0')).toEqual([0.8]);
    expect(meansOf(tableOf([entry], 'now', null), 'score 0')).toEqual([0.6]);
  });

  it('takes the last step for the best where there are no validation rows', () => {
    expect(meansOf(tableOf([done(first(0.6, 0.6))], 'best', null), 'score 0')).toEqual([0.6]);
  });

  it('says nothing of a task that is not trained', () => {
    const table = tableOf([done(first(0.6, 0.7)), done(first(0.6, 0.7), { weights: [1, 0] })], 'now', 0);
    expect(cellsOf(table, 'score 1')[1]!.mean).toBeNaN();
    expect(cellsOf(table, 'loss 1')[1]!.mean).toBeNaN();
    expect(cellsOf(table, 'delta-m')[1]!.mean).toBeCloseTo(30, 9);
  });

  it('ranks variants seed by seed, ties in the middle of their places', () => {
    const entries = [done(first(0.6, 0.8)), done(first(0.7, 0.7)), done(first(0.5, 0.7))];
    const ranks = cellsOf(tableOf(entries, 'now', null), 'rank').map(({ values }) => values);
    // All are even in the second task: 2 each. In the first: 2, 1, 3 and 1, 2.5, 2.5.
    expect(ranks).toEqual([
      [2, 1.5],
      [1.5, 2.25],
      [2.5, 2.25],
    ]);
  });

  it('ranks a variant that leaves tasks out by those it has', () => {
    const entries = [done(first(0.6, 0.6)), done(first(0.7, 0.7), { weights: [1, 0] })];
    expect(meansOf(tableOf(entries, 'now', null), 'rank')).toEqual([1.5, 1]);
  });

  it('counts the seeds won against the base, draws by halves, and not those of the base itself', () => {
    const entries = [done(first(0.6, 0.6, 0.6, 0.6)), done(first(0.7, 0.5, 0.6, 0.9))];
    const wins = cellsOf(tableOf(entries, 'now', 0), 'wins');
    expect(wins[0]).toBeNull();
    expect(wins[1]).toMatchObject({ values: [1, 0, 0.5, 1], mean: 0.625 });
  });

  it('says of seeds won no interval, and nothing before both of them are done', () => {
    const [one, other] = [done(first(0.6, 0.6)), done(first(0.7, 0.5))];
    expect(cellsOf(tableOf([one, other], 'now', 0), 'wins')[1]!.interval).toBeNull();
    const early: Entry = {
      variant: variant(),
      state: { kind: 'training', share: 0.1, partial: resultWith(first(0.1, 0.1)) },
    };
    expect(cellsOf(tableOf([early, other], 'now', 0), 'wins')).toEqual([null, null]);
    expect(cellsOf(tableOf([one, early], 'now', 0), 'wins')).toEqual([null, null]);
  });

  it('does not hold a gain over fewer tasks against one over all of them', () => {
    const baseline = first(0.5, 0.5).map(([score]) => [score!, -0.3]);
    const of = (own: number, other: number) => {
      const shared = [0, 0.01].map((by) => [own + by, other + by]);
      return done(shared, { baseline });
    };
    // Neither model of the first learns the second task: its gain is that of the first task alone.
    const table = tableOf([of(0.9, -0.28), of(0.6, 0.2), of(0.5, 0.1)], 'now', null);
    expect(meansOf(table, 'delta-m')[0]).toBeCloseTo(81, 9);
    expect(marksOf(table, 'delta-m')).toEqual([false, true, false]);
    expect(cellsOf(table, 'delta-m').map((cell) => cell?.isCompared)).toEqual([false, true, true]);
    expect(marksOf(table, 'score 0')).toEqual([true, false, false]);
  });

  it('has a run that diverged lose, come last, count and say nothing of its last step', () => {
    const entries = [
      done(first(0.6, 0.6, 0.6)),
      done(first(0.7, 0.9, 0.7), { diverged: [1], best: first(0.7, 0.65, 0.7) }),
    ];
    const now = tableOf(entries, 'now', 0);
    expect(cellsOf(now, 'score 0')[1]!.values).toEqual([0.7, Number.NaN, 0.7]);
    expect(cellsOf(now, 'wins')[1]!.values).toEqual([1, 0, 1]);
    expect(cellsOf(now, 'rank')[1]!.values).toEqual([1.25, 2, 1.25]);
    expect(meansOf(now, 'diverged')).toEqual([0, 1]);
    expect(cellsOf(tableOf(entries, 'best', 0), 'score 0')[1]!.values).toEqual([0.7, 0.65, 0.7]);
  });

  it('shows what a variant under way has, and compares only those that are done', () => {
    const partial = resultWith(first(0.9, 0.91));
    const underWay: Entry = { variant: variant(), state: { kind: 'training', share: 0.5, partial } };
    const waiting: Entry = { variant: variant(), state: { kind: 'waiting' } };
    const refused: Entry = { variant: variant(), state: { kind: 'refused', reason: '' } };
    const table = tableOf([waiting, done(first(0.6, 0.61)), underWay, refused], 'now', null);
    expect(meansOf(table, 'score 0')).toEqual([undefined, 0.605, 0.905, undefined]);
    expect(marksOf(table, 'score 0')).toEqual([undefined, true, false, undefined]);
    expect(meansOf(table, 'rank')[2]).toBeNaN();
    expect(table.rows.map(({ state }) => state)).toEqual(['waiting', 'done', 'training', 'refused']);
  });

  it('has no columns of tasks before the first result', () => {
    const table = tableOf([{ variant: variant(), state: { kind: 'waiting' } }], 'best', 0);
    expect(table.columns[0]!.key).toBe('delta-m');
  });

  it('keeps the columns that are wanted, cells with them', () => {
    const whole = tableOf([done(first(0.6, 0.7), { parameters: 42 })], 'now', null);
    const { columns, rows } = withColumns(whole, ({ kind }) => kind === 'parameters');
    expect(columns.map(({ key }) => key)).toEqual(['parameters']);
    expect(rows[0]!.cells).toEqual([
      { values: [42], mean: 42, interval: null, isCompared: true, isBest: true },
    ]);
  });
});

describe('what is best in a column', () => {
  it('is marked together with all that cannot be told from it by the seeds', () => {
    const entries = [
      done(first(0.8, 0.82, 0.81, 0.83)),
      done(first(0.81, 0.8, 0.83, 0.81)),
      done(first(0.6, 0.62, 0.6, 0.63)),
    ];
    const table = tableOf(entries, 'now', null);
    expect(marksOf(table, 'score 0')).toEqual([true, true, false]);
    expect(marksOf(table, 'loss 0')).toEqual([true, true, false]);
    expect(marksOf(table, 'delta-m')).toEqual([true, true, false]);
  });

  it('is paired by seed: what differs a little in every seed is told apart', () => {
    expect(
      bestOfSeeds(
        [
          [1, 5, 9],
          [1.1, 5.11, 9.1],
        ],
        'more',
      ),
    ).toEqual([false, true]);
  });

  it('asks for more the more is compared', () => {
    // p = 0.020 by itself.
    const best = [2, 2, 2, 2];
    const close = [1.5, 1.2, 1.8, 1.7];
    expect(bestOfSeeds([best, close], 'more')).toEqual([true, false]);
    expect(bestOfSeeds([best, close, close, close], 'more')).toEqual([true, true, true, true]);
  });

  it('is never a row that lacks a seed, nor anything with one seed', () => {
    expect(bestOfSeeds([[9, Number.NaN], [1, 1.2], null], 'more')).toEqual([false, true, false]);
    expect(bestOfSeeds([[9], [1]], 'more')).toEqual([false, false]);
  });

  it('is the smallest where less is better', () => {
    expect(
      bestOfSeeds(
        [
          [1, 1.01],
          [9, 9.01],
        ],
        'less',
      ),
    ).toEqual([true, false]);
    expect(bestOfExact([3, Number.NaN, 2, 2], 'less')).toEqual([false, false, true, true]);
  });
});
