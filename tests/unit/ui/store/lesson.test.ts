import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import type { LessonFacts } from '../../../../src/core/lesson/goal';
import { type Lesson, lessonOf } from '../../../../src/core/lesson/lesson';
import { beginLesson, endLesson, goToStep, lessonStore, lookAtTask } from '../../../../src/ui/store/lesson';
import { appStore } from '../../../../src/ui/store/store';

const step = (than: number, settings = '') => ({
  title: 'A',
  settings,
  task: { text: 'Do it.', goals: [{ measure: 'step', is: 'more', than }] },
});
const made = lessonOf({ title: 'L', steps: [step(10, 'v=1&trunk=3'), step(20), { title: 'End' }] });
const lesson = (made as { lesson: Lesson }).lesson;

const facts = (at: number): LessonFacts => ({
  config: defaultConfig,
  step: at,
  verdict: null,
  scores: [],
  losses: [],
  conflicts: Number.NaN,
});
const reading = () => lessonStore.getState().reading!;

vi.stubGlobal(
  'Worker',
  class extends EventTarget {
    postMessage() {}
    terminate() {}
  },
);

describe('a lesson beside the page', () => {
  beforeEach(() => {
    endLesson();
    appStore.setState({ config: defaultConfig });
  });

  it('begins with the settings of its first step, or with those that its reader came with', () => {
    beginLesson(lesson);
    expect(appStore.getState().config.trunk).toEqual([3]);
    appStore.setState({ config: { ...defaultConfig, trunk: [7] } });
    beginLesson(lesson, true);
    expect(appStore.getState().config.trunk).toEqual([7]);
  });

  it('leaves the settings alone where a step has none, and stays where there is no such step', () => {
    beginLesson(lesson);
    appStore.setState({ config: { ...defaultConfig, trunk: [9] } });
    goToStep(1);
    expect(appStore.getState().config.trunk).toEqual([9]);
    goToStep(3);
    goToStep(-1);
    expect(reading().step).toBe(1);
  });

  it('notes a task that was solved once, whatever becomes of the run, and that of the present step alone', () => {
    beginLesson(lesson);
    lookAtTask(facts(5));
    expect(reading().solved).toEqual([false, false, false]);
    lookAtTask(facts(500));
    lookAtTask(facts(0));
    expect(reading().solved).toEqual([true, false, false]);
    goToStep(1);
    lookAtTask(facts(500));
    goToStep(2);
    lookAtTask(facts(500));
    expect(reading().solved).toEqual([true, true, false]);
  });
});
