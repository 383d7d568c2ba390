import type { Activation, OptimizerId, TaskKind } from '../../src/core/config/schema';
import type { MethodChoice } from '../../src/core/weighting/weigher';
import type { Batch } from '../../src/engine/batches';
import type { BlockShape } from '../../src/engine/blocks';
import { hard } from '../../src/engine/sharing/hard';
import { tf } from '../../src/engine/tf';
import { Trainer } from '../../src/engine/trainer';

/** The header and a case of training_regression.json or training_classification.json. */
export interface TrainingFile {
  /** `X` is [row, feature], `Y` [task, row] or [task, row, 1]. */
  readonly data: { readonly X: number[][]; readonly Y: (number | number[])[][] };
  readonly initial_weights: Record<string, { readonly kernel: number[][]; readonly bias: number[] }>;
  readonly spec: {
    readonly trunk: number[];
    readonly activation: Activation;
    readonly heads: readonly { readonly units: number; readonly loss: string }[];
  };
  readonly cases: readonly TrainingCase[];
}

export interface TrainingCase {
  readonly name: string;
  readonly input: { readonly method: string; readonly optimizer: OptimizerId; readonly lr: number };
  readonly expected: { readonly losses: number[][]; readonly tolerance: number };
}

const kinds: Record<string, TaskKind> = {
  mse: 'regression',
  binary_crossentropy_from_logits: 'binary',
  sparse_softmax_crossentropy_from_logits: 'multiclass',
};

/** A trainer with the file's initial parameters, and its one batch of all rows. The caller disposes both. */
export function trainerOf(
  file: TrainingFile,
  { input }: TrainingCase,
  method: MethodChoice,
): { trainer: Trainer; batch: Batch } {
  const { trunk, activation, heads } = file.spec;
  const taskKinds = heads.map(({ loss }) => kinds[loss]!);
  const trainer = new Trainer({
    shape: {
      inputs: file.data.X[0]!.length,
      trunk,
      head: [],
      outputs: heads.map(({ units }) => units),
      activation,
      initialiser: 'glorot',
    },
    kinds: taskKinds,
    sharing: hard,
    optimizer: input.optimizer,
    runs: [
      {
        seed: 1,
        settings: {
          weights: heads.map(() => 1),
          method,
          learningRate: input.lr,
          trunkL1: 0,
          trunkL2: 0,
          headL1: 0,
          headL2: 0,
        },
      },
    ],
  });
  trainer.writeParameters(initialVectorOf(file, trainer.blocks));
  return { trainer, batch: batchOf(file, taskKinds) };
}

function initialVectorOf(file: TrainingFile, blocks: readonly BlockShape[]): Float32Array {
  const values: number[] = [];
  blocks.forEach((block, layer) => {
    block.copies.forEach((copy, task) => {
      const { kernel, bias } =
        file.initial_weights[block.owner === 'trunk' ? `trunk${layer}` : `head${task}`]!;
      for (const row of [...kernel, bias]) {
        for (let unit = 0; unit < block.units; unit++) values.push(unit < copy.units ? row[unit]! : 0);
      }
    });
  });
  return Float32Array.from(values);
}

function batchOf(file: TrainingFile, taskKinds: readonly TaskKind[]): Batch {
  const rows = file.data.X.length;
  const width = Math.max(...file.spec.heads.map(({ units }) => units));
  const labels = taskKinds.flatMap((kind, task) =>
    file.data.Y[task]!.flat().flatMap((target) =>
      Array.from({ length: width }, (_, o) =>
        kind === 'multiclass' ? Number(o === target) : o === 0 ? target : 0,
      ),
    ),
  );
  const tasks = taskKinds.length;
  return {
    inputs: tf.tensor4d(file.data.X.flat(), [1, 1, rows, file.data.X[0]!.length]),
    labels: tf.tensor4d(labels, [1, tasks, rows, width]),
    rowWeights: tf.fill([1, tasks, rows, 1], 1 / rows),
    labelled: taskKinds.map(() => rows),
    epoch: 0,
  };
}
