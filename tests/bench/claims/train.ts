// The engine in Node: several models on the same batches, each with some learning rates at once.
import { defaultConfig } from '../../../src/core/config/defaults';
import type { Config } from '../../../src/core/config/schema';
import { buildDataset } from '../../../src/core/data';
import type { Dataset } from '../../../src/core/data/dataset';
import type { RecordChoice } from '../../../src/core/fields/field';
import { modelShape, shapeOf } from '../../../src/core/run/model';
import { modelSize } from '../../../src/core/sharing/size';
import { inputsOf } from '../../../src/engine/lens/examiner';
import { type Tensor4D, tf } from '../../../src/engine/tensorflow/tf';
import { Batches } from '../../../src/engine/trainer/batches';
import { Trainer } from '../../../src/engine/trainer/trainer';

/** Models to compare on one data set, whose law is drawn by the configuration's seed. */
export interface Job {
  /** What differs from the default configuration. */
  readonly config: Partial<Config>;
  readonly models: readonly Model[];
  readonly steps: number;
}

export interface Model {
  readonly name: string;
  readonly sharing: RecordChoice;
  readonly method: RecordChoice;
  readonly trunk: readonly number[];
  /** Learning rates: the model is trained with each, from the same numbers. */
  readonly rates: readonly number[];
}

/** [task]: losses on the test rows. */
export interface Trained {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** [model][rate] */
export type Answer = readonly (readonly Trained[])[];

/** Trains all models of a job. The same job gives the same numbers. */
export async function train({ config: given, models, steps }: Job): Promise<Answer> {
  tf.enableProdMode();
  await tf.setBackend('cpu');
  const config: Config = { ...defaultConfig, ...given };
  const built = buildDataset(config, null);
  if (!('dataset' in built)) throw new Error(JSON.stringify(built.problems));
  const { dataset } = built;
  const trainers = models.map((model) => trainerOf({ ...config, ...model }, dataset, model.rates));
  const batches = new Batches([dataset], config.batch, [config.seed]);
  const rows = inputsOf([{ dataset, rows: dataset.test }]);
  const look = async () => {
    const found: number[][][] = [];
    for (const trainer of trainers) found.push(await testLosses(trainer, dataset, rows));
    return found;
  };
  const before = await look();
  for (let step = 0; step < steps; step++) {
    const batch = batches.next();
    for (const trainer of trainers) await trainer.step(batch);
  }
  const after = await look();
  for (const trainer of trainers) trainer.dispose();
  batches.dispose();
  rows.dispose();
  return before.map((runs, model) =>
    runs.map((losses, run) => ({ before: losses, after: after[model]![run]! })),
  );
}

/** Parameters of a model on so many inputs, all tasks regressions. */
export function parametersOf(given: Partial<Config>, model: Model): number {
  const config = { ...defaultConfig, ...given, ...model };
  const outputs = config.tasks.map(() => 1);
  const { shared, own } = modelSize(model.sharing, shapeOf(config, config.inputs, outputs));
  return shared + own;
}

function trainerOf(config: Config, dataset: Dataset, rates: readonly number[]): Trainer {
  return new Trainer({
    shape: modelShape(config, dataset),
    kinds: dataset.tasks.map(({ kind }) => kind),
    sharing: config.sharing,
    optimizer: config.optimizer,
    runs: rates.map((learningRate) => ({
      seed: config.seed,
      settings: {
        ...config,
        learningRate,
        strength: 0,
        weights: config.tasks.map(() => 1),
      },
    })),
  });
}

/** [run][task]: mean squared errors. */
async function testLosses(trainer: Trainer, { tasks, test }: Dataset, rows: Tensor4D): Promise<number[][]> {
  const { outputs, layers, shown } = trainer.answer(rows);
  const [runs, , , width] = outputs.shape;
  const values = (await outputs.data()) as Float32Array;
  tf.dispose([outputs, layers as never, shown as never]);
  return Array.from({ length: runs }, (_, run) =>
    tasks.map(({ targets }, task) => {
      const from = (run * tasks.length + task) * test.length;
      let sum = 0;
      test.forEach((row, i) => {
        sum += (values[(from + i) * width]! - targets[row]!) ** 2;
      });
      return sum / test.length;
    }),
  );
}
