import type { Lesson } from '../../core/lesson/lesson';
import { actions } from '../store/actions';
import { beginLesson, lessonStore } from '../store/lesson';
import { lessonIn, withLesson } from '../store/lesson-address';
import { notifyOfLink } from '../store/url-sync';
import { laterTexts } from '../text/text';
import { shippedLessons } from './shipped';

/** Opens the lesson that an address has; `keepsSettings` where it has settings besides. Never rejects. */
export async function openLesson(value: string, keepsSettings: boolean): Promise<void> {
  await laterTexts();
  const read = await lessonIn(value, shippedLessons);
  if ('lesson' in read) begin(read.lesson, keepsSettings);
  else notifyOfLink(actions, read.problems);
}

/** Begins a lesson on the playground; `value` is how the address has it, null where it has no room for it. */
export function startLesson(lesson: Lesson, value: string | null): void {
  const href = withLesson(window.location.href, value);
  window.history.pushState(null, '', href);
  window.dispatchEvent(new PopStateEvent('popstate'));
  begin(lesson, false);
}

function begin(lesson: Lesson, keepsSettings: boolean): void {
  beginLesson(lesson, keepsSettings);
  const stop = lessonStore.subscribe(({ reading }) => {
    if (reading !== null) return;
    stop();
    const { href, hash } = window.location;
    window.history.replaceState(null, '', `${withLesson(href, null)}${hash}`);
  });
}
