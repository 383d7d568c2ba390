import { describe, expect, it, test } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import { isReached, type LessonFacts } from '../../../../src/core/lesson/goal';
import {
  type Goal,
  type Lesson,
  lessonOf,
  readLesson,
  writeLesson,
} from '../../../../src/core/lesson/lesson';
import { proseOf } from '../../../../src/core/lesson/prose';

const task = { text: 'Widen it.', hint: '', goals: [{ measure: 'step', is: 'more', than: 5 } as Goal] };
const lesson: Lesson = {
  format: 'mtl-playground/lesson',
  title: 'A lesson',
  language: 'en',
  steps: [{ title: 'One', text: 'Words.', settings: 'v=1&trunk=3', task }],
};

const placesOf = (value: unknown) => {
  const read = lessonOf(value);
  return 'problems' in read
    ? read.problems.map(({ place }) => (typeof place === 'string' ? place : place.with))
    : [];
};

describe('a lesson', () => {
  it('comes back from its JSON as it was', () => {
    expect(readLesson(writeLesson(lesson))).toEqual({ lesson });
  });

  it('may leave out what it does not need', () => {
    const read = lessonOf({ title: 'A', steps: [{ title: 'B' }] });
    const step = { title: 'B', text: '', settings: '', task: null };
    expect(read).toEqual({ lesson: { format: lesson.format, title: 'A', language: '', steps: [step] } });
  });

  it.each([
    ['no JSON', '{', ['lesson']],
    ['another file', '{"format":"mtl-playground/runs"}', ['format', 'title', 'steps']],
    ['no steps', '{"title":"A","steps":[]}', ['steps']],
    ['words without end', JSON.stringify({ ...lesson, title: 'x'.repeat(121) }), ['title']],
  ])('that is %s is refused, with the place', (_, text, places) => {
    const read = readLesson(text);
    expect('problems' in read ? read.problems.map(({ place }) => place) : null).toEqual(places);
  });

  it('whose link the page would mend is refused, with step and key', () => {
    const steps = [lesson.steps[0], { title: 'Two', settings: 'v=1&trunk=abc' }];
    expect(placesOf({ ...lesson, steps })).toEqual([[2, 'trunk']]);
  });

  it('whose goal names settings that there are not is refused', () => {
    const steps = [{ ...lesson.steps[0], task: { ...task, goals: [{ settings: 'method=made-up' }] } }];
    expect(placesOf({ ...lesson, steps })).toEqual(['steps.0.task.goals.0.settings']);
  });
});

describe('a goal', () => {
  const verdict = { code: 'mixed', deltaM: 1, gains: [4, -2], helped: [0], hurt: [1], leftOut: [] } as const;
  const facts: LessonFacts = {
    config: { ...defaultConfig, trunk: [3, 6], method: { id: 'pcgrad', options: {} } },
    step: 300,
    verdict,
    scores: [0.9, 0.6],
    losses: [0.2, 0.5],
    conflicts: 40,
  };

  it.each<[Goal, boolean]>([
    [{ measure: 'gain', task: 'any', is: 'more', than: 3 }, true],
    [{ measure: 'gain', task: 'every', is: 'more', than: -1 }, false],
    [{ measure: 'gain', task: 2, is: 'less', than: 0 }, true],
    [{ measure: 'gain', task: 3, is: 'less', than: 100 }, false],
    [{ measure: 'score', task: 'every', is: 'more', than: 0.5 }, true],
    [{ measure: 'loss', task: 1, is: 'less', than: 0.1 }, false],
    [{ measure: 'delta-m', is: 'more', than: 0 }, true],
    [{ measure: 'conflicts', is: 'less', than: 40 }, false],
    [{ measure: 'step', is: 'more', than: 299 }, true],
    [{ measure: 'width', is: 'more', than: 5 }, true],
    [{ settings: 'method=pcgrad' }, true],
    [{ settings: 'method=pcgrad&trunk=8' }, false],
  ])('%j is reached: %s', (goal, reached) => {
    expect(isReached(goal, facts)).toBe(reached);
  });

  it('of gains is not reached before the verdict is said, however large they are', () => {
    const goal: Goal = { measure: 'gain', task: 'any', is: 'more', than: 3 };
    expect(isReached(goal, { ...facts, step: 99 })).toBe(false);
    expect(isReached(goal, { ...facts, verdict: null })).toBe(false);
  });

  it('for every task is not reached where one cannot be compared, or none is', () => {
    const goal: Goal = { measure: 'gain', task: 'every', is: 'less', than: 100 };
    expect(isReached(goal, { ...facts, verdict: { ...verdict, gains: [4, Number.NaN] } })).toBe(false);
    expect(isReached({ ...goal, measure: 'loss' }, { ...facts, losses: [] })).toBe(false);
  });
});

test('a text is paragraphs, lists, strong words, code and formulas; all else is letters', () => {
  const text = 'A **wide** trunk\nof `8` units: $x^2$.\n\n- one\n- two\n\n<b>5 * 3</b> ** $';
  expect(proseOf(text)).toEqual([
    {
      kind: 'paragraph',
      lines: [
        [
          { kind: 'plain', text: 'A ' },
          { kind: 'strong', text: 'wide' },
          { kind: 'plain', text: ' trunk of ' },
          { kind: 'code', text: '8' },
          { kind: 'plain', text: ' units: ' },
          { kind: 'tex', text: 'x^2' },
          { kind: 'plain', text: '.' },
        ],
      ],
    },
    { kind: 'list', lines: [[{ kind: 'plain', text: 'one' }], [{ kind: 'plain', text: 'two' }]] },
    { kind: 'paragraph', lines: [[{ kind: 'plain', text: '<b>5 * 3</b> ** $' }]] },
  ]);
});
