import { type Goal, runMeasures, taskMeasures } from '../../core/lesson/goal';
import type { Lesson, LessonStep } from '../../core/lesson/lesson';
import { text } from '../text/text';

/** A lesson to begin writing from. */
export function newLesson(): Lesson {
  return {
    format: 'mtl-playground/lesson',
    title: text('lesson.page.untitled'),
    language: document.documentElement.lang,
    steps: [{ ...newStep(), title: text('lesson.page.firstStep') }],
  };
}

export const newStep = (): LessonStep => ({ title: '', text: '', settings: '', task: null });

export const newGoal = { measure: 'gain', task: 'every', is: 'more', than: 0 } as const satisfies Goal;

/** What a goal can be about: a measure, or settings that the reader chooses. */
export const subjects = [...taskMeasures, ...runMeasures, 'settings'] as const;
export type Subject = (typeof subjects)[number];

export const subjectOf = (goal: Goal): Subject => ('settings' in goal ? 'settings' : goal.measure);

/** The goal about something else, which keeps what fits. */
export function aboutSubject(goal: Goal, subject: Subject): Goal {
  if (subject === 'settings') return { settings: '' };
  const { is, than } = 'settings' in goal ? newGoal : goal;
  const ofTask = taskMeasures.find((measure) => measure === subject);
  if (ofTask === undefined) return { measure: subject as (typeof runMeasures)[number], is, than } as Goal;
  return { measure: ofTask, task: 'task' in goal ? goal.task : 'every', is, than };
}

/** A list with two neighbours changed round; as it is at its ends. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const next = [...list];
  const [one, other] = [next[from], next[from + by]];
  if (one === undefined || other === undefined) return next;
  next[from] = other;
  next[from + by] = one;
  return next;
}
