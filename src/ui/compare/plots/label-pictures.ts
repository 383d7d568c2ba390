import { text } from '../../text/text';
import type { Results } from '../results';
import { columnWords } from '../results/cell-words';
import { labelBudgetOf, worthWords } from '../results/label-budget';
import { labelPlot } from './label-plot';
import type { Picture } from './picture';

/** The curves with and without the other tasks; none before there are two points. */
export function labelPictures(results: Results): readonly Picture[] {
  const budget = labelBudgetOf(results);
  if (budget === null) return [];
  const task = results.tasks[budget.task] ?? '';
  const column = results.table.columns.find((each) => each.kind === 'score' && each.task === budget.task);
  const score = column === undefined ? '' : columnWords(column, results.tasks).title;
  return [
    {
      id: 'labels',
      title: text('compare.plot.labels.title'),
      name: text('compare.plot.labels.name', { task }),
      notes: [text('compare.plot.labels.read'), ...worthWords(budget, task)],
      draw: (look) => labelPlot(budget, { task, score }, look),
    },
  ];
}
