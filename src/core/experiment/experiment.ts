import type { Config } from '../config/schema';
import type { RecordChoice } from '../fields/field';
import type { Transfer, TransferWay } from './transfer/transfer';

/**
 * A question that is answered by training: a configuration, what varies, and seeds. The base says the seeds of every
 * variant and, by `steps`, after how many updates each ends at the latest (never 0 here); its validation share and
 * patience hold for all as they do on the page.
 */
export interface Experiment {
  readonly base: Config;
  readonly question: Question;
}

/** What varies. */
export type Question = Choices | Knobs | Weights | Partners | LabelBudget | NewTask;

/** Which method, which sharing: each of the one with each of the other. */
export interface Choices {
  readonly kind: 'choices';
  /** At least one, as that of the base. */
  readonly methods: readonly RecordChoice[];
  readonly sharings: readonly RecordChoice[];
}

/** One or two knobs over ranges of their own: each value of the one with each of the other. */
export interface Knobs {
  readonly kind: 'knobs';
  readonly knobs: readonly KnobRange[];
}

/** A knob of the run, or of one task. */
export interface KnobRange {
  /** Its name among `runFields`, or among `taskFields` where `task` says which task. */
  readonly name: string;
  readonly task: number | null;
  /** At least two, as the field has them. */
  readonly values: readonly KnobValue[];
}

export type KnobValue = number | string | boolean | readonly number[];

/** How loss weights trade the tasks off: a sweep over the simplex of two or three tasks by each of some methods. */
export interface Weights {
  readonly kind: 'weights';
  /** About so many weights, 16 to 64. */
  readonly points: number;
  /** Those that take the user's weights as preferences: fixed, tchebycheff, stch. */
  readonly sweeps: readonly RecordChoice[];
  /** Methods with weights of their own, each a point on the same plane. */
  readonly methods: readonly RecordChoice[];
}

/** Which tasks help each other: all pairs and one joint run, then the best groupings. */
export interface Partners {
  readonly kind: 'partners';
  /** At most so many networks in a grouping, 2 to the number of tasks. */
  readonly networks: number;
}

/** How many labels of one task is having the others worth? */
export interface LabelBudget {
  readonly kind: 'labels';
  readonly task: number;
  /** The other tasks' part in it is compared with none: shares of the training rows' labels, (0, 1]. */
  readonly shares: readonly number[];
}

/** How many labels of a new task is a trunk worth that was trained on the others? */
export interface NewTask {
  readonly kind: 'transfer';
  /** The task that the others are trained without. */
  readonly task: number;
  /** So many of its labels are tried, each > 0, growing; none and all are tried too. */
  readonly labels: readonly number[];
}

/** One configuration of an experiment, with what it changes. */
export interface Variant {
  /** Its configuration as a link, by which its result is found; with its transfer, where it has one. */
  readonly link: string;
  readonly config: Config;
  readonly change: Change;
  /** How a new task is learnt in it, which no configuration says. */
  readonly transfer?: Transfer;
}

/** What a variant changes, each part absent where it is that of the base. */
export interface Change {
  readonly method?: RecordChoice;
  readonly sharing?: RecordChoice;
  /** [knob]: in the order of the question's. */
  readonly values?: readonly KnobValue[];
  /** [task] */
  readonly weights?: readonly number[];
  /** Tasks that are trained together while the others have weight 0. */
  readonly together?: readonly number[];
  /** [task]: which network it belongs to. */
  readonly grouping?: readonly number[];
  /** How a new task is learnt, with how many of its labels, null for all; or that it is not there. */
  readonly transfer?: { readonly way: TransferWay | 'before'; readonly labels: number | null };
}

/** Runs of an experiment, variants times seeds, at most. */
export const mostRuns = 400;
