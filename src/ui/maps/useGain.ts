import { useApp } from '../store/store';
import { useFinding } from '../store/useCalm';

/** A task's gain by sharing in the run that is shown, in percent; NaN where it cannot be said, or not yet. */
export function useGain(task: number): number {
  const run = useApp((state) => state.spotlight);
  return useFinding(({ verdict }) => {
    if (verdict === null || verdict.code === 'too-early') return Number.NaN;
    const gain = verdict.paired === undefined ? verdict.gains[task] : verdict.paired.tasks[task]?.gains[run];
    return gain ?? Number.NaN;
  });
}
