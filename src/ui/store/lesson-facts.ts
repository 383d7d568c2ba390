import type { LessonFacts } from '../../core/lesson/goal';
import type { Finding } from './finding';
import { meanConflict, meanLosses, meanScores } from './means';
import type { AppState } from './state';

/** What a lesson's tasks look at: the run as the page shows it, with the verdict that it shows. */
export function lessonFacts(state: AppState, { verdict }: Pick<Finding, 'verdict'>): LessonFacts {
  const { config, step } = state;
  return {
    config,
    step,
    verdict,
    scores: meanScores(state),
    losses: meanLosses(state),
    conflicts: 100 * meanConflict(state),
  };
}
