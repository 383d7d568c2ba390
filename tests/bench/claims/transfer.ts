import { type Interval, intervalOf } from '../../../src/core/analysis/statistics';
import type { Experiment } from '../../../src/core/experiment/experiment';
import { type TransferCurves, transferCurves } from '../../../src/core/experiment/transfer/curves';
import { transferPresets } from '../../../src/core/experiment/transfer/presets';
import type { TransferWay } from '../../../src/core/experiment/transfer/transfer';
import type { UntaughtWay, ZeroLabels } from '../../../src/core/experiment/transfer/zero-labels';
import { transfer as texts } from '../../../src/ui/text/en/transfer';
import { firstFreshSeed } from '../../setup/expectations';
import { trainedExperiment } from '../../setup/trained-experiment';
import { type Claim, differenceText } from './claim';

/** In parts of so many, as a question has no more runs. */
const [parts, seedsEach] = [2, 10];

/** A score of the new task: of a way with so many labels, null for all; or of a head without any. */
type Score =
  | { readonly way: TransferWay; readonly labels: number | null }
  | { readonly untaught: UntaughtWay };

interface Expected {
  readonly preset: (typeof transferPresets)[number]['id'];
  readonly words: string;
  readonly of: Score;
  readonly less: Score;
  /** All of the interval lies above it where it is positive or 0, under it where it is negative. */
  readonly limit: number;
}

const head = (labels: number | null): Score => ({ way: 'head', labels });
const scratch = (labels: number | null): Score => ({ way: 'scratch', labels });

const expected: readonly Expected[] = [
  {
    preset: 'circles',
    words: 'A head on the trunk with 10 labels, less a network from nothing with 10',
    of: head(10),
    less: scratch(10),
    limit: 0.05,
  },
  {
    preset: 'circles',
    words: 'A head from the descriptor without labels, less a head on the trunk with 10',
    of: { untaught: 'ridge' },
    less: head(10),
    limit: 0,
  },
  {
    preset: 'circles',
    words: 'A head from the descriptor without labels, less the nearest task’s head',
    of: { untaught: 'ridge' },
    less: { untaught: 'nearest' },
    limit: 0,
  },
  {
    preset: 'halves',
    words: 'A head on the trunk with all 300 labels, less a network from nothing with 50',
    of: head(null),
    less: scratch(50),
    limit: -0.1,
  },
  {
    preset: 'halves',
    words: 'Trunk and head trained on with 50 labels, less a network from nothing with 50',
    of: { way: 'tuned', labels: 50 },
    less: scratch(50),
    limit: -0.05,
  },
];

/** What the examples of the page about a new task say, on seeds that nobody has seen. */
export const transferClaim: Claim = {
  id: 'transfer',
  title: 'A new task on a trained trunk: what the examples claim, over fresh seeds',
  async measure() {
    const scores = new Map<string, (score: Score) => number[]>();
    for (const { id, experiment } of transferPresets) {
      scores.set(id, await scoresOf(experiment));
      process.stderr.write(`${id}\n`);
    }
    const rows = expected.map((each) => {
      const of = scores.get(each.preset)!;
      const [own, other] = [of(each.of), of(each.less)];
      return rowOf(each, intervalOf(own.map((score, seed) => score - other[seed]!)));
    });
    return { rows, notes, files: { 'docs/transfer.md': documentOf(rows) } };
  },
};

/** What each seed scores, all seeds after one another. */
async function scoresOf({ base, question }: Experiment): Promise<(score: Score) => number[]> {
  if (question.kind !== 'transfer') throw new RangeError('an example must be about a new task');
  const { task } = question;
  const found: { curves: TransferCurves; untaught: ZeroLabels | undefined }[] = [];
  for (let part = 0; part < parts; part++) {
    const seeds = { seed: firstFreshSeed + part * seedsEach, seeds: seedsEach };
    const { variants, results } = await trainedExperiment({
      base: { ...base, ...seeds },
      question: { ...question, labels: [10, 50] },
    });
    const learnt = variants.flatMap(({ link, change: { transfer } }) =>
      transfer === undefined || transfer.way === 'before'
        ? []
        : [{ way: transfer.way, labels: transfer.labels, link, result: results.get(link)! }],
    );
    const curves = transferCurves(learnt, task, [])!;
    found.push({ curves, untaught: results.get(variants[0]!.link)!.untaught });
  }
  return (score) =>
    found.flatMap(({ curves, untaught }) => {
      if ('way' in score) {
        const point = curves.asked.indexOf(score.labels);
        return curves.scores[score.way].map((run) => run[point]!);
      }
      const at = untaught!.values.indexOf(base.tasks[task]![untaught!.knob]);
      return untaught!.scores[score.untaught].map((run) => run[at]!);
    });
}

function rowOf({ preset, words, limit }: Expected, interval: Interval) {
  const holds = limit < 0 ? interval.high < limit : interval.low > limit;
  return {
    example: preset,
    measured: words,
    claimed: `${limit < 0 ? 'less' : 'more'} than ${limit < 0 ? '−' : ''}${Math.abs(limit).toFixed(2)}`,
    effect: differenceText(interval, 3),
    verdict: holds ? 'holds' : 'DOES NOT HOLD',
  };
}

const notes = [
  `Over ${parts * seedsEach} seeds from ${firstFreshSeed} on, which no example shows; settings were chosen on others (5000 and on).`,
  "Effects are differences of the new task's accuracy on 300 test rows after the last step, paired by seed, with their 95 %",
  "intervals (Student's t); a claim holds where all of its interval lies on the claimed side.",
];

function documentOf(rows: readonly ReturnType<typeof rowOf>[]): string {
  const sections = transferPresets.flatMap(({ id }) => [
    `## ${texts.presets[id].title}`,
    '',
    texts.presets[id].claim,
    '',
    '| measured | claimed | effect [95 % interval] | verdict |',
    '| --- | --- | --- | --- |',
    ...rows
      .filter(({ example }) => example === id)
      .map(
        ({ measured, claimed, effect, verdict }) => `| ${measured} | ${claimed} | ${effect} | ${verdict} |`,
      ),
    '',
  ]);
  return `# What the examples of a new task claim, and what is true of it

Written by \`npm run bench:claims -- transfer\`.

${notes.join('\n')}

${sections.join('\n')}`;
}
