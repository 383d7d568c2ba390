import type { Config, TaskConfig } from '../config/schema';
import type { RecordChoice } from '../fields/field';
import { writeUrl } from '../link/url';
import { architectureOf } from '../sharing/index';
import { type Transfer, transferKey } from './transfer/transfer';

/**
 * Networks of one configuration, one a seed, without a baseline beside them. Whatever says how long they are trained,
 * when they are judged and what they are called is left out, so that equal trainings are the same numbers.
 */
export interface Training {
  /** Its configuration as a link: equal trainings have equal ones. */
  readonly key: string;
  readonly config: Config;
  /** How a new task is learnt in it; absent where its configuration says it all. */
  readonly transfer?: Transfer;
}

/** What a configuration trains: the model that its tasks share, and the single-task networks beside it. */
export interface Trainings {
  readonly shared: Training;
  readonly baseline: Training | null;
}

const alone: RecordChoice = { id: 'single', options: {} };
const unweighed: RecordChoice = { id: 'fixed', options: {} };

export function trainingsOf(config: Config, transfer?: Transfer): Trainings {
  const { knobs = [] } = architectureOf(config.sharing.id);
  const tasks = config.tasks.map((task) => plainTask(task, config, knobs));
  const plain: Config = { ...config, tasks, baseline: false, patience: 0, steps: 0 };
  return {
    shared: trainingOf(plain, transfer),
    baseline: config.baseline ? trainingOf(baselineOf(plain)) : null,
  };
}

/** Every task with weight 1, in a network of its own. */
function baselineOf(config: Config): Config {
  const tasks = config.tasks.map((task) => ({ ...task, weight: 1, group: 1 }));
  return { ...config, tasks, sharing: alone, method: unweighed };
}

/** A task by what its numbers depend on. */
function plainTask(task: TaskConfig, { trunk, head }: Config, knobs: readonly string[]): TaskConfig {
  return {
    ...task,
    name: '',
    metric: 'auto',
    headDepth: Math.min(task.headDepth, head.length),
    trunkDepth: knobs.includes('trunkDepth') ? Math.min(task.trunkDepth, trunk.length) : trunk.length,
    group: knobs.includes('group') ? task.group : 1,
  };
}

function trainingOf(config: Config, transfer?: Transfer): Training {
  const key = writeUrl(config);
  return transfer === undefined
    ? { key, config }
    : { key: `${key} ${transferKey(transfer)}`, config, transfer };
}
