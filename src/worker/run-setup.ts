import type { Config } from '../core/config/schema';
import { buildDatasets } from '../core/data';
import type { Dataset } from '../core/data/dataset';
import type { Table } from '../core/data/table/table';
import type { RecordChoice } from '../core/fields/field';
import type { Problem } from '../core/problem';
import { firstGap } from '../core/run/evaluation-schedule';
import { modelShape } from '../core/run/model';
import type { ModelShape } from '../core/sharing/shape';
import { modelSize, valuesOfSample } from '../core/sharing/size';
import { type Words, words } from '../core/words';
import { optimizers } from '../engine/optimizers';

/** What a run is made from: nothing of it is on a backend yet. */
export interface RunSetup {
  readonly config: Config;
  /** [run], or one for all runs. */
  readonly datasets: readonly Dataset[];
  readonly shape: ModelShape;
  /** What the data are of, where they are the user's own. */
  readonly table: Table | null;
}

/** How the baseline's tasks share: not at all. */
export const baselineSharing: RecordChoice = { id: 'single', options: {} };

/** What a configuration's run is made from, or what is wrong with its data. */
export function setUpRun(config: Config, table: Table | null): RunSetup | readonly Problem[] {
  const built = buildDatasets(config, table);
  if ('problems' in built) return built.problems;
  return { config, datasets: built.datasets, shape: modelShape(config, built.datasets[0]!), table };
}

/** Multiplications of one row on its way forward through every network of every run. */
export function forwardMultiplications({ config, shape }: RunSetup): number {
  const networks = config.baseline ? [config.sharing, baselineSharing] : [config.sharing];
  return config.seeds * networks.reduce((sum, each) => sum + modelSize(each, shape).multiplications, 0);
}

/** Numbers of each model's vector, the shared one's first: the parameters of all seeds, and what the optimiser keeps of them. */
export function vectorLengths({ config, shape }: RunSetup): readonly number[] {
  const networks = config.baseline ? [config.sharing, baselineSharing] : [config.sharing];
  const copies = config.seeds * (1 + optimizers[config.optimizer].slots);
  return networks.map((each) => {
    const { shared, own } = modelSize(each, shape);
    return copies * (shared + own);
  });
}

/**
 * Numbers that the vectors of a run may have in all: one seed of the largest network with its baseline, heads of some
 * classes included, has 67 million. Some four copies of them are about, 1 GB, which is what a page gets.
 */
const mostNumbers = 7e7;

/** Numbers that the rows of a batch leave behind in the layers of all networks, and their gradients. */
function batchValues({ config, datasets, shape }: RunSetup): number {
  const networks = config.baseline ? [config.sharing, baselineSharing] : [config.sharing];
  const rows = config.seeds * Math.min(config.batch, datasets[0]!.train.length);
  return 2 * rows * networks.reduce((sum, each) => sum + valuesOfSample(each, shape), 0);
}

/** So many of them may be: 2 GB, half of what WebAssembly's memory holds. Rows that are judged go in parts of less. */
const mostBatchValues = 2 ** 29;

const megabytes = (numbers: number) => Math.ceil((4 * numbers) / 2 ** 20);

/** What of a run no memory holds, by an estimate; null where it fits. */
export function tooLarge(setup: RunSetup): Words | null {
  const numbers = vectorLengths(setup).reduce((sum, length) => sum + length, 0);
  if (numbers > mostNumbers) {
    return words`Its parameters and what the optimiser keeps of them would take about ${megabytes(numbers)} MB, of at most ${megabytes(mostNumbers)} MB.`;
  }
  const values = batchValues(setup);
  return values > mostBatchValues
    ? words`What a batch leaves behind in its layers would take about ${megabytes(values)} MB, of at most ${megabytes(mostBatchValues)} MB.`
    : null;
}

/** About how many multiplications a step takes: three times those of the way forward. */
export function multiplicationsOf(setup: RunSetup): number {
  const { config, datasets } = setup;
  return 3 * Math.min(config.batch, datasets[0]!.train.length) * forwardMultiplications(setup);
}

/** Steps between two judgements in the beginning, see {@link firstGap}. */
export function firstGapOf(setup: RunSetup): number {
  const { train, test, validation } = setup.datasets[0]!;
  return firstGap({
    judgedRows: test.length + validation.length,
    batch: Math.min(setup.config.batch, train.length),
    forward: forwardMultiplications(setup),
  });
}
