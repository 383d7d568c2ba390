import { deltaM } from '../../../src/core/analysis/delta-m';
import type { VectorReader } from './reader';

type ByTask<T> = Readonly<Record<string, readonly T[]>>;

interface Input {
  readonly baseline: ByTask<number>;
  readonly multitask: ByTask<number>;
  readonly higher_is_better: ByTask<0 | 1>;
}

/**
 * The file's delta_p is a mean over tasks of a mean over the task's metrics, positive where the multi-task model is
 * better, as ours. Its other number is flat over metrics and of the other sign: the same where every task has one
 * metric, and not ours elsewhere.
 */
export const reader: VectorReader = {
  file: 'metric_delta_m',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) => {
      const { percent, leftOut } = gain(input);
      const isFlat = Object.values<readonly number[]>(input.baseline).every((row) => row.length === 1);
      return [
        { name: `${name}, delta_p`, ...difference(percent, expected.delta_p_percent) },
        {
          name: `${name}, delta_m_drop`,
          ...difference(-percent, expected.delta_m_drop_flat_percent),
          ...(isFlat ? {} : { skipped: 'flat over metrics; ours averages each task first' }),
        },
        { name: `${name}, left out`, error: leftOut.length, tolerance: 0 },
      ];
    }),
};

function gain({ baseline, multitask, higher_is_better }: Input) {
  const tasks = Object.keys(baseline);
  return deltaM({
    baseline: tasks.map((task) => baseline[task]!),
    multitask: tasks.map((task) => multitask[task]!),
    lowerIsBetter: tasks.map((task) => higher_is_better[task]!.map((flag) => flag === 0)),
  });
}

/** 1e-9: both sides are float64 sums of a few terms; the file keeps ten significant digits. */
function difference(value: number, expected: number) {
  return { error: Math.abs(value - expected), tolerance: 1e-9 * Math.abs(expected) };
}
