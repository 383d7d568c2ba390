import { runFields, taskFields } from '../config/fields';
import type { Config } from '../config/schema';
import type { RecordChoice, RecordField } from '../fields/field';
import { number } from '../fields/make-field';
import { isSame } from '../is-same';
import { entriesIn, writeEntries } from '../link/page-entries';
import { mended } from '../link/travelled';
import { readUrl, writeUrl } from '../link/url';
import { readRecord, writeRecord } from '../link/url-record';
import { readScalar, writeScalar } from '../link/url-scalars';
import { decodeText, quoted } from '../link/url-text';
import type { Part } from '../link/url-values';
import type { Problem } from '../problem';
import { words } from '../words';
import type { Experiment, Question } from './experiment';
import { readKnob, writeKnob } from './link-knobs';
import { startQuestion } from './start-question';
import { baseOf } from './variants';

/** So many methods, architectures or values one list has at most. */
export const mostListed = 64;

const kinds: readonly Question['kind'][] = ['choices', 'knobs', 'weights', 'partners', 'labels', 'transfer'];
const ownKeys = [
  'ask',
  'methods',
  'sharings',
  'knob1',
  'knob2',
  'points',
  'sweeps',
  'networks',
  'of',
  'shares',
  'new',
  'budgets',
];

const count = (key: string, min: number, max: number, usual: number) =>
  number({
    key,
    title: '',
    help: '',
    min,
    max,
    default: usual,
    integer: true,
    scale: 'linear',
    effect: 'restart',
  });

/** What a question has of numbers of its own. */
export const questionFields = {
  points: count('points', 16, 64, 16),
  networks: count('networks', 2, 8, 2),
  /** Counted from 1, as people do. */
  of: count('of', 1, 16, 1),
  new: count('new', 1, 16, 1),
  budget: count('budgets', 1, 100_000, 10),
};

/** So many numbers of labels one question about a new task has at most. */
export const mostBudgets = 12;

/** The methods that take the user's weights as preferences: what a sweep of them can be by. */
export const sweepMethods = ['fixed', 'tchebycheff', 'stch'] as const;

/** What a link asks that says no more than the kind of its question. */
export function usualQuestion(kind: Question['kind'], base: Config): Question {
  switch (kind) {
    case 'choices':
      return { kind, methods: [base.method], sharings: [base.sharing] };
    case 'knobs':
      return { kind, knobs: [] };
    default:
      return startQuestion(kind, base);
  }
}

/**
 * An experiment as the part of a link behind `#compare?`: the question's entries, then the base as in every link:
 * `ask=knobs&knob1=lr:0.001;0.01;0.1&v=1&seeds=4`. {@link readExperiment} gives the same back.
 */
export function writeExperiment({ base, question }: Experiment): string {
  return `${writeEntries([['ask', question.kind], ...entriesOf(question, base)])}&${writeUrl(base)}`;
}

/** A question about a new task behind `#transfer?`, which says what is asked; {@link readTransfer} gives it back. */
export function writeTransfer(experiment: Experiment): string {
  return writeExperiment(experiment).replace(transferAsked, '');
}

export function readTransfer(text: string): ReturnType<typeof readExperiment> {
  return readExperiment(`${transferAsked}${text}`);
}

const transferAsked = 'ask=transfer&';

function entriesOf(question: Question, base: Config): (readonly [string, string])[] {
  switch (question.kind) {
    case 'choices':
      return [
        ['methods', writeRecords(runFields.method, question.methods)],
        ['sharings', writeRecords(runFields.sharing, question.sharings)],
      ];
    case 'knobs':
      return question.knobs.map((knob, place) => [`knob${place + 1}`, writeKnob(base, knob)] as const);
    case 'weights':
      return [
        ['points', String(question.points)],
        ['sweeps', writeRecords(runFields.method, question.sweeps)],
        ['methods', writeRecords(runFields.method, question.methods)],
      ];
    case 'partners':
      return [['networks', String(question.networks)]];
    case 'labels':
      return [
        ['of', String(question.task + 1)],
        ['shares', question.shares.map((share) => writeScalar(taskFields.labels, share, true)).join(';')],
      ];
    case 'transfer':
      return [
        ['new', String(question.task + 1)],
        ['budgets', question.labels.join(';')],
      ];
    default:
      return question satisfies never;
  }
}

/** The experiment that a link means, with what of it could not be used as it was. Never throws. */
export function readExperiment(text: string): {
  readonly experiment: Experiment;
  readonly problems: readonly Problem[];
} {
  const { text: link, problems: guesses } = mended(text);
  const isOwn = (entry: string) => ownKeys.includes(decodeText(entry.split('=', 1)[0]!).text.trim());
  const all = link.split('&');
  const { config, problems: ofBase } = readUrl(all.filter((entry) => !isOwn(entry)).join('&'));
  const problems: Problem[] = [...guesses, ...ofBase];
  const entries = entriesIn(all.filter(isOwn).join('&'), ownKeys, problems);
  const kind = readKind(entries.get('ask'), problems);
  const base = baseOf(config, kind);
  return { experiment: { base, question: readQuestion(kind, base, { entries, problems }) }, problems };
}

