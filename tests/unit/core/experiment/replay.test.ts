import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import type { Config } from '../../../../src/core/config/schema';
import { Replay } from '../../../../src/core/experiment/replay';
import { emptyRecord, grown, type TrainingRecord } from '../../../../src/core/experiment/training-record';
import type { Ended } from '../../../../src/core/run/told';

const [task] = defaultConfig.tasks;
const config: Config = { ...defaultConfig, tasks: [task!], steps: 30, seeds: 2 };
const described = { firstGap: 10, tasks: [[], []], parameters: 7 };

const judged = (loss: number) => [{ loss, metrics: [0.5], confusion: [] }];

/** Judged at these steps; `lossAt` is the validation loss of both runs. */
function record(
  steps: readonly number[],
  lossAt: (step: number) => number = () => 1,
  ended: readonly Ended[] = [],
): TrainingRecord {
  const points = steps.map((step) => ({
    step,
    elapsedMs: 10 * step,
    test: [judged(step), judged(step + 1)],
    validation: [judged(lossAt(step)), judged(lossAt(step))],
  }));
  return grown(emptyRecord, { points, ended, step: Math.max(...steps) });
}

const due = [0, 3, 5, 10, 20, 30];
const replayed = (
  shared: TrainingRecord,
  baseline: TrainingRecord | null = shared,
  changes: Partial<Config> = {},
) => {
  const replay = new Replay({ config: { ...config, ...changes, baseline: baseline !== null } }, described);
  replay.advance({ shared, baseline });
  return replay;
};

describe('a variant', () => {
  test('is judged when it is due, whenever else its trainings were', () => {
    const replay = replayed(record([...due, 2, 4, 7, 15, 25]));
    expect([replay.isOver, replay.result('', 1)!.curves.steps]).toEqual([true, due]);
  });

  test('is judged at its last step, which is not due', () => {
    const replay = replayed(record([...due, 17]), null, { steps: 17 });
    expect(replay.last).toMatchObject({ step: 17, isDue: false });
  });

  test('waits for both of its trainings', () => {
    const replay = replayed(record(due), record([0, 3]));
    expect([replay.isOver, replay.last?.step]).toEqual([false, 3]);
    expect(replay.advance({ shared: record(due), baseline: record(due) })).toBe(true);
    expect(replay.isOver).toBe(true);
    expect(replay.advance({ shared: record(due), baseline: record(due) })).toBe(false);
  });

  test('ends out of patience, whatever its trainings did then', () => {
    const shared = record(due, (step) => (step < 5 ? 1 : 2));
    const replay = replayed(shared, shared, { patience: 2 });
    expect([replay.isOver, replay.last?.step, replay.result('', 1)!.stepsToBest]).toEqual([true, 5, [0, 0]]);
  });

  test('ends where all its runs have diverged, one by its single-task networks', () => {
    const shared = record(due, undefined, [{ run: 0, step: 4, task: 0 }]);
    const baseline = record(due, undefined, [{ run: 1, step: 12, task: 0 }]);
    const replay = replayed(shared, baseline);
    expect([replay.isOver, replay.last?.step]).toEqual([true, 10]);
    expect(replay.result('', 1)!.ended.map(({ run, step }) => [run, step])).toEqual([
      [0, 4],
      [1, 12],
    ]);
  });

  test('does not end by one training before the other is known as far', () => {
    const ended = [0, 1].map((run) => ({ run, step: 4, task: 0 }));
    const replay = replayed(record([0, 3]), record(due, undefined, ended));
    expect([replay.isOver, replay.last?.step]).toEqual([false, 3]);
  });

  test('draws the mean over the runs that go on', () => {
    const replay = replayed(record(due, undefined, [{ run: 0, step: 4, task: 0 }]), null);
    expect(replay.result('', 1)!.curves.shared).toEqual([[0.5, 3.5, 6, 11, 21, 31]]);
  });

  test('takes its part of the time that others share with it', () => {
    expect(replayed(record(due)).result('', 3)!.elapsedMs).toBe(300 + 100);
  });
});
