import type { Goal } from '../../core/lesson/goal';
import { axisNumber } from '../text/numbers';
import { text } from '../text/text';

/** What a goal asks for: "every task: gain by sharing in % above −1". */
export function goalWords(goal: Goal, names: readonly string[]): string {
  if ('settings' in goal) return text('lesson.goal.settings', { settings: goal.settings });
  const { measure, is, than } = goal;
  const asked = text(`lesson.goal.${is}`, { what: text(`lesson.goal.${measure}`), than: axisNumber(than) });
  if (!('task' in goal)) return asked;
  return text('lesson.goal.ofTask', { task: taskWords(goal.task, names), what: asked });
}

function taskWords(task: 'every' | 'any' | number, names: readonly string[]): string {
  if (typeof task === 'string') return text(`lesson.goal.${task}`);
  return names[task - 1] ?? text('lesson.page.taskNumber', { number: task });
}