function readKind(raw: string | undefined, problems: Problem[]): Question['kind'] {
  const kind = kinds.find((each) => each === raw?.trim());
  if (raw !== undefined && kind === undefined) {
    const expected = words`one of ${kinds.join(', ')}`;
    problems.push({ place: 'ask', found: quoted(raw), expected, used: kinds[0]! });
  }
  return kind ?? kinds[0]!;
}

interface Given {
  readonly entries: ReadonlyMap<string, string>;
  readonly problems: Problem[];
}

function readQuestion(kind: Question['kind'], base: Config, given: Given): Question {
  const usual = usualQuestion(kind, base);
  const part = <T>(key: string, otherwise: T, read: (part: Part) => T): T => {
    const raw = given.entries.get(key);
    return raw === undefined ? otherwise : read({ raw, place: key, problems: given.problems });
  };
  const whole = (key: keyof typeof questionFields, otherwise: number) =>
    part(key, otherwise, (each) => readScalar(questionFields[key], each) as number);
  switch (usual.kind) {
    case 'choices':
      return {
        ...usual,
        methods: part('methods', usual.methods, (each) => someOf(runFields.method, each, usual.methods)),
        sharings: part('sharings', usual.sharings, (each) => someOf(runFields.sharing, each, usual.sharings)),
      };
    case 'knobs':
      return {
        ...usual,
        knobs: ['knob1', 'knob2'].flatMap((key) => part(key, [], (each) => readKnob(base, each))),
      };
    case 'weights':
      return {
        ...usual,
        points: whole('points', usual.points),
        sweeps: part('sweeps', usual.sweeps, (each) =>
          someOf(runFields.method, each, usual.sweeps, sweepMethods),
        ),
        methods: part('methods', usual.methods, (each) => someOf(runFields.method, each, [])),
      };
    case 'partners':
      return { ...usual, networks: whole('networks', usual.networks) };
    case 'labels':
      return {
        ...usual,
        task: Math.min(whole('of', usual.task + 1), base.tasks.length) - 1,
        shares: part('shares', usual.shares, (each) => readShares(each)),
      };
    case 'transfer':
      return {
        ...usual,
        task: Math.min(whole('new', usual.task + 1), base.tasks.length) - 1,
        labels: part('budgets', usual.labels, readBudgets),
      };
    default:
      return usual satisfies never;
  }
}

function readBudgets({ raw, place, problems }: Part): readonly number[] {
  const said = raw.split(';').slice(0, mostBudgets);
  const labels = said.map(
    (each) => readScalar(questionFields.budget, { raw: each, place, problems }) as number,
  );
  return [...new Set(labels)].sort((a, b) => a - b);
}

function readShares({ raw, place, problems }: Part): readonly number[] {
  const said = raw.split(';').slice(0, mostListed);
  const shares = said.map((each) => readScalar(taskFields.labels, { raw: each, place, problems }) as number);
  return [...new Set(shares)].sort((a, b) => a - b);
}

/** Methods or architectures as a link carries them: `pcgrad,cagrad;c:0.4`; `none` where the list is empty. */
function writeRecords(field: RecordField, choices: readonly RecordChoice[]): string {
  return choices.map((choice) => writeRecord(field, choice)).join(',') || 'none';
}

/** What {@link writeRecords} wrote; what there is not, or is named twice, is left out; where nothing is left, `usual`. */
function someOf(
  field: RecordField,
  { raw, place, problems }: Part,
  usual: readonly RecordChoice[],
  ids: readonly string[] = Object.keys(field.records),
): readonly RecordChoice[] {
  const found: RecordChoice[] = [];
  const parts = raw.trim() === 'none' ? [] : raw.split(',');
  if (parts.length > mostListed) {
    const used = words`the first ${mostListed}`;
    problems.push({
      place,
      found: words`${parts.length} entries`,
      expected: words`at most ${mostListed}`,
      used,
    });
  }
  for (const each of parts.slice(0, mostListed)) {
    const id = decodeText(each.split(';', 1)[0]!).text.trim();
    if (!ids.includes(id)) {
      problems.push({ place, found: quoted(each), expected: words`one of ${ids.join(', ')}`, used: '' });
      continue;
    }
    const choice = readRecord(field, { raw: each, place, problems });
    if (!found.some((known) => isSame(known, choice))) found.push(choice);
    else problems.push({ place, found: quoted(each), expected: words`${id} only once`, used: '' });
  }
  return found.length === 0 ? usual : found;
}
