import { verdictMetric } from '../../analysis/verdict';
import type { Metric } from '../../tasks/kind';
import { type LabelCurves, type LabelWorth, labelWorths, scoresAt } from '../label-budget';
import { judgementOf } from '../reading';
import type { VariantResult } from '../result';
import { type TransferWay, transferWays } from './transfer';

/** What there is of a way at a number of labels. */
export interface LearntWay {
  readonly way: TransferWay;
  /** As asked, null for all. */
  readonly labels: number | null;
  readonly link: string;
  /** Null where it has not been judged. */
  readonly result: VariantResult | null;
}

/** How well a new task is learnt over the number of its labels, way by way. */
export interface TransferCurves {
  readonly task: number;
  readonly metric: Metric;
  /** [point]: its labels in the first run, > 0, growing. */
  readonly labels: readonly number[];
  /** [point]: as asked, null for all. */
  readonly asked: readonly (number | null)[];
  /** By way, [point]: the variant that it is of. */
  readonly links: Readonly<Record<TransferWay, readonly string[]>>;
  /** By way, [run][point]: scores, the more the better (negative where less of it is better); NaN where there are none. */
  readonly scores: Readonly<Record<TransferWay, readonly (readonly number[])[]>>;
  /** By way, [run]: the score before the first step, by a head that was never trained; NaN where there is none. */
  readonly untrained: Readonly<Record<TransferWay, readonly number[]>>;
  /**
   * The old tasks' places, and by old task [run][point] how much of its score is lost while everything moves; negative
   * where it gains.
   */
  readonly old: readonly number[];
  readonly lost: readonly (readonly (readonly number[])[])[];
}

/** The curves of what there is; null before anything was judged. `old` are the places of the tasks that were there before. */
export function transferCurves(
  learnt: readonly LearntWay[],
  task: number,
  old: readonly number[],
): TransferCurves | null {
  const known = learnt.flatMap(({ result }) => result ?? []);
  const judged = known.at(-1);
  if (judged === undefined) return null;
  const metricOf = (of: number) =>
    verdictMetric(judged.tasks[0]![of]!, judgementOf(judged, 'now').shared[0]![of]!);
  const metric = metricOf(task);
  const runs = judged.last.shared.length;
  const asked = [...new Set(learnt.map(({ labels }) => labels))].filter((labels) =>
    learnt.some((each) => each.labels === labels && each.result !== null),
  );
  const at = (way: TransferWay) =>
    asked.map((labels) => learnt.find((each) => each.way === way && each.labels === labels));
  const results = (way: TransferWay) => at(way).map((each) => each?.result ?? null);
  const last = (result: VariantResult) => judgementOf(result, 'now').shared;
  const byWay = <T>(of: (way: TransferWay) => T) =>
    Object.fromEntries(transferWays.map((way) => [way, of(way)])) as Record<TransferWay, T>;
  return {
    task,
    metric,
    labels: asked.map(
      (labels) =>
        labelsOf(learnt.find((each) => each.labels === labels && each.result !== null)!.result!, task) ?? 0,
    ),
    asked,
    links: byWay((way) => at(way).map((each) => each?.link ?? '')),
    untrained: byWay((way) => {
      // With no label of it, the new task changes nothing beside the others: the trunk is that of the old tasks.
      const begun = results(way === 'joint' ? 'head' : way).find((result) => result !== null) ?? null;
      return scoresAt([begun], runs, { task, metric }, ({ first }) => first?.shared ?? []).map(
        ([score]) => score!,
      );
    }),
    scores: byWay((way) => scoresAt(results(way), runs, { task, metric }, last)),
    old,
    lost: old.map((of) => lossesOf(results('tuned'), runs, { task: of, metric: metricOf(of) })),
  };
}

/** [run][point] */
function lossesOf(
  results: readonly (VariantResult | null)[],
  runs: number,
  judged: { readonly task: number; readonly metric: Metric },
) {
  const before = scoresAt(results, runs, judged, ({ first }) => first?.shared ?? []);
  const after = scoresAt(results, runs, judged, (result) => judgementOf(result, 'now').shared);
  return before.map((run, i) => run.map((score, point) => score - after[i]![point]!));
}

function labelsOf({ tasks }: VariantResult, task: number): number | null {
  return tasks[0]?.[task]?.trained?.reduce((sum, count) => sum + count, 0) ?? null;
}

/** What the trunk is worth to a way that starts from it, at each number of labels, against learning from nothing. */
export function trunkWorths(
  { labels, scores }: TransferCurves,
  way: TransferWay,
  seed: number,
): readonly LabelWorth[] {
  const curves: LabelCurves = { labels, together: scores[way], alone: scores.scratch };
  return labelWorths(curves, seed);
}
