import { describe, expect, test } from 'vitest';
import { type Finding, nextFinding } from '../../../../src/ui/store/finding';
import type { AppState } from '../../../../src/ui/store/state';
import { fakePage } from './fake-page';

const score = (accuracy: number) => ({ loss: 1, metrics: [accuracy], confusion: [] });

/** A state of a run at full speed whose two tasks gain so many percent, judged at `step`. */
function running(gains: readonly number[], step: number): AppState {
  const { state } = fakePage();
  const { config } = state;
  const shared = gains.map((gain) => score(0.5 * (1 + gain / 100)));
  const baseline = gains.map(() => score(0.5));
  const judged = { step, elapsedMs: 0, isDue: true, validation: null };
  return {
    ...state,
    runId: 1,
    phase: 'running',
    speed: null,
    config: { ...config, tasks },
    evaluation: { ...judged, shared, baseline },
    told: { ...state.told, judgement: { ...judged, shared: [shared], baseline: [baseline] } },
  };
}

const tasks = fakePage()
  .state.config.tasks.slice(0, 2)
  .map((task) => ({ ...task, kind: 'binary' }) as const);

/** The gains that are shown after each judgement, all 200 ms apart. */
function shownAfter(judged: readonly (readonly number[])[], change: Partial<AppState> = {}): number[] {
  let finding: Finding | null = null;
  return judged.map((gains, i) => {
    finding = nextFinding(finding, { ...running(gains, 200 + i), ...change }, 200 * i);
    return Math.round(finding.verdict!.gains[0]!);
  });
}

describe('the judgement that is shown', () => {
  test('is the latest while its words stay the same', () => {
    expect(
      shownAfter([
        [2, 0],
        [3, 0],
        [4, 0],
      ]),
    ).toEqual([2, 3, 4]);
  });

  test('waits, words and numbers together, until the words before have stood a second', () => {
    const judged = [2, -2, -3, -2, 3, -2, -4].map((gain) => [gain, 0]);
    expect(shownAfter(judged)).toEqual([2, 2, 2, 2, 3, -2, -4]);
  });

  test('is the latest where the run stands, or goes slowly', () => {
    expect(
      shownAfter(
        [
          [2, 0],
          [-2, 0],
        ],
        { phase: 'paused' },
      ),
    ).toEqual([2, -2]);
    expect(
      shownAfter(
        [
          [2, 0],
          [-2, 0],
        ],
        { speed: 1 },
      ),
    ).toEqual([2, -2]);
  });

  test('is the first of a new run at once', () => {
    const before = nextFinding(null, running([2, 0], 500), 0);
    const next = { ...running([-2, 0], 100), runId: 2 };
    expect(nextFinding(before, next, 10).evaluation).toBe(next.evaluation);
  });

  test('has its first words as soon as there are any', () => {
    const before = nextFinding(null, running([2, 0], 50), 0);
    expect(before.verdict?.code).toBe('too-early');
    expect(nextFinding(before, running([2, 0], 100), 10).verdict?.code).toBe('helps');
  });

  test('has no verdict while tasks and judgement do not belong together', () => {
    expect(nextFinding(null, running([2, 0, 1], 500), 0).verdict).toBeNull();
  });
});
