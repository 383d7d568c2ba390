import type { Config, TaskConfig } from '../core/config/schema';
import { seedsOf } from '../core/config/seeds';
import { buildDatasets } from '../core/data';
import type { Dataset } from '../core/data/dataset';
import type { Table } from '../core/data/table/table';
import { limitedData, tooFewLabels } from '../core/experiment/transfer/limited-data';
import type { Transfer } from '../core/experiment/transfer/transfer';
import type { Problem } from '../core/problem';
import { modelShape } from '../core/run/model';
import type { RunSetup } from './run-setup';

type Built = ReturnType<typeof buildDatasets>;

/** So many numbers stay at hand. */
const mostKept = 2e7;

/**
 * Data sets of the last configurations: variants of an experiment mostly train on the same ones. What configurations
 * share of them is one in memory.
 */
export class DataShelf {
  private readonly kept = new Map<string, Built>();
  private table: Table | null = null;

  setTable(table: Table): void {
    this.table = table;
    this.kept.clear();
  }

  /** What a configuration's run is made from, or what is wrong with its data; as a transfer sees it, where there is one. */
  setUp(config: Config, transfer?: Transfer): RunSetup | readonly Problem[] {
    const built = this.built(config);
    if ('problems' in built) return built.problems;
    const problem = transfer && tooFewLabels(built.datasets, transfer);
    if (problem) return [problem];
    const seeds = seedsOf(config);
    const datasets =
      transfer === undefined
        ? built.datasets
        : built.datasets.map((dataset, run) => limitedData(dataset, transfer, seeds[run]!));
    return { config, datasets, shape: modelShape(config, datasets[0]!), table: this.table };
  }

  private built(config: Config): Built {
    const key = dataKey(config);
    const built = this.kept.get(key) ?? buildDatasets(config, this.table);
    // The last used stands last.
    this.kept.delete(key);
    this.kept.set(key, built);
    this.dropOld();
    return built;
  }

  private dropOld(): void {
    let numbers = [...this.kept.values()].reduce((sum, built) => sum + numbersOf(built), 0);
    for (const [key, built] of this.kept) {
      if (numbers <= mostKept || this.kept.size === 1) return;
      this.kept.delete(key);
      numbers -= numbersOf(built);
    }
  }
}

/** All that a configuration says but what is known to leave its data as it is. */
function dataKey(config: Config): string {
  const { tasks, trunk, head, sharing, activation, initialiser, optimizer, ...rest } = config;
  const { method, learningRate, batch, evenLabels, trunkL1, trunkL2, headL1, headL2, ...others } = rest;
  const { baseline, patience, steps, ...data } = others;
  return JSON.stringify([data, tasks.map(taskKey)]);
}

function taskKey({ weight, metric, trunkDepth, headDepth, group, ...data }: TaskConfig): unknown {
  return data;
}

function numbersOf(built: Built): number {
  if ('problems' in built) return 0;
  const count = ({ inputs, tasks, rows }: Dataset) => inputs.length + tasks.length * rows;
  return built.datasets.reduce((sum, each) => sum + count(each), 0);
}
