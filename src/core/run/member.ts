import { runFields } from '../config/fields';
import type { Config } from '../config/schema';
import { seedsOf } from '../config/seeds';
import type { Field } from '../fields/field';
import { strengthOf } from '../sharing/index';

type RunFields = typeof runFields;

/** The knobs of a configuration whose effect is 'live'. */
type LiveName = {
  [K in keyof RunFields]: RunFields[K]['effect'] extends 'live' ? K : never;
}[keyof RunFields];

/** Those of them that are numbers. */
export type LiveNumber = { [K in LiveName]: RunFields[K]['type'] extends 'number' ? K : never }[LiveName];

/** What changes without a restart, from the next step on: the live knobs of a configuration. */
export type LiveSettings = Pick<Config, LiveName> & {
  /** [task], >= 0: the user's weights. */
  readonly weights: readonly number[];
  /** The factor of the architecture's own penalty, >= 0. */
  readonly strength: number;
};

/** What a step depends on of that; `steps` and `patience` say how many there are to be. */
export type RunSettings = Omit<LiveSettings, 'steps' | 'patience'> & {
  /** Which parameters an update moves, where that is not all of them. */
  readonly moving?: Moving;
};

/** Which parameters an update moves; all others stay as they are, bit for bit. */
export interface Moving {
  /** Whether those that tasks share move. */
  readonly isShared: boolean;
  /** The tasks whose own ones move. */
  readonly tasks: readonly number[];
}

/** One run of a batch of runs that are trained by the same launches. */
export interface Member {
  readonly seed: number;
  readonly settings: RunSettings;
}

const liveFields = Object.entries<Field>(runFields).filter(([, { effect }]) => effect === 'live');

const liveNames = liveFields.map(([name]) => name as LiveName);

/** The live knobs that are numbers, in the order of the fields. */
export const liveNumbers = liveFields.flatMap(([name, { type }]) =>
  type === 'number' ? [name as LiveNumber] : [],
);

/** What of a configuration goes to runs that are under way. */
export function liveSettings(config: Config): LiveSettings {
  const knobs = Object.fromEntries(liveNames.map((name) => [name, config[name]])) as Pick<Config, LiveName>;
  return {
    ...knobs,
    weights: config.tasks.map((task) => task.weight),
    strength: strengthOf(config.sharing),
  };
}

/** The configuration with other live settings: what {@link liveSettings} gives them back of. */
export function configWith(config: Config, { weights, strength, ...knobs }: LiveSettings): Config {
  const { sharing, tasks } = config;
  return {
    ...config,
    ...knobs,
    tasks: tasks.map((task, i) => ({ ...task, weight: weights[i]! })),
    sharing:
      strengthOf(sharing) === strength ? sharing : { ...sharing, options: { ...sharing.options, strength } },
  };
}

/** The runs of a configuration, with its own live settings or others. */
export function membersOf(config: Config, settings: RunSettings = liveSettings(config)): readonly Member[] {
  return seedsOf(config).map((seed) => ({ seed, settings }));
}

/** The runs of the baseline, where every task has weight 1, since no task disturbs another there. */
export function baselineOf(members: readonly Member[]): readonly Member[] {
  return members.map(({ seed, settings }) => ({
    seed,
    settings: {
      ...settings,
      weights: settings.weights.map(() => 1),
      method: { id: 'fixed', options: {} },
    },
  }));
}
