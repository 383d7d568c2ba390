import type { Interval } from '../../../core/analysis/statistics';
import type { VariantCurves } from '../../../core/experiment/result';
import type { TransferCurves } from '../../../core/experiment/transfer/curves';
import { untaughtWays, type ZeroLabels } from '../../../core/experiment/transfer/zero-labels';
import type { ReadTable } from '../../parts/TablesDialog';
import { grammar } from '../../text/language';
import { axisNumber, countText, measureText, noNumber } from '../../text/numbers';
import { text } from '../../text/text';
import { summaryOf } from '../transfer/transfer-results';

// The numbers of pictures that no table of the page has already.

/** Test losses of tasks over the steps, and of the single-task networks where there are any. */
export function curveTable(
  caption: string,
  { steps, shared, baseline }: VariantCurves,
  tasks: readonly number[],
  names: readonly string[],
): ReadTable {
  const columns = tasks.flatMap((task) => {
    const [name, alone] = [names[task] ?? '', baseline[task]];
    const own = { name, values: shared[task] ?? [] };
    const withAlone = { name: grammar().clauses([name, text('charts.curve.alone')]), values: alone ?? [] };
    return alone === undefined ? [own] : [own, withAlone];
  });
  return {
    caption,
    headings: [text('charts.unit.step'), ...columns.map(({ name }) => name)],
    rows: steps.map((step, point) => [
      countText(step),
      ...columns.map(({ values }) => measureText(values[point] ?? Number.NaN)),
    ]),
  };
}

/** What old tasks lose, over the labels of the new one. */
export function lostTable(
  caption: string,
  task: string,
  { labels, old, lost }: TransferCurves,
  names: readonly string[],
): ReadTable {
  return {
    caption,
    headings: [text('transfer.plot.axis', { task }), ...old.map((task) => names[task] ?? '')],
    rows: labels.map((count, point) => [
      countText(count),
      ...lost.map((ofTask) => reachText(summaryOf(ofTask.map((run) => run[point]!)))),
    ]),
  };
}

/** Scores of heads without labels, all along a knob. */
export function untaughtTable(caption: string, knob: string, { values, scores }: ZeroLabels): ReadTable {
  return {
    caption,
    headings: [knob, ...untaughtWays.map((way) => text(`transfer.plot.${way}`))],
    rows: values.map((value, at) => [
      axisNumber(value),
      ...untaughtWays.map((way) => reachText(summaryOf(scores[way].map((run) => run[at]!)))),
    ]),
  };
}

/** "0.62 (0.58 to 0.66)": a mean and its 95 % interval. */
function reachText({ mean, low, high }: Interval): string {
  if (Number.isNaN(mean)) return noNumber;
  const reach = text('diagram.model.rangeValue', { low: measureText(low), high: measureText(high) });
  return low === high ? measureText(mean) : text('compare.plot.reach', { mean: measureText(mean), reach });
}
