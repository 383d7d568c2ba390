import { runFields, taskFields } from '../config/fields';
import { type Config, configSchema } from '../config/schema';
import { keptNumber, type RecordChoice } from '../fields/field';
import { isSame } from '../is-same';
import { writeUrl } from '../link/url';
import type { Problem } from '../problem';
import { type Words, words } from '../words';
import {
  type Change,
  type Experiment,
  type KnobValue,
  mostRuns,
  type Question,
  type Variant,
} from './experiment';
import { knobField, withKnob } from './knobs';
import { simplex } from './simplex';
import { newTaskBase, newTaskVariants } from './transfer/new-task-variants';
import { transferWays } from './transfer/transfer';

/** What an experiment trains; nothing where problems keep it from that. */
export interface Planned {
  /** Each configuration once. */
  readonly variants: readonly Variant[];
  /** How many runs they are, each with its seeds. */
  readonly runs: number;
  readonly problems: readonly Problem[];
}

/** An experiment whose base does not say when to stop ends after so many steps. */
const usualSteps = 1000;

/** A configuration as the base of a question: it ends, and has the single-task networks that the question asks for. */
export function baseOf(config: Config, kind: Question['kind']): Config {
  const needsBaseline = kind === 'weights' || kind === 'partners' || kind === 'labels';
  const base = {
    ...config,
    steps: config.steps === 0 ? usualSteps : config.steps,
    baseline: config.baseline || needsBaseline,
  };
  return kind === 'transfer' ? newTaskBase(base) : base;
}

/**
 * What a question trains. Of `partners` these are all pairs, all together and all apart; the groupings that follow from
 * what they come to are variants by {@link groupingVariant}.
 */
export function planned(experiment: Experiment): Planned {
  const known = plans.get(experiment) ?? planOf(experiment);
  plans.set(experiment, known);
  return known;
}

/** A page asks for the plan of one question several times over, and each variant is held against the schema. */
const plans = new WeakMap<Experiment, Planned>();

function planOf({ base, question }: Experiment): Planned {
  const reason = impossible(base, question);
  if (reason !== null) return refused([reason]);
  const runs = countOf(base, question) * base.seeds;
  if (runs > mostRuns) {
    const expected = words`at most ${mostRuns} runs, each variant with each seed`;
    return refused([{ place: 'ask', found: words`${runs} runs`, expected, used: '' }], runs);
  }
  const variants = distinct(variantsOf(baseOf(base, question.kind), question));
  const broken = variants.flatMap(({ config, link }) => problemsOf(config, link));
  return broken.length > 0 ? refused(broken) : { variants, runs: variants.length * base.seeds, problems: [] };
}

function refused(problems: readonly Problem[], runs = 0): Planned {
  return { variants: [], runs, problems };
}

/** A variant of a base that it changes, by its configuration. */
export function variantOf(config: Config, change: Change): Variant {
  return { link: writeUrl(config), config, change };
}

/** Tasks shared out in networks, each with a trunk of its own; `grouping` is [task], from 0 on. */
export function groupingVariant(base: Config, grouping: readonly number[]): Variant {
  const tasks = base.tasks.map((task, place) => ({ ...task, group: grouping[place]! + 1 }));
  return variantOf({ ...base, sharing: { id: 'groups', options: {} }, tasks }, { grouping });
}

/** What of a question does not fit its base; null where all does. */
function impossible(base: Config, question: Question): Problem | null {
  const tasks = base.tasks.filter(({ weight }) => weight > 0).length;
  const fewer = (found: Words, expected: Words): Problem => ({ place: 'tasks', found, expected, used: '' });
  switch (question.kind) {
    case 'choices':
    case 'knobs':
      return null;
    case 'weights':
      return tasks === 2 || tasks === 3
        ? null
        : fewer(words`${tasks} tasks`, words`two or three tasks with a weight`);
    case 'partners':
      return tasks >= 2 && tasks === base.tasks.length && tasks <= mostPartners
        ? null
        : fewer(words`${tasks} tasks`, words`2 to ${mostPartners} tasks, all with a weight`);
    case 'labels':
    case 'transfer':
      return tasks > 1 && (base.tasks[question.task]?.weight ?? 0) > 0
        ? null
        : fewer(words`${tasks} tasks`, words`a task with a weight, and another one`);
    default:
      return question satisfies never;
  }
}

/** All partitions of so many tasks are looked at. */
const mostPartners = 8;

