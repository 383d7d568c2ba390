import type { KeptReading, RunFacts } from '../../core/kept/kept-run';
import { readUrl } from '../../core/link/url';
import { taskKinds } from '../../core/tasks';
import { differencesOf, type KnobRow } from '../store/config-words';
import { shownName } from '../store/names';
import { changeWords } from '../store/runs/run-name';
import { grammar } from '../text/language';
import { countText, digits, gainText } from '../text/numbers';
import { say, text } from '../text/text';
import { metricWriter, readingText } from './run-rows';

/** One number of one run beside that of the first. */
export interface ResultCell {
  readonly text: string;
  /** By how much it differs from the first run's; empty for the first, and where there is none. */
  readonly difference: string;
  /** Whether that is for the better; null where neither. */
  readonly isBetter: boolean | null;
}

export interface ResultRow {
  readonly title: string;
  readonly cells: readonly ResultCell[];
}

/** What differs between runs, in what was set and in what came of it. */
export interface RunComparison {
  readonly settings: readonly KnobRow[];
  readonly results: readonly ResultRow[];
}

export function comparisonOf(runs: readonly RunFacts[]): RunComparison {
  const configs = runs.map(({ link, tasks, table }) => ({
    config: readUrl(link).config,
    tasks: namesIn({ tasks, table }),
  }));
  return {
    settings: [...differencesOf(configs), ...marksRow(runs)],
    results: [...runRows(runs), ...taskRows(runs)],
  };
}

/** What a run's tasks are called on the page. */
function namesIn({ tasks, table }: Pick<RunFacts, 'tasks' | 'table'>): string[] {
  return tasks.map(({ name }) => shownName(name, table !== null));
}

/** What was changed while they trained, where any was. */
function marksRow(runs: readonly RunFacts[]): readonly KnobRow[] {
  if (runs.every(({ marks }) => marks.length === 0)) return [];
  return [{ title: text('runs.compare.changed'), values: runs.map(marksText) }];
}

function marksText({ marks, tasks, table }: RunFacts): string {
  const names = namesIn({ tasks, table });
  const said = marks.slice(1).map(({ step, link }, i) => {
    const config = readUrl(link).config;
    const changes = changeWords(readUrl(marks[i]!.link).config, { config, tasks: names }) ?? [];
    return text('runs.compare.change', { step: countText(step), changes: grammar().clauses(changes) });
  });
  return said.join(text('runs.compare.between')) || text('runs.none');
}

function runRows(runs: readonly RunFacts[]): readonly ResultRow[] {
  const plain = (title: string, write: (run: RunFacts) => string): ResultRow => ({
    title,
    cells: runs.map((run) => ({ text: write(run), difference: '', isBetter: null })),
  });
  const gain = rowOf(text('runs.compare.gain'), {
    readings: runs.map(({ verdict }) => verdict?.deltaM ?? { mean: null }),
    write: gainText,
    writeDifference: pointsText,
    lowerIsBetter: false,
  });
  return [
    plain(text('runs.compare.steps'), ({ step }) => countText(step)),
    plain(text('runs.compare.seconds'), ({ durationMs }) => digits(durationMs / 1000, 1)),
    plain(text('runs.compare.seeds'), ({ seeds }) => grammar().list(seeds.map(String))),
    plain(text('runs.compare.backend'), ({ backend }) => text(`shell.backend.${backend}`)),
    ...(gain === null ? [] : [gain]),
  ];
}

/** Percent apart are points. */
function pointsText(percent: number): string {
  return gainText(percent).replace(/ ?%/, '');
}

/** Every metric of every task, and its loss; tasks of the same name and kind are the same one. */
function taskRows(runs: readonly RunFacts[]): readonly ResultRow[] {
  const tasks = new Map(runs.flatMap((run) => run.tasks).map((task) => [`${task.kind} ${task.name}`, task]));
  return [...tasks.values()].flatMap((task) => {
    const placeIn = (run: RunFacts) =>
      run.tasks.findIndex(({ name, kind }) => name === task.name && kind === task.kind);
    const scoresOf = (run: RunFacts) => run.last?.shared[placeIn(run)];
    const row = (measure: string, of: (scores: KeptReading['shared'][number]) => Reading, how: Writing) =>
      rowOf(
        text('runs.compare.taskRow', {
          task: shownName(
            task.name,
            runs.some(({ table }) => table !== null),
          ),
          measure,
        }),
        {
          readings: runs.map((run) => {
            const scores = scoresOf(run);
            return scores === undefined ? { mean: null } : of(scores);
          }),
          ...how,
        },
      );
    const rows = taskKinds[task.kind].metrics.map((metric) => {
      const write = metricWriter(metric);
      const how = { write, writeDifference: signedBy(write), lowerIsBetter: metric.lowerIsBetter };
      return row(say(metric.title), ({ metrics }) => metrics[metric.id] ?? { mean: null }, how);
    });
    const write = metricWriter({ id: 'logloss' });
    const how = { write, writeDifference: signedBy(write), lowerIsBetter: true };
    return [...rows, row(text('runs.compare.loss'), ({ loss }) => loss, how)].filter((each) => each !== null);
  });
}

type Reading = KeptReading['shared'][number]['loss'];

interface Writing {
  readonly write: (value: number) => string;
  readonly writeDifference: (value: number) => string;
  readonly lowerIsBetter: boolean;
}

const signedBy = (write: (value: number) => string) => (value: number) =>
  `${value > 0 ? '+' : ''}${write(value)}`;

/** A row of readings; null where no run has one. */
function rowOf(
  title: string,
  { readings, ...how }: Writing & { readonly readings: readonly Reading[] },
): ResultRow | null {
  if (readings.every(({ mean }) => mean === null)) return null;
  const first = readings[0]!.mean;
  const cells = readings.map((reading, place): ResultCell => {
    const difference = first === null || reading.mean === null ? Number.NaN : reading.mean - first;
    const isTold = place > 0 && Number.isFinite(difference);
    return {
      text: readingText(reading, how.write),
      difference: isTold ? how.writeDifference(difference) : '',
      isBetter: !isTold || difference === 0 ? null : difference < 0 === how.lowerIsBetter,
    };
  });
  return { title, cells };
}
