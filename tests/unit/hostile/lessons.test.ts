import { expect, test } from 'vitest';
import { lessonOf, readLesson, writeLesson } from '../../../src/core/lesson/lesson';
import { proseOf } from '../../../src/core/lesson/prose';
import { readLink } from '../../../src/core/link/url';
import { shippedLessons } from '../../../src/ui/lesson/shipped';
import { lessonIn, packedLesson } from '../../../src/ui/store/lesson-address';
import { laterTexts } from '../../../src/ui/text/text';
import { mutator, trial, tries } from '../../setup/mutations';

await laterTexts();
const lessons = Object.values(shippedLessons).map((make) => make());
const files = lessons.map(writeLesson);

/** A lesson that its own file gives back, or problems that are no more than can be read. */
function expectWhole(read: ReturnType<typeof lessonOf>): void {
  if ('problems' in read) {
    expect(read.problems.length).toBeGreaterThan(0);
    expect(read.problems.length).toBeLessThanOrEqual(20);
    return;
  }
  expect(readLesson(writeLesson(read.lesson))).toEqual(read);
  for (const { text, settings } of read.lesson.steps) {
    expect(readLink(settings).problems).toEqual([]);
    proseOf(text);
  }
}

test('a lesson with changed letters is one that holds, or is refused', () => {
  const drawn = mutator('hostile/lesson texts');
  trial(
    'mutated lessons',
    tries(500),
    () => drawn.text(files),
    (text) => expectWhole(readLesson(text)),
  );
});

test('a lesson with changed values is one that holds, or is refused', () => {
  const drawn = mutator('hostile/lesson values');
  trial(
    'lessons of mutated values',
    tries(500),
    () => drawn.value(drawn.pick(lessons)),
    (value) => expectWhole(lessonOf(value)),
  );
});

test('an address with a mutated lesson gives one that holds, or is refused', async () => {
  const drawn = mutator('hostile/lesson addresses');
  const packed = [
    ...(await Promise.all(lessons.map(packedLesson))).map(String),
    ...Object.keys(shippedLessons),
  ];
  for (let left = tries(300); left > 0; left--)
    expectWhole(await lessonIn(drawn.text(packed), shippedLessons));
});

test('a text of marks without end is set in no time', () => {
  const long = '**`$ '.repeat(800);
  expect(proseOf(long).length).toBe(1);
});