/** How many variants a question has at most, without making them. */
function countOf({ tasks }: Config, question: Question): number {
  switch (question.kind) {
    case 'choices':
      return question.methods.length * question.sharings.length;
    case 'knobs':
      return question.knobs.reduce((product, { values }) => product * values.length, 1);
    case 'weights':
      return question.sweeps.length * question.points + question.methods.length;
    case 'partners':
      return (tasks.length * (tasks.length - 1)) / 2 + 2;
    case 'labels':
      return question.shares.length;
    case 'transfer':
      return 1 + transferWays.length * (question.labels.length + 1);
    default:
      return question satisfies never;
  }
}

function variantsOf(base: Config, question: Question): readonly Variant[] {
  switch (question.kind) {
    case 'choices':
      return question.sharings.flatMap((sharing) =>
        question.methods.map((method) => variantOf({ ...base, method, sharing }, { method, sharing })),
      );
    case 'knobs':
      return turned(base, question.knobs).map(({ config, values }) => variantOf(config, { values }));
    case 'weights':
      return [
        ...question.sweeps.flatMap((method) => swept(base, method, question.points)),
        ...question.methods.map((method) => variantOf({ ...base, method }, { method })),
      ];
    case 'partners':
      return partners(base);
    case 'labels':
      return question.shares.map((share) => {
        const knob = { name: 'labels', task: question.task };
        return variantOf(withKnob(base, knob, keptNumber(taskFields.labels, share)), { values: [share] });
      });
    case 'transfer':
      return newTaskVariants(base, question);
    default:
      return question satisfies never;
  }
}

/** The base at each value of the first knob with each of the next. */
function turned(
  base: Config,
  knobs: Extract<Question, { kind: 'knobs' }>['knobs'],
): { readonly config: Config; readonly values: readonly KnobValue[] }[] {
  return knobs.reduce<{ config: Config; values: readonly KnobValue[] }[]>(
    (before, knob) =>
      knobField(base, knob) === null
        ? before
        : before.flatMap(({ config, values }) =>
            knob.values.map((value) => ({
              config: withKnob(config, knob, value),
              values: [...values, value],
            })),
          ),
    [{ config: base, values: [] }],
  );
}

/** A method at loss weights all over the simplex, which add up to the number of tasks that have a weight. */
function swept(base: Config, method: RecordChoice, points: number): Variant[] {
  const weighed = base.tasks.flatMap(({ weight }, task) => (weight > 0 ? [task] : []));
  return simplex(weighed.length, points).map((shares) => {
    const weights = base.tasks.map((_, task) => {
      const share = shares[weighed.indexOf(task)];
      return share === undefined ? 0 : keptNumber(taskFields.weight, share * weighed.length);
    });
    return variantOf({ ...weighing(base, weights), method }, { method, weights });
  });
}

/** Each pair of tasks in one network while the others have no weight, then all tasks, then each in a network of its own. */
function partners(base: Config): Variant[] {
  const shared = { ...base, sharing: runFields.sharing.default };
  const all = base.tasks.flatMap(({ weight }, task) => (weight > 0 ? [task] : []));
  const pairs = all.flatMap((first, place) => all.slice(place + 1).map((second) => [first, second]));
  const together = [...pairs, all].map((group) =>
    variantOf(weighing(shared, onlyOf(base, group)), { together: group }),
  );
  const method: RecordChoice = runFields.method.default;
  // As the baselines are, so that they are the same networks.
  const unweighed = weighing(
    shared,
    base.tasks.map(({ weight }) => (weight > 0 ? 1 : 0)),
  );
  const apart = { ...unweighed, method, sharing: { id: 'single', options: {} } };
  return [...together, variantOf(apart, { grouping: base.tasks.map((_, task) => task) })];
}

function onlyOf({ tasks }: Config, group: readonly number[]): number[] {
  return tasks.map(({ weight }, task) => (group.includes(task) ? weight : 0));
}

function weighing(base: Config, weights: readonly number[]): Config {
  return { ...base, tasks: base.tasks.map((task, place) => ({ ...task, weight: weights[place]! })) };
}

function distinct(variants: readonly Variant[]): Variant[] {
  const byLink = new Map<string, Variant>();
  for (const each of variants) {
    const known = byLink.get(each.link);
    // Two tasks are a pair, and all there are.
    if (known === undefined || !isSame(known.config, each.config)) byLink.set(each.link, each);
  }
  return [...byLink.values()];
}

function problemsOf(config: Config, link: string): Problem[] {
  const parsed = configSchema.safeParse(config);
  if (parsed.success) return [];
  const { path, message } = parsed.error.issues[0]!;
  return [{ place: path.join('.'), found: link, expected: message, used: '' }];
}
