import type { Dataset } from '../../data/dataset';
import { someRows } from '../../data/split';
import type { Problem } from '../../problem';
import { words } from '../../words';
import type { Transfer } from './transfer';

/**
 * A data set as a transfer sees it: the new task has so many labels on the training rows, drawn as its share of labels is,
 * and where it is alone only those rows are trained on. `seed` is that of the data set.
 */
export function limitedData(dataset: Dataset, { task, labels, isAlone }: Transfer, seed: number): Dataset {
  const labelled = labelledRows(dataset, task);
  const seen = labels === null ? labelled : someRows(labelled, labels, seed, task).slice().sort();
  const own = dataset.tasks[task]!;
  const targets = own.targets.slice();
  const isSeen = new Set(seen);
  for (const row of labelled) if (!isSeen.has(row)) targets[row] = Number.NaN;
  const tasks = dataset.tasks.with(task, { ...own, targets });
  return { ...dataset, tasks, train: isAlone ? seen : dataset.train };
}

/** What keeps a transfer from data sets: they have fewer labels than it is to see. */
export function tooFewLabels(
  datasets: readonly Dataset[],
  { task, labels, isAlone }: Transfer,
): Problem | null {
  const least = Math.min(...datasets.map((dataset) => labelledRows(dataset, task).length));
  const wanted = labels ?? (isAlone ? 1 : 0);
  if (least >= wanted) return null;
  return {
    place: 'labels',
    found: words`${least} training rows with a label`,
    expected: words`at least ${wanted}`,
    used: '',
  };
}

function labelledRows({ tasks, train }: Dataset, task: number): Uint32Array {
  const { targets } = tasks[task]!;
  return train.filter((row) => !Number.isNaN(targets[row]));
}
