import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { isReached, type LessonFacts } from '../../core/lesson/goal';
import type { Lesson } from '../../core/lesson/lesson';
import { readLink } from '../../core/link/url';
import { actions } from './actions';
import { startOptions } from './chart-options';

/** A lesson that somebody reads. */
export interface LessonReading {
  readonly lesson: Lesson;
  /** From 0 on. */
  readonly step: number;
  /** [step]: whether its task has been solved; what was once stays so. */
  readonly solved: readonly boolean[];
}

interface LessonState {
  readonly reading: LessonReading | null;
}

/** The lesson beside the page; apart from the state of the run, which it only sets going. */
export const lessonStore = createStore<LessonState>(() => ({ reading: null }));

export function useLesson<Slice>(selector: (state: LessonState) => Slice): Slice {
  return useStore(lessonStore, selector);
}

/** Begins a lesson; `keepsSettings` where the address has settings that its reader came with. */
export function beginLesson(lesson: Lesson, keepsSettings = false): void {
  lessonStore.setState({ reading: { lesson, step: 0, solved: lesson.steps.map(() => false) } });
  if (!keepsSettings) setUp();
}

export function endLesson(): void {
  lessonStore.setState({ reading: null });
}

/** Goes to a step, and to the settings that it begins with. */
export function goToStep(step: number): void {
  const { reading } = lessonStore.getState();
  if (reading === null || reading.lesson.steps[step] === undefined) return;
  lessonStore.setState({ reading: { ...reading, step } });
  setUp();
}

/** Takes the settings of the present step, where it has any; the page can take them back. */
export function setUp(): void {
  const { reading } = lessonStore.getState();
  const settings = reading?.lesson.steps[reading.step]?.settings ?? '';
  if (settings === '') return;
  const { config, charts } = readLink(settings);
  actions.setCharts({ ...startOptions, ...charts });
  actions.load(config);
  actions.play();
}

/** Notes a task that is solved by now. */
export function lookAtTask(facts: LessonFacts): void {
  const { reading } = lessonStore.getState();
  const task = reading?.lesson.steps[reading.step]?.task ?? null;
  if (reading === null || task === null || reading.solved[reading.step]) return;
  if (!task.goals.every((goal) => isReached(goal, facts))) return;
  const solved = reading.solved.map((was, step) => was || step === reading.step);
  lessonStore.setState({ reading: { ...reading, solved } });
}
