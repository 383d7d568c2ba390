import type { Verdict } from '../../core/analysis/verdict';
import type { NamedTable } from '../parts/TablesDialog';
import { countText, noNumber } from '../text/numbers';
import { text } from '../text/text';
import { signedPercent } from './gain-scale';

/** What the verdict's scales draw: each task's gain with its interval, and of several seeds the gain of each. */
export function verdictTables(
  verdict: Verdict | null,
  names: readonly string[],
  measures: readonly string[],
  seeds: readonly number[],
): readonly NamedTable[] {
  if (verdict === null || verdict.code === 'too-early') return [];
  const { gains, deltaM, paired } = verdict;
  const all = paired === undefined ? [] : [...paired.tasks, paired.total];
  const means = [...gains, deltaM];
  const rowNames = [...names, text('verdict.all')];
  const bySeed = {
    title: text('tables.verdict.seeds'),
    read: () => ({
      caption: text('tables.verdict.seedsCaption'),
      headings: [text('tables.verdict.seed'), ...rowNames],
      rows: seeds.map((seed, run) => [
        String(seed),
        ...all.map((gain) => gainOf(gain.gains[run] ?? Number.NaN)),
      ]),
    }),
  };
  return [
    {
      title: text('tables.verdict.gains'),
      read: () => ({
        caption: text('tables.verdict.gainsCaption'),
        headings: [
          text('tables.task'),
          text('tables.verdict.measure'),
          text('tables.verdict.gain'),
          ...(paired === undefined
            ? []
            : [text('tables.verdict.low'), text('tables.verdict.high'), text('tables.verdict.wins')]),
        ],
        rows: rowNames.map((name, row) => [
          name,
          measures[row] ?? noNumber,
          gainOf(means[row] ?? Number.NaN),
          ...(paired === undefined ? [] : provenBy(all[row]!)),
        ]),
      }),
    },
    ...(paired === undefined ? [] : [bySeed]),
  ];
}

const gainOf = (gain: number): string => (Number.isNaN(gain) ? noNumber : signedPercent(gain));

function provenBy({
  interval,
  wins,
  count,
}: NonNullable<Verdict['paired']>['total']): readonly [string, string, string] {
  return [
    gainOf(interval?.low ?? Number.NaN),
    gainOf(interval?.high ?? Number.NaN),
    text('tables.network.shownOf', { shown: countText(wins), all: countText(count) }),
  ];
}
