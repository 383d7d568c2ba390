import { describe, expect, it } from 'vitest';
import type { VariantResult } from '../../../../../src/core/experiment/result';
import {
  type LearntWay,
  transferCurves,
  trunkWorths,
} from '../../../../../src/core/experiment/transfer/curves';
import { type TransferWay, transferWays } from '../../../../../src/core/experiment/transfer/transfer';
import { resultWith } from '../results';

const labels = [10, 20, 40, 80];
const runs = [0, 1, 2];
/** R2 that rises by 0.1 with each doubling of labels. */
const scoreAt = (count: number) => 0.3 + 0.1 * Math.log2(count / 10);

/** Two old tasks and a new one, which from the trunk does as well as with `factor` times as many labels. */
function resultOf(way: TransferWay, count: number, factor: number): VariantResult {
  const own = scoreAt(way === 'scratch' ? count : factor * count);
  const old = way === 'tuned' ? [0.9, 0.5] : [0.9, 0.8];
  const result = resultWith(runs.map(() => [...old, own]));
  const first = resultWith(runs.map(() => [0.9, 0.8, 0])).last;
  const tasks = result.tasks.map((run) => run.map((task) => ({ ...task, trained: [count] })));
  return { ...result, first, tasks };
}

const learnt = (factor: number, missing: readonly string[] = []): LearntWay[] =>
  transferWays.flatMap((way) =>
    [...labels.slice(0, 3), null].map((asked): LearntWay => {
      const link = `${way} ${asked ?? 'all'}`;
      const result = missing.includes(link) ? null : resultOf(way, asked ?? 80, factor);
      return { way, labels: asked, link, result };
    }),
  );

describe('the curves of a new task', () => {
  it('have a point for each number of labels, by the labels that there are', () => {
    const curves = transferCurves(learnt(2), 2, [0, 1])!;
    expect([curves.labels, curves.asked]).toEqual([labels, [10, 20, 40, null]]);
    expect(curves.scores.scratch[0]).toEqual(labels.map((count) => expect.closeTo(scoreAt(count), 12)));
    expect(curves.links.head[3]).toBe('head all');
  });

  it('say what a trunk is worth: so many times as many labels', () => {
    const worths = trunkWorths(transferCurves(learnt(2), 2, [0, 1])!, 'head', 1);
    expect(worths.slice(0, 3).map(({ factor }) => factor)).toEqual(Array(3).fill(expect.closeTo(2, 9)));
    expect(worths[3]!.factor).toBe(Number.POSITIVE_INFINITY);
    const costs = trunkWorths(transferCurves(learnt(0.5), 2, [0, 1])!, 'head', 1);
    expect(costs[1]!.factor).toBeCloseTo(0.5, 9);
  });

  it('say what each old task loses of its score where everything is trained on', () => {
    const { lost } = transferCurves(learnt(2), 2, [0, 1])!;
    expect(lost[0]![0]).toEqual(labels.map(() => expect.closeTo(0, 12)));
    expect(lost[1]![0]).toEqual(labels.map(() => expect.closeTo(0.3, 12)));
  });

  it('hold what there is while the rest is still trained', () => {
    const ways = learnt(2, ['scratch 10', 'scratch 20', 'scratch 40', 'scratch all', 'tuned 10']);
    const curves = transferCurves(ways, 2, [0, 1])!;
    expect(curves.scores.scratch).toEqual(runs.map(() => labels.map(() => Number.NaN)));
    expect(curves.lost[1]![0]![0]).toBeNaN();
    expect(trunkWorths(curves, 'head', 1).every(({ factor }) => Number.isNaN(factor))).toBe(true);
    const none = learnt(2).map((each) => ({ ...each, result: null }));
    expect(transferCurves(none, 2, [0, 1])).toBeNull();
  });
});
