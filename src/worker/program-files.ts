import type { Config } from '../core/config/schema';
import { seedsOf } from '../core/config/seeds';
import { buildDataset } from '../core/data';
import { columnEncodings } from '../core/data/table/family';
import type { Table } from '../core/data/table/table';
import { type ExportFile, torchFiles } from '../core/export/torch/files';
import { torchModel } from '../core/export/torch/model';
import type { Problem } from '../core/problem';
import { modelShape } from '../core/run/model';
import { initialVector } from '../engine/network/blocks';

/** A run whose program is asked for. */
export interface ProgramOf {
  readonly config: Config;
  readonly table: Table | null;
  /** The run among those of the configuration's seeds. */
  readonly run: number;
  /** The address of the configuration. */
  readonly link: string;
}

/** The files of a run's program and the names of the tasks that it trains, or what is wrong with its data. */
export function programFiles({
  config,
  table,
  run,
  link,
}: ProgramOf):
  | { readonly files: readonly ExportFile[]; readonly tasks: readonly string[] }
  | { readonly problems: readonly Problem[] } {
  const ofRun = { ...config, seed: seedsOf(config)[run]!, seeds: 1 };
  // Data are drawn by the first seed where seeds differ in training alone, as on the page.
  const drawnBy = config.draws === 'training' || table !== null ? config.seed : ofRun.seed;
  const built = buildDataset({ ...ofRun, seed: drawnBy }, table);
  if ('problems' in built) return { problems: built.problems };
  const { dataset } = built;
  const { network } = torchModel(config.sharing, modelShape(config, dataset));
  const files = torchFiles({
    config: ofRun,
    dataset,
    initial: initialVector(network.blocks, [ofRun.seed], config.initialiser),
    link,
    encoding: {
      inputs: dataset.features,
      columns: table === null ? null : columnEncodings(ofRun, table, dataset.train),
      tasks: dataset.tasks.map(({ name, kind, classes, unit }) => ({ name, kind, classes, unit })),
    },
  });
  const tasks = dataset.tasks.filter((_, task) => config.tasks[task]!.weight > 0).map(({ name }) => name);
  return { files, tasks };
}
