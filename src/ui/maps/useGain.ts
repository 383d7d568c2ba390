import { useFinding } from '../store/useCalm';

/** A task's gain by sharing in percent; NaN where it cannot be said, or not yet. */
export function useGain(task: number): number {
  return useFinding(({ verdict }) =>
    verdict === null || verdict.code === 'too-early' ? Number.NaN : (verdict.gains[task] ?? Number.NaN),
  );
}
