import type { Problem } from '../problem';
import { words } from '../words';
import { quoted } from './url-text';

// Links are sent by mail, pasted into pages and copied out of sentences; some of that changes them.

/** What the settings of a link say, as they were written, and what had to be guessed for it. */
export interface Mended {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** A link of sixteen tasks and hundreds of columns with the longest names is shorter. */
const longestLink = 2 ** 18;

/** Entries of a link that are read: several times as many as there are keys. */
export const mostEntries = 200;

/**
 * The settings of a link as this page writes them: "&amp;" is "&", and marks of the sentence around the link may have
 * got stuck to its end. For separators see {@link plainSeparators}.
 */
export function mended(text: string): Mended {
  const start = text.slice(0, longestLink);
  const { link, marks } = withoutMarks(start.replace(/&(?:amp;|#0*38;|#x0*26;)+/gi, '&'));
  const problems: Problem[] = start === text ? [] : [tooLong(text.length)];
  if (marks !== '') {
    const used = words`the link without it`;
    problems.push({ place: 'link', found: quoted(marks), expected: 'no mark behind it', used });
  }
  return { text: link, problems };
}

function tooLong(length: number): Problem {
  const expected = words`at most ${longestLink} characters`;
  return { place: 'link', found: words`${length} characters`, expected, used: 'the beginning' };
}

/**
 * What stands behind a '?' in the place of a '#': the settings among the entries of a query, and the others. There are
 * settings only where their version is.
 */
export function settingsInQuery(
  search: string,
  isSetting: (key: string) => boolean,
): { readonly settings: string; readonly rest: string } {
  const query = search.replace(/^\?/, '').replace(/&amp;/gi, '&');
  if (!/(?:^|&)v=\d/.test(query)) return { settings: '', rest: query };
  const entries = query.split('&').filter((entry) => entry !== '');
  const isOne = (entry: string) => isSetting(entry.split('=', 1)[0]!);
  return {
    settings: entries.filter(isOne).join('&'),
    rest: entries.filter((entry) => !isOne(entry)).join('&'),
  };
}

/** A link that ends with what looks like a mark of a sentence, so ended that it is none. */
export function ended(text: string): string {
  return withoutMarks(text).marks === '' ? text : `${text}&`;
}

/**
 * A value whose separators have been percent-encoded, as this page writes it: who encodes them encodes all. Where names
 * are free (`isFree`), as those of a table's columns, a comma may belong to one: there it takes the key of a knob between
 * separators to tell.
 */
export function plainSeparators(raw: string, isFree: boolean): string {
  if (/[,;]/.test(raw)) return raw;
  if (isFree && !/%(?:25)?3B[a-z-]+(?:%(?:25)?3A|:)/i.test(raw)) return raw;
  const once = /%25(?:2A|2C|3A|3B)/i.test(raw) ? raw.replace(/%25(?=[\da-f]{2})/gi, '%') : raw;
  return once.replace(/%(?:2A|2C|3A|3B)/gi, (escaped) => decodeURIComponent(escaped));
}

// As they stand in a text, and as a browser encodes them.
const mark = /(?:[.,;:!?'"`”’»›…)\]}>]|%22|%3E|%60|%E2%80%9D|%E2%80%99|%E2%80%A6|%C2%BB)$/i;

const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<', '%3E': '%3C' };

// The longest of them encoded, and as many as a sentence may put behind a link.
const longestMark = 9;
const mostMarks = 8;

/** Takes marks from the end; a bracket that was opened in the link, and the second of two quotes, belong to it. */
function withoutMarks(text: string): { readonly link: string; readonly marks: string } {
  let link = text;
  for (let taken = 0; taken < mostMarks; taken++) {
    const found = mark.exec(link.slice(-longestMark));
    if (found === null) break;
    const last = found[0].toUpperCase();
    const opening = brackets[last];
    const isOwn =
      opening === undefined
        ? /^(?:['"`]|%22|%60)$/.test(last) && countOf(link, last) % 2 === 0
        : countOf(link, opening) >= countOf(link, last);
    if (isOwn) break;
    link = link.slice(0, link.length - found[0].length);
  }
  return { link, marks: text.slice(link.length) };
}

function countOf(text: string, part: string): number {
  return text.toUpperCase().split(part).length - 1;
}
