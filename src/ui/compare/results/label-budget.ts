import {
  type LabelCurves,
  type LabelWorth,
  labelCurves,
  labelWorths,
} from '../../../core/experiment/label-budget';
import type { VariantResult } from '../../../core/experiment/result';
import { resultOf } from '../../../core/experiment/table';
import { countText, percentText, significant } from '../../text/numbers';
import { text } from '../../text/text';
import type { Results } from '../results';

/** A task's curves over its labels, and what the others are worth at each point. */
export interface LabelBudgetResult {
  readonly task: number;
  readonly curves: LabelCurves;
  readonly worths: readonly LabelWorth[];
  /** [point]: the variant that it is of. */
  readonly links: readonly string[];
  /** [point]: the share of the labels. */
  readonly shares: readonly number[];
}

/** Null of another question, and before there are two points. */
export function labelBudgetOf({ experiment, entries, reading }: Results): LabelBudgetResult | null {
  const { question, base } = experiment;
  if (question.kind !== 'labels') return null;
  const points = entries
    .flatMap(({ variant, state }) => {
      const result = resultOf(state);
      if (result === null || result.last.baseline.length === 0) return [];
      const share = variant.config.tasks[question.task]!.labels;
      return [{ link: variant.link, share, result, labels: labelsOf(result, question.task) ?? share }];
    })
    .toSorted((a, b) => a.labels - b.labels);
  if (points.length < 2) return null;
  const curves = labelCurves(points, question.task, reading);
  return {
    task: question.task,
    curves,
    worths: labelWorths(curves, base.seed),
    links: points.map(({ link }) => link),
    shares: points.map(({ share }) => share),
  };
}

/** Training rows with a label of the first run; null where it is not known. */
function labelsOf({ tasks }: VariantResult, task: number): number | null {
  const trained = tasks[0]?.[task]?.trained;
  return trained === undefined ? null : trained.reduce((sum, count) => sum + count, 0);
}

/** The fewest labels at which the curves can be compared; where none can be, the fewest. */
export function leadingWorth({ worths, shares }: LabelBudgetResult) {
  const known = worths.findIndex(({ factor }) => factor > 0 && Number.isFinite(factor));
  const point = Math.max(0, known);
  return { worths: worths.slice(point, point + 1), shares: shares.slice(point, point + 1) };
}

/** What company is worth at each number of labels, a sentence each; points without an answer are left out. */
export function worthWords(
  { worths, shares }: Pick<LabelBudgetResult, 'worths' | 'shares'>,
  task: string,
): readonly string[] {
  return worths.flatMap(({ labels, factor, interval }, point) => {
    if (Number.isNaN(factor)) return [];
    const values = { task, labels: countText(labels), share: percentText(shares[point]!) };
    const range = rangeWords(interval);
    if (factor === Number.POSITIVE_INFINITY) return [text('compare.labels.beyond', { ...values, range })];
    if (factor === 0) return [text('compare.labels.below', { ...values, range })];
    const said = { ...values, factor: factorText(factor) };
    if (interval === null) return [text('compare.labels.worthOnce', said)];
    const [low, high] = [factorText(interval.low), factorText(interval.high)];
    return [text('compare.labels.worth', { ...said, low, high })];
  });
}

/** Behind a factor that is outside of what was tried: how far that is from certain; empty where all seeds say so. */
function rangeWords(interval: LabelWorth['interval']): string {
  if (interval === null || interval.low === interval.high) return '';
  return text('compare.labels.range', { low: factorText(interval.low), high: factorText(interval.high) });
}

function factorText(factor: number): string {
  return Number.isFinite(factor) ? significant(Number(factor.toPrecision(2))) : '∞';
}
