import { presets } from '../../core/config/presets';
import type { Config } from '../../core/config/schema';
import type { Goal } from '../../core/lesson/goal';
import { type Lesson, lessonOf } from '../../core/lesson/lesson';
import { writeUrl } from '../../core/link/url';
import { languageTag } from '../text/language';
import { type TextKey, text } from '../text/text';

/** Words of a step of a lesson that comes with the page, and what its task asks for. */
interface Told {
  readonly words: string;
  readonly settings: string;
  readonly goals: readonly Goal[];
}

const settingsOf = (preset: string, changes: Partial<Config> = {}) =>
  writeUrl({ ...presets.find(({ id }) => id === preset)!.config, ...changes });

/** Lessons that come with the page, by their names in addresses, in the language of the page. */
export const shippedLessons: Readonly<Record<string, () => Lesson>> = {
  quarrel: () =>
    told('quarrel', [
      {
        words: 'narrow',
        settings: settingsOf('conflict'),
        goals: [{ measure: 'gain', task: 'any', is: 'less', than: -10 }],
      },
      {
        words: 'wide',
        settings: '',
        goals: [
          { measure: 'gain', task: 'every', is: 'more', than: -3 },
          { measure: 'width', is: 'less', than: 13 },
          { measure: 'step', is: 'more', than: 499 },
        ],
      },
      {
        words: 'weigh',
        settings: settingsOf('surgery', { method: { id: 'fixed', options: {} } }),
        goals: [
          // With weights of one's own the worse score is 0.27 +- 0.20, with MGDA 0.41 +- 0.07 (8 seeds, processor).
          { measure: 'score', task: 'every', is: 'more', than: 0.35 },
          { measure: 'width', is: 'less', than: 4 },
        ],
      },
    ]),
  labels: () =>
    told('labels', [
      {
        words: 'borrow',
        settings: settingsOf('few-labels'),
        goals: [{ measure: 'gain', task: 2, is: 'more', than: 3 }],
      },
      {
        words: 'own',
        settings: '',
        goals: [
          { measure: 'gain', task: 2, is: 'less', than: 1 },
          { measure: 'step', is: 'more', than: 299 },
        ],
      },
      {
        words: 'proof',
        settings: settingsOf('seed', { seeds: 1 }),
        goals: [
          { measure: 'seeds', is: 'more', than: 4 },
          { measure: 'step', is: 'more', than: 499 },
        ],
      },
    ]),
};

function told(name: string, steps: readonly Told[]): Lesson {
  const say = (step: string, what: string) => text(`lesson.shipped.${name}.${step}.${what}` as TextKey);
  const made = lessonOf({
    title: text(`lesson.shipped.${name}.title` as TextKey),
    language: languageTag(),
    steps: steps.map(({ words, settings, goals }) => ({
      title: say(words, 'title'),
      text: say(words, 'text'),
      settings,
      task: { text: say(words, 'task'), hint: say(words, 'hint'), goals },
    })),
  });
  if ('problems' in made)
    throw new Error(`the lesson ${name} does not hold: ${JSON.stringify(made.problems)}`);
  return made.lesson;
}
