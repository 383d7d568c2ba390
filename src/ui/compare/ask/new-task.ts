import { maxTasks } from '../../../core/config/limits';
import type { Config, TaskConfig } from '../../../core/config/schema';
import { dataFamilies, normaliseTask } from '../../../core/data';
import type { Table } from '../../../core/data/table/table';
import type { Experiment } from '../../../core/experiment/experiment';
import { newTask } from '../../store/new-task';

/** A made task is turned by so much against the one that it is like. */
const turn = 30;

/** An experiment with one task more, which is held back; null where there is no room or nothing left to ask. */
export function withMadeTask({ base, question }: Experiment, table: Table | null): Experiment | null {
  if (question.kind !== 'transfer') return null;
  const made = madeTask(base, question.task, table);
  if (made === null) return null;
  return {
    base: { ...base, tasks: [...base.tasks, made] },
    question: { ...question, task: base.tasks.length },
  };
}

function madeTask(base: Config, held: number, table: Table | null): TaskConfig | null {
  if (base.tasks.length >= maxTasks) return null;
  if (!dataFamilies[base.data].isPlane) return newTask(base, table);
  const like = base.tasks[held]!;
  return { ...like, name: '', rotation: (like.rotation + turn) % 360 };
}

/** An experiment without its new task, where enough are left; the last of the others is the new one then. */
export function withoutNewTask({ base, question }: Experiment): Experiment | null {
  if (question.kind !== 'transfer' || base.tasks.length < 3) return null;
  const tasks = base.tasks.filter((_, place) => place !== question.task);
  return { base: { ...base, tasks }, question: { ...question, task: tasks.length - 1 } };
}

/** An experiment whose new task is another one in some of its knobs. */
export function withTask(
  { base, question }: Experiment,
  changes: Partial<TaskConfig>,
  table: Table | null,
): Experiment {
  if (question.kind !== 'transfer') return { base, question };
  const task = normaliseTask({ ...base.tasks[question.task]!, ...changes }, base.data, table);
  return { base: { ...base, tasks: base.tasks.with(question.task, task) }, question };
}
