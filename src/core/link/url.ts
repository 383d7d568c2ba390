import { type ChartChoices, chartFields, defaultCharts } from '../config/chart-fields';
import { defaultConfig, startConfig } from '../config/defaults';
import { runFields } from '../config/fields';
import { configVersion } from '../config/limits';
import type { Config } from '../config/schema';
import type { Field } from '../fields/field';
import { isSame } from '../is-same';
import type { Problem } from '../problem';
import { words } from '../words';
import { type LinkEntries, migrate } from './migrations';
import { ended, mended, mostEntries, settingsInQuery } from './travelled';
import { defaultTasksOf, readTasks, writeTasks } from './url-tasks';
import { quoted } from './url-text';
import { readValue, type Value, writeValue } from './url-values';

type RunName = Exclude<keyof Config, 'tasks'>;

const fields = Object.entries(runFields) as [RunName, Field][];
const charts = Object.entries(chartFields) as [keyof ChartChoices, Field][];
const keys = ['v', 'tasks', ...[...fields, ...charts].map(([, field]) => field.key)];

/** So many problems are listed one by one. */
const listedProblems = 20;

/** What a link means. */
export interface Link {
  readonly config: Config;
  readonly charts: ChartChoices;
  /** What could not be used as it was. */
  readonly problems: readonly Problem[];
}

/**
 * A configuration as the part of a link behind the '#': `v=1&tasks=rings,wave*0.5;turn:40&trunk=16,16`. The version
 * stands first; what equals the default is left out, also of how its charts are looked at. {@link readLink} gives both
 * back.
 */
export function writeUrl(config: Config, looked: ChartChoices = defaultCharts): string {
  const entries = [`v=${configVersion}`];
  const add = (name: RunName, field: Field) => {
    if (isSame(config[name], defaultConfig[name])) return;
    entries.push(`${field.key}=${writeValue(field, config[name], false)}`);
  };
  add('data', runFields.data);
  const tasks = writeTasks(config.tasks, config.data);
  if (tasks !== '') entries.push(`tasks=${tasks}`);
  for (const [name, field] of fields) if (name !== 'data') add(name, field);
  for (const [name, field] of charts) {
    if (isSame(looked[name], defaultCharts[name])) continue;
    entries.push(`${field.key}=${writeValue(field, looked[name], false)}`);
  }
  return ended(entries.join('&'));
}

/** The configuration that a link means, with what could not be used as it was; see {@link readLink}. */
export function readUrl(hash: string): Pick<Link, 'config' | 'problems'> {
  const { config, problems } = readLink(hash);
  return { config, problems };
}

/**
 * What a link means, with what could not be used as it was. `hash` is what stands behind the '#', with it or without,
 * or a whole address; a '?' may have taken the place of the '#'. Never throws; configSchema accepts every configuration.
 */
export function readLink(hash: string): Link {
  const behind = behindHash(hash);
  if (isPageName(behind)) return { config: startConfig, charts: defaultCharts, problems: [] };
  const { text, problems: guesses } = mended(behind);
  const problems: Problem[] = [...guesses];
  const written = entriesOf(text, problems);
  const entries = migrate(written, versionOf(written.get('v'), problems));
  const valuesOf = <Name extends string>(
    known: readonly [Name, Field][],
    unsaid: { readonly [N in Name]: Value },
  ): Record<Name, Value> => {
    const values = known.map(([name, field]): [Name, Value] => {
      const raw = entries.get(field.key);
      if (raw === undefined) return [name, unsaid[name]];
      return [name, readValue(field, { raw, place: field.key, problems })];
    });
    return Object.fromEntries(values) as Record<Name, Value>;
  };
  const run = valuesOf(fields, defaultConfig) as unknown as Omit<Config, 'tasks'>;
  const looked = valuesOf(charts, defaultCharts) as unknown as ChartChoices;
  const raw = entries.get('tasks');
  const tasks =
    raw === undefined ? defaultTasksOf(run.data) : readTasks({ raw, place: 'tasks', problems }, run.data);
  sayUnknown(entries, problems);
  return { config: { ...run, tasks }, charts: looked, problems: shortened(problems) };
}

function behindHash(link: string): string {
  const text = link.trim();
  const startsWithKey = /^[\w-]+=/.test(text);
  const [before, ...behind] = startsWithKey ? [text] : text.split('#');
  const hash = behind.join('#');
  if (hash !== '') return hash.startsWith('?') ? hash.slice(1) : hash;
  const query = /^(?:[a-z][a-z\d+.-]*:\/\/[^?]*)?\?(.*)$/i.exec(before!)?.[1];
  if (query !== undefined) return splitQuery(query).settings;
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? '' : startsWithKey ? text : before!;
}

/** A query's entries that are settings of a configuration, and the others; all are others without a version. */
export function splitQuery(search: string): ReturnType<typeof settingsInQuery> {
  return settingsInQuery(search, (key) => keys.includes(key));
}

/**
 * Whether this is the name of a place on the page, as any other link may have it, and no configuration; behind a
 * question mark may stand what that place has to remember: `lab?g=1,0;0,1`.
 */
function isPageName(text: string): boolean {
  return /^(?:[\p{L}\p{N}_./!-]+\?|[\p{L}\p{N}_./!-]*$)/u.test(text);
}

/** The entries by their keys; of a repeated key the first. */
function entriesOf(text: string, problems: Problem[]): Map<string, string> {
  const entries = new Map<string, string>();
  for (const entry of text.split('&', mostEntries)) {
    if (entry === '') continue;
    const equals = entry.indexOf('=');
    const key = entry.slice(0, Math.max(0, equals)).trim();
    const value = entry.slice(equals + 1);
    const known = entries.get(key);
    if (key === '') problems.push({ place: 'link', found: quoted(entry), expected: 'key=value', used: '' });
    else if (known === undefined) entries.set(key, value);
    else {
      const place = quoted(key);
      problems.push({
        place,
        found: quoted(value),
        expected: words`${place} only once`,
        used: quoted(known),
      });
    }
  }
  return entries;
}

/** The version that a link is of; one that does not say was typed by hand, so it is of this version. */
function versionOf(raw: string | undefined, problems: Problem[]): number {
  if (raw === undefined) return configVersion;
  const version = /^\d+$/.test(raw) ? Number(raw) : Number.NaN;
  if (version >= 1 && version <= configVersion) return version;
  const isNewer = version > configVersion;
  const expected = isNewer
    ? words`version ${configVersion}, or a newer edition of this page`
    : words`a version of 1 to ${configVersion}`;
  const used = isNewer ? words`what this edition knows of it` : `${configVersion}`;
  problems.push({ place: 'v', found: quoted(raw), expected, used });
  return configVersion;
}

function sayUnknown(entries: LinkEntries, problems: Problem[]): void {
  for (const [key, value] of entries) {
    if (keys.includes(key)) continue;
    const place = quoted(key);
    problems.push({ place, found: quoted(value), expected: words`one of ${keys.join(', ')}`, used: '' });
  }
}

/** The first problems, and how many more there are. */
function shortened(problems: Problem[]): Problem[] {
  const more = problems.length - listedProblems;
  if (more <= 1) return problems;
  const rest = {
    place: 'link',
    found: words`${more} more problems`,
    expected: 'a link as this page writes it',
  };
  return [...problems.slice(0, listedProblems), { ...rest, used: '' }];
}
