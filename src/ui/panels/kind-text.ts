import { taskFields } from '../../core/config/fields';
import type { TaskConfig } from '../../core/config/schema';
import type { Target } from '../../core/data/family';
import { planeTargets } from '../../core/data/plane';
import { text } from '../text/text';

/** What kind of answer a task gives: "regression", "3 classes"; without a number where the table decides. */
export function taskKindText(task: TaskConfig): string {
  return kindText(task.kind, task.target, task.classes);
}

/** What kind of answer a target asks for, before a task has taken it. */
export function targetKindText(target: Target): string {
  if (target.knobs.includes('classes')) {
    const { min, max } = taskFields.classes;
    return text('panels.tasks.kinds.choice', { min, max });
  }
  return kindText(target.kind, target.id, taskFields.classes.default);
}

function kindText(kind: TaskConfig['kind'], target: string, classes: number): string {
  const known = planeTargets.find((candidate) => candidate.id === target);
  if (kind !== 'multiclass' || known === undefined) return text(`panels.tasks.kinds.${kind}`);
  return text('panels.tasks.kinds.classes', { count: known.classes(classes).length });
}
