import type { JudgedTask } from '../analysis/verdict';
import type { Problem } from '../problem';

/** What there is to know of a variant before it is trained. */
export interface Described {
  /** Steps between two judgements in the beginning, as they are for its configuration on the page. */
  readonly firstGap: number;
  /** [run][task] */
  readonly tasks: readonly (readonly JudgedTask[])[];
  /** The shared model's, of one run. */
  readonly parameters: number;
}

/** What a variant's data and network come to; or what keeps them from being made. */
export type Description =
  | { readonly problems: readonly Problem[] }
  | (Described & {
      /** Of its shared model, and of its baseline if it has one. */
      readonly forms: { readonly shared: NetworkForm; readonly baseline: NetworkForm | null };
    });

export interface NetworkForm {
  readonly form: string;
  /** See WantedTraining. */
  readonly cost: number;
}
