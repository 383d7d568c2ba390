import type { Variant } from '../../core/experiment/experiment';
import type { Affinity, VariantState } from '../../core/experiment/result';
import type { SpelledProblem } from '../../core/problem';

/** What an experiment has come to, as plain data. */
export interface ConsoleExperiment {
  /** What of the link could not be used as it was, and why nothing could be trained. */
  readonly problems: readonly SpelledProblem[];
  readonly variants: readonly (Variant & { readonly state: VariantState })[];
  readonly affinity: readonly Affinity[];
}
