import type { AppState, StepNumbers } from './state';

/** The numbers of the latest step; null where none was made since a setting was changed. */
export function standingNumbers({ latest, marks, config }: AppState): StepNumbers | null {
  const changedAt = marks.at(-1)?.step ?? -1;
  return latest !== null && latest.step > changedAt && latest.weights.length === config.tasks.length
    ? latest
    : null;
}
