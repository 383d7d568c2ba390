import { meanOf } from '../../../core/analysis/statistics';
import type { LabelWorth } from '../../../core/experiment/label-budget';
import { type TransferCurves, trunkWorths } from '../../../core/experiment/transfer/curves';
import { metricWriter } from '../../runs/run-rows';
import { grammar } from '../../text/language';
import { countText } from '../../text/numbers';
import { text } from '../../text/text';
import type { Results } from '../results';
import { meanLost, summaryOf, transferOf } from './transfer-results';
import { labelsText } from './way-words';

/** What the trunk is worth, what a head without labels reaches and what the old tasks lose; empty before there is any. */
export function transferAnswer(results: Results): string {
  const found = transferOf(results);
  if (found === null) return '';
  const { curves } = found;
  return grammar().sentences([
    ...(curves === null ? [] : worthWords(curves, results.experiment.base.seed)),
    ...untaughtWords(results),
    ...(curves === null ? [] : lostWords(curves)),
  ]);
}

/** The fewest labels at which the curves can be compared; where they cannot be at any, the fewest. */
function worthWords(curves: TransferCurves, seed: number): string[] {
  const known = trunkWorths(curves, 'head', seed).filter(({ factor }) => !Number.isNaN(factor));
  const worth = known.find(({ factor }) => factor > 0 && Number.isFinite(factor)) ?? known[0];
  return worth === undefined ? [] : [worthSentence(worth)];
}

function worthSentence({ labels, factor, interval }: LabelWorth): string {
  const values = { labels: countText(labels) };
  if (factor === Number.POSITIVE_INFINITY) return text('transfer.answer.beyond', values);
  if (factor === 0) return text('transfer.answer.below', values);
  const said = {
    ...values,
    same: rounded(labels * factor),
    extra: rounded(Math.abs(labels * factor - labels)),
  };
  const isGain = factor >= 1;
  if (interval === null)
    return text(isGain ? 'transfer.answer.worthOnce' : 'transfer.answer.costsOnce', said);
  const range = { low: rounded(labels * interval.low), high: rounded(labels * interval.high) };
  return text(isGain ? 'transfer.answer.worth' : 'transfer.answer.costs', { ...said, ...range });
}

/** Two digits: curves of a few seeds say no more. */
function rounded(labels: number): string {
  return Number.isFinite(labels) ? countText(Math.round(Number(labels.toPrecision(2)))) : '∞';
}

function untaughtWords(results: Results): string[] {
  const { untaught, curves, task } = transferOf(results)!;
  if (untaught === null || curves === null) return [];
  const write = metricWriter(curves.metric);
  const at = untaught.values.indexOf(results.experiment.base.tasks[task]![untaught.knob]);
  const said = (way: 'ridge' | 'nearest' | 'mean') =>
    write(meanOf(untaught.scores[way].map((run) => run[at]!)));
  return [
    text('transfer.answer.untaught', { ridge: said('ridge'), nearest: said('nearest'), mean: said('mean') }),
  ];
}

/** With the fewest labels that are done. */
function lostWords(curves: TransferCurves): string[] {
  const { mean } = summaryOf(meanLost(curves, 0));
  if (Number.isNaN(mean)) return [];
  const value = metricWriter(curves.metric)(Math.abs(mean));
  const labels = labelsText(curves.asked[0]!);
  return [text(mean >= 0 ? 'transfer.answer.lost' : 'transfer.answer.gained', { labels, value })];
}
