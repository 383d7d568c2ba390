import type { Config } from '../config/schema';
import type { BestSteps } from './best-steps';

/** Why a run has finished: so many steps were wanted; or nothing got better since a step. */
export type RunEnd =
  | { readonly code: 'steps'; readonly step: number }
  | { readonly code: 'patience'; readonly step: number; readonly since: number };

/** What ends a run at a step with these best steps; null where it has more to do. */
export function runEnd(
  { steps, patience }: Pick<Config, 'steps' | 'patience'>,
  step: number,
  best: Pick<BestSteps, 'since' | 'last'>,
): RunEnd | null {
  if (steps > 0 && step >= steps) return { code: 'steps', step };
  return patience > 0 && best.since >= patience ? { code: 'patience', step, since: best.last } : null;
}
