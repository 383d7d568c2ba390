import type { Activation, OptimizerId, TaskKind } from '../../src/core/config/schema';
import type { Block } from '../../src/core/sharing/block';
import type { RecordChoice } from '../../src/core/weighting/weigher';
import { tf } from '../../src/engine/tensorflow/tf';
import type { Batch } from '../../src/engine/trainer/batches';
import { Trainer } from '../../src/engine/trainer/trainer';
import { trainingMethods } from './training-methods';

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
  readonly expected: {
    /** [step, task]: before the update of the step. */
    readonly losses: number[][];
    /** Absolute, for the losses. */
    readonly tolerance: number;
    /** [place, task]: those of the steps `weights_at_steps`. */
    readonly weights: number[][];
    readonly weights_at_steps: number[];
  };
}

const kinds: Record<string, TaskKind> = {
  mse: 'regression',
  binary_crossentropy_from_logits: 'binary',
  sparse_softmax_crossentropy_from_logits: 'multiclass',
};

/** What a case's training comes to, in the form of what is expected of it. */
export type Trajectory = Pick<TrainingCase['expected'], 'losses' | 'weights'>;

/** The method of a case. */
export function methodOf({ input }: TrainingCase): (typeof trainingMethods)[string] {
  const method = trainingMethods[input.method];
  if (method === undefined) throw new Error(`no method of ours is ${input.method}`);
  return method;
}

/** Trains as the case says, on the backend in use. Every step is an epoch, for its batch has all rows. */
export async function trajectoryOf(file: TrainingFile, given: TrainingCase): Promise<Trajectory> {
  const method = methodOf(given);
  const { losses: expected, weights_at_steps: listed } = given.expected;
  const { trainer, batch } = trainerOf(file, given, method);
  const losses: number[][] = [];
  const weights: number[][] = [];
  for (let epoch = 0; epoch < expected.length; epoch++) {
    losses.push([...(await (await trainer.step({ ...batch, epoch })).data())]);
    if (listed.includes(epoch)) weights.push([...trainer.lastWeights[0]![method.listed ?? 'weights']]);
  }
  trainer.dispose();
  tf.dispose([batch.inputs, batch.labels, batch.rowWeights]);
  return { losses, weights };
}

/** A trainer with the file's initial parameters, and its one batch of all rows. The caller disposes both. */
function trainerOf(
  file: TrainingFile,
  { input }: TrainingCase,
  method: RecordChoice,
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
    sharing: { id: 'hard', options: {} },
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
          strength: 0,
        },
      },
    ],
  });
  trainer.writeParameters(initialVectorOf(file, trainer.blocks));
  return { trainer, batch: batchOf(file, taskKinds) };
}

function initialVectorOf(file: TrainingFile, blocks: readonly Block[]): Float32Array {
  const values: number[] = [];
  blocks.forEach((block, layer) => {
    block.copies.forEach((copy, task) => {
      const { kernel, bias } =
        file.initial_weights[block.role === 'layer' ? `trunk${layer}` : `head${task}`]!;
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
    rowWeights: tf.tensor4d(Array<number>(tasks * rows).fill(1 / rows), [1, tasks, rows, 1]),
    labelled: [taskKinds.map(() => rows)],
    epoch: 0,
  };
}
