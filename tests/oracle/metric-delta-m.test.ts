import { expect, test } from 'vitest';
import { deltaM } from '../../src/core/analysis/delta-m';
import vectors from '../vectors/metric_delta_m.json';

// Convention of the file: delta_p is a mean over tasks of a mean over the task's metrics, positive where the
// multi-task model is better, as ours. The other number of each case is flat over metrics and of the other sign.

type ByTask<T> = Readonly<Record<string, readonly T[]>>;

interface Case {
  readonly name: string;
  readonly input: {
    readonly baseline: ByTask<number>;
    readonly multitask: ByTask<number>;
    readonly higher_is_better: ByTask<0 | 1>;
  };
  readonly expected: { readonly delta_p_percent: number };
}

const cases = vectors.cases as unknown as readonly Case[];

test('there are reference cases, some with several metrics a task', () => {
  expect(cases.length).toBeGreaterThan(5);
  expect(cases.some(({ input }) => Object.values(input.baseline).some((row) => row.length > 1))).toBe(true);
});

test.each(cases)('$name has the gain that LibMTL gives', ({ input, expected }) => {
  const tasks = Object.keys(input.baseline);
  const gain = deltaM({
    baseline: tasks.map((task) => input.baseline[task]!),
    multitask: tasks.map((task) => input.multitask[task]!),
    lowerIsBetter: tasks.map((task) => input.higher_is_better[task]!.map((flag) => flag === 0)),
  });
  // 1e-9: both sides are float64 sums of a few terms; the file keeps ten significant digits.
  expect(Math.abs(gain.percent - expected.delta_p_percent)).toBeLessThanOrEqual(
    1e-9 * Math.abs(expected.delta_p_percent),
  );
  expect(gain.leftOut).toEqual([]);
});
