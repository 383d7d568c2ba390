import { describe, expect, it } from 'vitest';
import { labelCurves, labelWorths } from '../../../../src/core/experiment/label-budget';
import { stream } from '../../../../src/core/random';
import { resultWith } from './results';

const labels = [10, 20, 40, 80, 160];
/** A score that rises by 0.1 with each doubling of labels, a little moved from run to run. */
const scoreAt = (count: number, run = 0) => 0.3 + 0.1 * Math.log2(count / 10) + 0.001 * run;
const runs = [0, 1, 2, 3, 4];
const curves = (timesAsMany: number, moved = (_run: number, _point: number) => 0) => ({
  labels,
  alone: runs.map((run) => labels.map((count, point) => scoreAt(count, run) + moved(run, point))),
  together: runs.map((run) => labels.map((count) => scoreAt(count * timesAsMany, run))),
});

const factors = (...given: Parameters<typeof labelWorths>) =>
  labelWorths(...given).map(({ factor }) => factor);

describe('what other tasks are worth in labels', () => {
  it('is the horizontal distance of the curves: twice as many labels, between points too', () => {
    expect(factors(curves(2), 1).slice(0, 4)).toEqual(Array(4).fill(expect.closeTo(2, 9)));
    expect(factors(curves(3), 1).slice(0, 3)).toEqual(Array(3).fill(expect.closeTo(3, 9)));
    expect(factors(curves(0.5), 1).slice(1)).toEqual(Array(4).fill(expect.closeTo(0.5, 9)));
  });

  it('says so where the curves do not overlap', () => {
    expect(factors(curves(2), 1)[4]).toBe(Number.POSITIVE_INFINITY);
    expect(factors(curves(0.5), 1)[0]).toBe(0);
    expect(factors(curves(100), 1)).toEqual(Array(5).fill(Number.POSITIVE_INFINITY));
  });

  it('has an interval over the seeds, the same for the same draws', () => {
    const random = stream(3, 'test');
    const noise = runs.map(() => labels.map(() => 0.03 * random.normal()));
    const noisy = curves(2, (run, point) => noise[run]![point]!);
    const found = labelWorths(noisy, 1);
    const { factor, interval } = found[1]!;
    expect(interval!.low).toBeLessThan(factor);
    expect(interval!.high).toBeGreaterThan(factor);
    expect(interval!.low).toBeGreaterThan(1);
    expect(interval!.high).toBeLessThan(4);
    expect(labelWorths(noisy, 1)).toEqual(found);
    expect(labelWorths(noisy, 2)[1]!.interval).not.toEqual(interval);
  });

  it('has an interval of eight seeds that holds the truth about nine times in ten', () => {
    const random = stream(7, 'test');
    const noisy = (timesAsMany: number) =>
      Array.from({ length: 8 }, () =>
        labels.map((count) => scoreAt(count * timesAsMany) + 0.03 * random.normal()),
      );
    const held = Array.from({ length: 200 }, (_, seed) => {
      const { interval } = labelWorths({ labels, together: noisy(2), alone: noisy(1) }, seed)[1]!;
      return interval!.low <= 2 && interval!.high >= 2;
    }).filter(Boolean).length;
    expect(held).toBeGreaterThan(165);
    expect(held).toBeLessThan(196);
  });

  it('has an interval without width where all seeds say the same', () => {
    const { interval } = labelWorths(curves(2), 1)[1]!;
    expect(interval!.low).toBeCloseTo(2, 9);
    expect(interval!.high).toBeCloseTo(2, 9);
  });

  it('takes a curve that falls for the nearest that does not', () => {
    const one = (scores: number[]) => [scores];
    const given = { labels: [1, 2, 4], alone: one([0.5, 0.25, 0.75]), together: one([0.375, 0.5625, 0.75]) };
    // Alone 0.375, 0.375, 0.75: half way from 2 to 4 at 0.5625.
    expect(factors(given, 1)).toEqual([1, expect.closeTo(Math.SQRT2, 9), 1]);
    expect(labelWorths(given, 1)[0]!.interval).toBeNull();
  });

  it('leaves out a run without a score, and a point without any', () => {
    const given = curves(2);
    const alone = given.alone.map((scores, run) =>
      scores.map((score, point) => (point === 2 || (run === 1 && point === 1) ? Number.NaN : score)),
    );
    const found = factors({ ...given, alone }, 1);
    expect(found[2]).toBeNaN();
    expect(found[0]).toBeCloseTo(2, 1);
  });
});

describe('the curves of a task', () => {
  it('are its scores with the others and alone, by growing labels', () => {
    const at = (count: number, shared: number, alone: number) => ({
      labels: count,
      result: resultWith(
        [
          [shared, 0],
          [shared, 0],
        ],
        {
          baseline: [
            [alone, 0],
            [alone, 0],
          ],
        },
      ),
    });
    expect(labelCurves([at(20, 0.7, 0.6), at(10, 0.5, 0.4)], 0, 'now')).toEqual({
      labels: [10, 20],
      together: [
        [0.5, 0.7],
        [0.5, 0.7],
      ],
      alone: [
        [0.4, 0.6],
        [0.4, 0.6],
      ],
    });
  });
});
