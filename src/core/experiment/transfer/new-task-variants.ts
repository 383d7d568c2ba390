import { runFields } from '../../config/fields';
import type { Config } from '../../config/schema';
import type { RecordChoice } from '../../fields/field';
import { writeUrl } from '../../link/url';
import type { NewTask, Variant } from '../experiment';
import { trainingsOf } from '../training';
import { type Source, type Transfer, type TransferWay, transferWays } from './transfer';

const unweighed: RecordChoice = { id: 'fixed', options: {} };

/**
 * What is trained for a question about a new task: the old tasks without it, then each way of learning it with each number
 * of its labels, and with all. The ways that start from the old tasks' trunk begin where that training ends.
 */
export function newTaskVariants(base: Config, { task, labels }: NewTask): readonly Variant[] {
  const before = withoutTask(base, task);
  const old: Transfer = { task, labels: 0, isAlone: false, source: null, headSteps: 0 };
  return [
    variantOf(before, 'before', old),
    ...transferWays.flatMap((way) =>
      [...labels, null].map((count) =>
        variantOf(configOf(way, base, task), way, transferOf(way, base, task, count)),
      ),
    ),
  ];
}

function variantOf(config: Config, way: TransferWay | 'before', transfer: Transfer): Variant {
  const { task, labels } = transfer;
  const link = `${writeUrl(config)}&transfer=${way},${task + 1},${labels ?? 'all'}`;
  return { link, config, change: { transfer: { way, labels } }, transfer };
}

function configOf(way: TransferWay, base: Config, task: number): Config {
  return way === 'joint' ? base : onlyTask(base, task);
}

function transferOf(way: TransferWay, base: Config, task: number, labels: number | null): Transfer {
  const { steps } = base;
  const shared = { task, labels, isAlone: way !== 'joint' };
  switch (way) {
    case 'head':
      return { ...shared, source: sourceOf(base, task), headSteps: steps };
    case 'tuned':
      return { ...shared, source: sourceOf(base, task), headSteps: Math.ceil(steps / 2) };
    case 'scratch':
    case 'joint':
      return { ...shared, source: null, headSteps: 0 };
    default:
      return way satisfies never;
  }
}

function sourceOf(base: Config, task: number): Source {
  return { ...trainingsOf(withoutTask(base, task)).shared, steps: base.steps };
}

function withoutTask(base: Config, left: number): Config {
  return {
    ...base,
    tasks: base.tasks.map((task, place) => (place === left ? { ...task, weight: 0 } : task)),
  };
}

function onlyTask(base: Config, task: number): Config {
  const tasks = base.tasks.map((each, place) => ({ ...each, weight: place === task ? 1 : 0 }));
  return { ...base, method: unweighed, tasks };
}

/** A configuration as the base of such a question: one trunk, and nothing that asks for further labels. */
export function newTaskBase(config: Config): Config {
  return {
    ...config,
    sharing: runFields.sharing.default,
    baseline: false,
    validationShare: 0,
    patience: 0,
  };
}
