import { newChoices } from '../config/defaults';
import type { Config } from '../config/schema';
import type { RecordChoice } from '../fields/field';
import type { Choices, Experiment, KnobRange, NewTask, Question } from './experiment';
import { startValues } from './knob-values';
import { type KnobPlace, knobField, knobValue } from './knobs';
import { baseOf } from './variants';

export type QuestionKind = Question['kind'];

/** Those that the page that compares asks; a new task has a page of its own. */
export type ComparedKind = Exclude<QuestionKind, 'transfer'>;

/** In the order in which they are offered. */
export const questionKinds: readonly ComparedKind[] = ['choices', 'knobs', 'weights', 'partners', 'labels'];

const choice = (id: string): RecordChoice => ({ id, options: {} });

/** Methods that differ in what they look at, and that people ask about first. */
const wellKnown = ['equal', 'uw', 'gradnorm', 'pcgrad', 'cagrad'].map(choice);

/** From one trunk to none, over what lies between. */
const sharings = ['hard', 'cross-stitch', 'mmoe', 'single'].map(choice);

/** Seeds of a new question, whatever the page has: few enough for an interval within seconds. */
const startSeeds = newChoices.seeds;

/** How many tasks a question can be about, at least and at most. */
export const taskLimits: Readonly<Record<QuestionKind, readonly [number, number]>> = {
  choices: [1, 16],
  knobs: [1, 16],
  weights: [2, 3],
  partners: [2, 8],
  labels: [2, 16],
  transfer: [2, 16],
};

/**
 * The question that someone starts with who opens the page: whether sharing helps, and which. Networks are trained to the
 * configuration's own end, as those that learn slowly look worse before. Of what the page starts with, the answer was
 * clear for all of 12 other sets of seeds (one trunk is the best or among them, no sharing clearly behind); which method,
 * on the same data, for none of the 4 that were read.
 */
export function startExperiment(config: Config): Experiment {
  const base = baseOf({ ...config, seeds: startSeeds }, 'choices');
  return { base, question: startQuestion('choices', base) };
}

/** A question of each kind, ready to be asked of a configuration. */
export function startQuestion(kind: QuestionKind, base: Config): Question {
  switch (kind) {
    case 'choices':
      return startChoices(base, 'sharings');
    case 'knobs':
      return { kind, knobs: [rangeOf({ name: 'learningRate', task: null }, base)] };
    case 'weights':
      return {
        kind,
        points: 16,
        sweeps: [choice('fixed')],
        methods: ['uw', 'pcgrad', 'cagrad'].map(choice),
      };
    case 'partners':
      return { kind, networks: Math.min(2, base.tasks.length) };
    case 'labels':
      return { kind, task: 0, shares: [0.02, 0.05, 0.1, 0.3, 1] };
    case 'transfer':
      return { kind, task: base.tasks.length - 1, labels: [5, 10, 20, 50, 100, 200] };
    default:
      return kind satisfies never;
  }
}

/** The question about a new task that someone starts with: the last task, or the one that is said. */
export function startTransfer(config: Config, task = config.tasks.length - 1): Experiment {
  const base = baseOf({ ...config, seeds: startSeeds }, 'transfer');
  return { base, question: { ...startQuestion('transfer', base), task } as NewTask };
}

/** What the base has beside others, of methods or of ways of sharing, each once. */
export function startChoices(base: Config, vary: 'methods' | 'sharings'): Choices {
  const kind = 'choices';
  const beside = (own: RecordChoice, others: readonly RecordChoice[]) => [
    own,
    ...others.filter(({ id }) => id !== own.id),
  ];
  return vary === 'methods'
    ? { kind, methods: beside(base.method, wellKnown), sharings: [base.sharing] }
    : { kind, methods: [base.method], sharings: beside(base.sharing, sharings) };
}

/** A knob over the values that it is asked about unless told otherwise. */
export function rangeOf(place: KnobPlace, base: Config): KnobRange {
  const field = knobField(base, place);
  if (field === null) throw new RangeError(`place must be a knob of the base; got ${place.name}`);
  return { ...place, values: startValues(field, knobValue(base, place)) };
}
