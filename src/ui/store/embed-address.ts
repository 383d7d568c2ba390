import { quoted, shortText } from '../../core/link/url-text';
import type { Problem } from '../../core/problem';
import { type Words, words } from '../../core/words';

// A part of the page inside another page, "?embed=charts,verdict#v=1": what stands before the '#' says what is seen of the
// run and how, and is no part of a configuration.

/** What shows what comes of a run, in the order in which it stands. */
export const embedViews = ['verdict', 'model', 'charts', 'maps'] as const;
/** What the reader can change: the transport bar, and the choices in the views' headings. */
export const embedControls = ['transport', 'options'] as const;
const embedParts = [...embedViews, ...embedControls];

export type EmbedView = (typeof embedViews)[number];
export type EmbedControl = (typeof embedControls)[number];

export interface Embed {
  /** At least one. */
  readonly views: readonly EmbedView[];
  readonly controls: readonly EmbedControl[];
  readonly theme: 'auto' | 'light' | 'dark';
  /** Whether it trains as soon as it is in sight. */
  readonly autoplay: boolean;
  /** To whom the frame tells how its run goes, and by whom it is told: an origin, '*' or nobody. */
  readonly messages: string | null;
}

const themes = ['auto', 'light', 'dark'] as const;
const switches = ['on', 'off'] as const;

export const usualEmbed: Embed = {
  views: ['verdict', 'charts'],
  controls: [],
  theme: 'auto',
  autoplay: true,
  messages: null,
};

const keys = ['embed', 'theme', 'autoplay', 'messages'] as const;
type Key = (typeof keys)[number];

/** Of longer lists only the beginning is read. */
const longestList = 200;

/** What an address asks to be shown in a frame, by what stands behind its '?'; null where it is of the whole page. */
export function readEmbed(search: string): {
  readonly embed: Embed | null;
  readonly problems: readonly Problem[];
} {
  const entries = new URLSearchParams(search);
  if (!entries.has('embed')) return { embed: null, problems: [] };
  const problems: Problem[] = [];
  const say = (place: Key, found: string, expected: Words, used: Words) =>
    problems.push({ place, found: quoted(found), expected, used });
  const saidOf = (key: Key): string | null => {
    const [first = null, second] = entries.getAll(key);
    if (second !== undefined) say(key, second, words`${key} only once`, shortText(first ?? ''));
    return first;
  };
  const oneOf = <Name extends string>(key: Key, names: readonly Name[]): Name => {
    const value = saidOf(key);
    const found = names.find((name) => name === value);
    if (value !== null && found === undefined) say(key, value, words`one of ${names.join(', ')}`, names[0]!);
    return found ?? names[0]!;
  };
  const parts = readParts(saidOf('embed') ?? '', (found, used) =>
    say('embed', found, words`one of ${embedParts.join(', ')}`, used),
  );
  const theme = oneOf('theme', themes);
  const autoplay = oneOf('autoplay', switches) === 'on';
  const written = saidOf('messages');
  const messages = written === null ? null : originIn(written);
  if (written !== null && messages === null)
    say('messages', written, words`an origin such as ${'https://example.org'}, or *`, words`no messages`);
  return { embed: { ...parts, theme, autoplay, messages }, problems };
}

/** Without a view that there is, the usual ones: an embedded run never hides what comes of it. */
function readParts(
  list: string,
  say: (found: string, used: string) => void,
): Pick<Embed, 'views' | 'controls'> {
  const names = list.slice(0, longestList).split(',').filter(Boolean);
  const unknown = names.filter((name) => !embedParts.some((part) => part === name));
  const chosen = embedViews.filter((view) => names.includes(view));
  const views = chosen.length > 0 ? chosen : usualEmbed.views;
  const controls = embedControls.filter((control) => names.includes(control));
  const rest = list.slice(longestList);
  const found = [...unknown, ...(rest === '' ? [] : [rest])].join(',');
  const isWithoutView = chosen.length === 0 && names.length > 0;
  if (found !== '' || isWithoutView) say(found === '' ? list : found, [...views, ...controls].join(', '));
  return { views, controls };
}

/** An origin as browsers write it, or '*'; null where it is neither. */
export function originIn(written: string): string | null {
  if (written === '*') return '*';
  if (
    written.length > longestList ||
    !/^https?:\/\/[\p{L}\p{N}.:[\]-]+\/?$/u.test(written) ||
    !URL.canParse(written)
  )
    return null;
  const { origin, username, password } = new URL(written);
  return username === '' && password === '' ? origin : null;
}

/** The address that shows a page's run in a frame; `address` is the page's up to its '#'. */
export function withEmbed(address: string, embed: Embed | null): string {
  const url = new URL(address);
  url.hash = '';
  for (const key of keys) url.searchParams.delete(key);
  if (embed === null) return url.href;
  const entries: readonly (readonly [Key, string | false])[] = [
    ['embed', [...embed.views, ...embed.controls].join(',')],
    ['theme', embed.theme !== 'auto' && embed.theme],
    ['autoplay', !embed.autoplay && 'off'],
    ['messages', embed.messages ?? false],
  ];
  for (const [key, value] of entries) if (value !== false) url.searchParams.set(key, value);
  // Commas, colons and slashes need no escape in a query, and are easier to read.
  const query = url.search.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
  return `${url.origin}${url.pathname}${query}`;
}
