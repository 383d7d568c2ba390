import { type Lesson, type lessonOf, longestLesson, readLesson } from '../../core/lesson/lesson';
import type { Problem } from '../../core/problem';
import { words } from '../../core/words';

/** Stands in an address before the '#', so that configurations may come and go behind it: "?lesson=quarrel#v=1". */
export const lessonKey = 'lesson';

/** Characters that a lesson takes of an address at most; longer ones travel as files. */
export const longestAddress = 8_000;

/** Marks a lesson that the address itself holds, where others are called by their names. */
const packedMark = '~';

/** A lesson as an address holds it; null where it is too long for one. */
export async function packedLesson(lesson: Lesson): Promise<string | null> {
  const stream = new Blob([JSON.stringify(lesson)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = await bytesOf(stream, longestAddress);
  if (bytes === null) return null;
  const letters = btoa(String.fromCharCode(...bytes));
  const packed = packedMark + letters.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  return packed.length > longestAddress ? null : packed;
}

/** The lesson that an address holds or names among `known`; with what keeps it from being one. Never rejects. */
export async function lessonIn(
  value: string,
  known: Readonly<Record<string, () => Lesson>>,
): Promise<ReturnType<typeof lessonOf>> {
  if (value.startsWith(packedMark)) return unpacked(value.slice(packedMark.length));
  const make = Object.hasOwn(known, value) ? known[value] : undefined;
  if (make !== undefined) return { lesson: make() };
  return refused(value, words`one of ${Object.keys(known).join(', ')}`);
}

async function unpacked(letters: string): Promise<ReturnType<typeof lessonOf>> {
  const whole = words`an address that this page has written, whole`;
  if (letters.length > longestAddress) return refused(letters, whole);
  try {
    const characters = atob(letters.replace(/-/g, '+').replace(/_/g, '/'));
    const deflated = Uint8Array.from(characters, (character) => character.charCodeAt(0));
    const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const bytes = await bytesOf(stream, 4 * longestLesson);
    return bytes === null ? refused(letters, whole) : readLesson(new TextDecoder().decode(bytes));
  } catch {
    return refused(letters, whole);
  }
}

const refused = (found: string, expected: Problem['expected']) => ({
  problems: [{ place: lessonKey, found: `“${found.slice(0, 60)}”`, expected, used: '' }],
});

/** All bytes of a stream; null of one with more than `most`, of which the rest is not read. */
async function bytesOf(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      void reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let from = 0;
  for (const part of parts) {
    bytes.set(part, from);
    from += part.length;
  }
  return bytes;
}

/** An address, up to its '#', with a lesson; with null, without. */
export function withLesson(address: string, value: string | null): string {
  const url = new URL(address);
  url.hash = '';
  if (value === null) url.searchParams.delete(lessonKey);
  else url.searchParams.set(lessonKey, value);
  return url.href;
}
