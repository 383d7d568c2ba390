import type { Experiment, Question } from '../../../core/experiment/experiment';

/** Takes another experiment in the place of the present one. */
export type ChangeExperiment = (change: (before: Experiment) => Experiment) => void;

/** What every form of a question is given. */
export interface FormProps<Kind extends Question['kind']> {
  readonly experiment: Experiment;
  readonly question: Extract<Question, { kind: Kind }>;
  /** What the base's tasks are called. */
  readonly tasks: readonly string[];
  readonly onAsk: (question: Question) => void;
}
