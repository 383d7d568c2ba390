import { type Dataset, outputsOf } from '../core/data/dataset';
import { type Stream, stream } from '../core/random';
import { type Tensor4D, tf } from './tf';

/** One step's examples, on the backend. The tensors belong to the batch: dispose them after the step. */
export interface Batch {
  /** [1, 1, sample, feature] */
  readonly inputs: Tensor4D;
  /** [1, task, sample, output] */
  readonly labels: Tensor4D;
  /** [1, task, sample, 1]: 1 / (labelled rows of the task in the batch), 0 where there is no label. */
  readonly rowWeights: Tensor4D;
  /** [task]: labelled rows in the batch. */
  readonly labelled: readonly number[];
}

/** Batches are uploaded some steps at a time, so that a step itself uploads nothing. */
const stepsUploadedAtOnce = 32;

/**
 * The training rows in random order, again and again: each epoch is a new permutation of all of them, cut into
 * batches of one size; the last one is filled up with rows of no weight.
 */
export class Batches {
  readonly stepsPerEpoch: number;
  readonly size: number;
  private readonly outputs: number;
  private readonly random: Stream;
  private readonly order: Uint32Array;
  private uploaded: {
    inputs: Tensor4D;
    labels: Tensor4D;
    rowWeights: Tensor4D;
    labelled: number[][];
  } | null = null;
  private position = 0;

  constructor(
    private readonly dataset: Dataset,
    batchSize: number,
    seed: number,
  ) {
    this.size = Math.min(batchSize, dataset.train.length);
    this.stepsPerEpoch = Math.ceil(dataset.train.length / this.size);
    this.outputs = Math.max(...dataset.tasks.map(outputsOf));
    this.random = stream(seed, 'batches');
    this.order = dataset.train.slice();
  }

  next(): Batch {
    if (this.uploaded === null || this.position === this.uploaded.labelled.length) this.upload();
    const { inputs, labels, rowWeights, labelled } = this.uploaded!;
    const at = this.position++;
    const part = (tensor: Tensor4D) => tf.slice(tensor, [at, 0, 0, 0], [1, -1, -1, -1]);
    return {
      inputs: part(inputs),
      labels: part(labels),
      rowWeights: part(rowWeights),
      labelled: labelled[at]!,
    };
  }

  private upload(): void {
    const epochs = Math.ceil(stepsUploadedAtOnce / this.stepsPerEpoch);
    const steps = epochs * this.stepsPerEpoch;
    const tasks = this.dataset.tasks.length;
    const features = this.dataset.features.length;
    const inputs = new Float32Array(steps * this.size * features);
    const labels = new Float32Array(steps * tasks * this.size * this.outputs);
    const rowWeights = new Float32Array(steps * tasks * this.size);
    const labelled: number[][] = [];
    for (let step = 0; step < steps; step++) {
      const inEpoch = step % this.stepsPerEpoch;
      if (inEpoch === 0) this.random.shuffle(this.order);
      const rows = this.order.subarray(inEpoch * this.size, (inEpoch + 1) * this.size);
      rows.forEach((row, i) => {
        const from = this.dataset.inputs.subarray(row * features, (row + 1) * features);
        inputs.set(from, (step * this.size + i) * features);
      });
      labelled.push(this.fillLabels(rows, step, labels, rowWeights));
    }
    this.dispose();
    this.uploaded = {
      inputs: tf.tensor4d(inputs, [steps, 1, this.size, features]),
      labels: tf.tensor4d(labels, [steps, tasks, this.size, this.outputs]),
      rowWeights: tf.tensor4d(rowWeights, [steps, tasks, this.size, 1]),
      labelled,
    };
    this.position = 0;
  }

  private fillLabels(
    rows: Uint32Array,
    step: number,
    labels: Float32Array,
    rowWeights: Float32Array,
  ): number[] {
    return this.dataset.tasks.map((task, t) => {
      const place = (step * this.dataset.tasks.length + t) * this.size;
      const count = rows.reduce((sum, row) => sum + (Number.isNaN(task.targets[row]!) ? 0 : 1), 0);
      rows.forEach((row, i) => {
        const target = task.targets[row]!;
        if (Number.isNaN(target)) return;
        rowWeights[place + i] = 1 / count;
        const first = (place + i) * this.outputs;
        if (task.kind === 'multiclass') labels[first + target] = 1;
        else labels[first] = target;
      });
      return count;
    });
  }

  /** Frees what is uploaded; the next batch uploads again. */
  dispose(): void {
    if (this.uploaded === null) return;
    tf.dispose([this.uploaded.inputs, this.uploaded.labels, this.uploaded.rowWeights]);
    this.uploaded = null;
  }
}
