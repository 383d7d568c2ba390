import type { Experiment } from '../../core/experiment/experiment';
import type { Reading } from '../../core/experiment/reading';
import type { Affinity } from '../../core/experiment/result';
import { type Entry, type ExperimentTable, tableOf } from '../../core/experiment/table';
import { isSame } from '../../core/is-same';
import { variantName } from './results/variant-words';

/** What there is of an experiment. */
interface Found {
  readonly experiment: Experiment;
  /** What the base's tasks are called. */
  readonly tasks: readonly string[];
  /** What is compared, a row each. */
  readonly entries: readonly Entry[];
  /** Of a joint run, where partners are looked for. */
  readonly affinity: readonly Affinity[];
  readonly reading: Reading;
}

/** What an experiment came to so far, put together once for all that shows it. */
export interface Results extends Found {
  readonly table: ExperimentTable;
  /** Pairs of tasks that are trained to find partners: each lacks the other tasks, so it is a row of a table of its own. */
  readonly pairs: readonly Entry[];
  /** [row] */
  readonly names: readonly string[];
  /** The row that changes nothing; null where there is none. */
  readonly base: number | null;
}

export function resultsOf(found: Found): Results {
  const { experiment, reading, tasks } = found;
  const entries = found.entries.filter((entry) => isWhole(found, entry));
  const place = entries.findIndex(({ variant }) => isSame(variant.config, experiment.base));
  const base = place < 0 ? null : place;
  return {
    ...found,
    entries,
    pairs: experiment.question.kind === 'partners' ? found.entries.filter(isPair) : [],
    table: tableOf(entries, reading, base),
    names: entries.map(({ variant }) => variantName(experiment, variant, tasks)),
    base,
  };
}

function isPair({ variant }: Entry): boolean {
  return variant.change.together?.length === 2;
}

/** Whether a variant trains every task that has a weight. */
function isWhole({ experiment: { base } }: Found, { variant }: Entry): boolean {
  const { together } = variant.change;
  return together === undefined || together.length === base.tasks.filter(({ weight }) => weight > 0).length;
}
