import { afterAll, describe, expect, it } from 'vitest';
import { readLink } from '../../../../src/core/link/url';
import { stream } from '../../../../src/core/random';
import { shippedLessons } from '../../../../src/ui/lesson/shipped';
import { lessonIn, longestAddress, packedLesson, withLesson } from '../../../../src/ui/store/lesson-address';
import { languageIds } from '../../../../src/ui/text/languages';
import { laterTexts, speak } from '../../../../src/ui/text/text';

describe('a lesson that comes with the page', () => {
  afterAll(() => speak('en'));

  it.each(languageIds)('holds, and has all its words, in %s', async (language) => {
    await speak(language);
    await laterTexts();
    for (const make of Object.values(shippedLessons)) {
      const lesson = make();
      expect(lesson.language.slice(0, 2)).toBe(language);
      expect(lesson.steps.length).toBeGreaterThan(1);
      // A key that has no text stands for itself.
      expect(JSON.stringify(lesson)).not.toContain('lesson.shipped');
      for (const { settings, task } of lesson.steps) {
        expect(readLink(settings).problems).toEqual([]);
        expect(task).not.toBeNull();
      }
    }
  });

  it('goes into an address and comes out of it, and so does its name', async () => {
    await speak('en');
    await laterTexts();
    for (const [name, make] of Object.entries(shippedLessons)) {
      const packed = (await packedLesson(make()))!;
      expect(packed.length).toBeLessThan(3_000);
      expect(await lessonIn(packed, {})).toEqual({ lesson: make() });
      expect(await lessonIn(name, shippedLessons)).toEqual({ lesson: make() });
    }
  });
});

describe('an address with a lesson', () => {
  it('keeps what else it asks for, and loses the lesson alone', () => {
    const address = 'https://mtl.example/a/?backend=cpu#v=1';
    expect(withLesson(address, 'quarrel')).toBe('https://mtl.example/a/?backend=cpu&lesson=quarrel');
    expect(withLesson(withLesson(address, 'quarrel'), null)).toBe('https://mtl.example/a/?backend=cpu');
  });

  it.each(['made-up', 'constructor', '', '~', '~!!', '~AAAA', `~${'A'.repeat(longestAddress)}`])(
    'that holds none is refused: %s',
    async (value) => {
      const read = await lessonIn(value, shippedLessons);
      expect('problems' in read && read.problems.length).toBe(1);
    },
  );

  it('has no room for a long lesson, and does not unpack one beyond all bounds', async () => {
    const lesson = shippedLessons.quarrel!();
    const drawn = stream(1, 'noise');
    const letter = () => String.fromCharCode(33 + drawn.integer(90));
    const noise = Array.from({ length: 10 }, () => ({
      ...lesson.steps[0]!,
      text: Array.from({ length: 2_000 }, letter).join(''),
    }));
    expect(await packedLesson({ ...lesson, steps: noise })).toBeNull();
    const bomb = await packedLesson({ ...lesson, title: 'x'.repeat(5_000_000) });
    const read = await lessonIn(bomb!, {});
    expect('problems' in read).toBe(true);
  });
});
