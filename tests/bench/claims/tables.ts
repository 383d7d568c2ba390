import { findingOf, intervalOf, meanOf, pairedDifference } from '../../../src/core/analysis/statistics';
import { defaultConfig, defaultTask } from '../../../src/core/config/defaults';
import type { Config } from '../../../src/core/config/schema';
import { seedsOf } from '../../../src/core/config/seeds';
import { buildDataset } from '../../../src/core/data';
import type { Dataset, TaskData } from '../../../src/core/data/dataset';
import { configForTable } from '../../../src/core/data/table/defaults';
import type { ColumnRole } from '../../../src/core/data/table/roles';
import { proposeRoles } from '../../../src/core/data/table/roles';
import { modelShape } from '../../../src/core/run/model';
import type { Evaluation } from '../../../src/core/tasks/kind';
import type { RunSetup } from '../../../src/worker/run-setup';
import { hasRealTables, realTable } from '../../setup/real-tables';
import { trialOf } from '../../setup/trial';
import { type Claim, differenceText, meanText } from './claim';

const seeds = 10;
const firstSeed = 1_000;
const steps = 4_000;

const tables = [
  { file: 'energy-efficiency.csv', targets: ['heating_load', 'cooling_load'] },
  { file: 'concrete-slump.csv', targets: ['slump_cm', 'flow_cm', 'compressive_strength_mpa'] },
];

/** Tables that everybody can get, in a measure that others have printed. */
export const tablesClaim: Claim = {
  id: 'tables',
  title: 'Tables: several targets in one network, against one network a target',
  async measure() {
    if (!hasRealTables) {
      const missing = tables.map(({ file }) => `${file}: skipped, since the folder shared/data is missing.`);
      return { rows: [], notes: missing };
    }
    const rows = [];
    for (const { file, targets } of tables) {
      rows.push(...(await rowsOf(file, targets)));
      process.stderr.write(`${file}\n`);
    }
    return { rows, notes };
  },
};

async function rowsOf(file: string, targets: readonly string[]) {
  const setup = setupOf(file, targets);
  const { judgement } = await trialOf(setup);
  const errorsOf = (evaluations: readonly (readonly Evaluation[])[]) =>
    evaluations.map((run, seed) =>
      run.map(({ loss }, task) => relativeError(loss, setup.datasets[seed]!, task)),
    );
  const [together, alone] = [errorsOf(judgement.shared), errorsOf(judgement.baseline)];
  const row = (target: string, pick: (errors: readonly number[]) => number) => {
    const [own, other] = [together.map(pick), alone.map(pick)];
    const difference = pairedDifference(own, other);
    const words = { less: 'lower together', more: 'lower alone', unclear: 'no clear difference' };
    return {
      table: file,
      target,
      together: meanText(intervalOf(own), 3),
      alone: meanText(intervalOf(other), 3),
      difference: differenceText(difference, 3),
      finding: words[findingOf(difference)],
    };
  };
  return [...targets.map((target, task) => row(target, (errors) => errors[task]!)), row('mean', meanOf)];
}

function setupOf(file: string, targets: readonly string[]): RunSetup {
  const table = realTable(file);
  const proposed = proposeRoles(table);
  const roles = table.columns.map(({ name }, column): ColumnRole => {
    if (targets.includes(name)) return { role: 'task', kind: 'regression' };
    const own = proposed[column]!;
    return own.role === 'task' ? { role: 'numeric' } : own;
  });
  const tasks = targets.map((target) => ({ ...defaultTask, target, kind: 'regression' as const }));
  const config: Config = {
    ...defaultConfig,
    ...configForTable(table, roles),
    tasks,
    seed: firstSeed,
    seeds,
    steps,
    patience: 0,
  };
  // The page divides a table once for all seeds; here each divides it anew, as folds of a cross-validation do.
  const datasets = seedsOf(config).map((seed) => {
    const built = buildDataset({ ...config, seed }, table);
    if (!('dataset' in built)) throw new Error(JSON.stringify(built.problems));
    return built.dataset;
  });
  return { config, datasets, shape: modelShape(config, datasets[0]!), table };
}

/**
 * The relative root mean squared error of a task on the test rows: that of the predictions over that of always answering the
 * mean of the rows that were learnt from.
 *
 *     RRMSE = sqrt( sum_test (y - y^)^2 / sum_test (y - mean_train y)^2 )
 *
 * Source: Spyromitros-Xioufis, Tsoumakas, Groves and Vlahavas (2016), "Multi-target regression via input space expansion",
 * Machine Learning 104; validation rows count as learnt from.
 */
function relativeError(loss: number, { train, validation, test, tasks }: Dataset, task: number): number {
  const targetsOf = ({ targets }: TaskData, rows: Uint32Array) => Array.from(rows, (row) => targets[row]!);
  const about = tasks[task]!;
  const mean = meanOf([...targetsOf(about, train), ...targetsOf(about, validation)]);
  const squares = targetsOf(about, test).map((target) => (target - mean) ** 2);
  return Math.sqrt(loss / meanOf(squares));
}

const notes = [
  `Relative root mean squared error (Spyromitros-Xioufis et al. 2016), 1 for always answering the mean; ± 95 % intervals over ${seeds}`,
  `seeds, differences together minus alone, paired by seed: a seed draws split, network and order of the rows.`,
  `The page's settings for a table: a trunk of two ReLU layers of 64, Adam at 0.005, batch 32, a fifth of the rows for the test and a`,
  `fifth of the others for validation, each model at its own best step of ${steps.toLocaleString('en')}; sums of squares with equal weights.`,
];
