import { type Interval, intervalOf, meanOf } from '../../../core/analysis/statistics';
import type { VariantResult } from '../../../core/experiment/result';
import type { Entry } from '../../../core/experiment/table';
import {
  type LearntWay,
  type TransferCurves,
  transferCurves,
} from '../../../core/experiment/transfer/curves';
import type { TransferWay } from '../../../core/experiment/transfer/transfer';
import type { ZeroLabels } from '../../../core/experiment/transfer/zero-labels';
import type { Results } from '../results';

/** What a question about a new task has come to. */
export interface TransferResults {
  readonly task: number;
  /** The old tasks' places. */
  readonly old: readonly number[];
  /** Of the variants that are done; null before there are any. */
  readonly curves: TransferCurves | null;
  /** Heads without labels; null where there are none, or not yet. */
  readonly untaught: ZeroLabels | null;
  /** In the order of the question, null for all. */
  readonly labels: readonly (number | null)[];
  entryOf(way: TransferWay | 'before', labels: number | null): Entry | undefined;
}

const known = new WeakMap<Results, TransferResults>();

/** Null of another question. */
export function transferOf(results: Results): TransferResults | null {
  const { question } = results.experiment;
  if (question.kind !== 'transfer') return null;
  const found = known.get(results) ?? transferAnew(results, question);
  known.set(results, found);
  return found;
}

function transferAnew(
  { experiment: { base }, entries }: Results,
  { task, labels }: { readonly task: number; readonly labels: readonly number[] },
): TransferResults {
  const old = base.tasks.flatMap(({ weight }, place) => (place !== task && weight > 0 ? [place] : []));
  const entryOf = (way: TransferWay | 'before', count: number | null) =>
    entries.find(
      ({ variant: { change } }) => change.transfer?.way === way && change.transfer.labels === count,
    );
  const learnt = entries.flatMap(({ variant, state }): LearntWay[] => {
    const transfer = variant.change.transfer;
    if (transfer === undefined || transfer.way === 'before') return [];
    const result = state.kind === 'done' ? state.result : null;
    return [{ way: transfer.way, labels: transfer.labels, link: variant.link, result }];
  });
  return {
    task,
    old,
    curves: transferCurves(learnt, task, old),
    untaught: doneOf(entryOf('before', 0))?.untaught ?? null,
    labels: [...labels, null],
    entryOf,
  };
}

export function doneOf(entry: Entry | undefined): VariantResult | null {
  return entry?.state.kind === 'done' ? entry.state.result : null;
}

/** Over the runs that have a number; of one run without a width. */
export function summaryOf(values: readonly number[]): Interval {
  const finite = values.filter((value) => !Number.isNaN(value));
  if (finite.length > 1) return intervalOf(finite);
  const mean = meanOf(finite);
  return { mean, low: mean, high: mean };
}

/** [run]: the mean over the old tasks of what they lose at a point. */
export function meanLost({ lost }: TransferCurves, point: number): readonly number[] {
  const runs = lost[0]?.length ?? 0;
  return Array.from({ length: runs }, (_, run) => meanOf(lost.map((ofTask) => ofTask[run]![point]!)));
}
