import { type Dataset, outputsOf } from '../../core/data/dataset';
import { resumeStream, type Stream, type StreamState, stream } from '../../core/random';
import { cut } from '../ops/cut';
import { stateShape } from '../optimizers/update';
import { type Tensor2D, type Tensor4D, tf } from '../tensorflow/tf';

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
  /** Whole passes over the training rows before this batch. */
  readonly epoch: number;
}

/** Where {@link Batches} stand; plain data and arrays. */
export interface BatchesState {
  /** Stream and order before the batches that are uploaded, and how many of those are used up. */
  readonly random: StreamState;
  readonly order: Uint32Array;
  readonly position: number;
  readonly epoch: number;
}

/** Batches are uploaded some steps at a time, so that a step itself uploads nothing. */
const stepsUploadedAtOnce = 32;

interface Uploaded {
  /** The steps' inputs, labels and row weights, one step after the other. */
  readonly values: Tensor2D;
  /** [step][task] */
  readonly labelled: readonly (readonly number[])[];
  readonly before: Omit<BatchesState, 'position'>;
}

/**
 * The training rows in random order, again and again: each epoch is a new permutation of all of them, cut into
 * batches of one size; the last one is filled up with rows of no weight.
 */
export class Batches {
  readonly stepsPerEpoch: number;
  readonly size: number;
  private readonly outputs: number;
  private random: Stream;
  private order: Uint32Array;
  private uploaded: Uploaded | null = null;
  private position = 0;
  /** Whole passes before the next upload. */
  private epoch = 0;

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
    const { values, labelled, before } = this.uploaded!;
    const at = this.position++;
    const [inputs, labels, rowWeights] = cut(values, at * this.stepLength, this.shapes) as [
      Tensor4D,
      Tensor4D,
      Tensor4D,
    ];
    const epoch = before.epoch + Math.floor(at / this.stepsPerEpoch);
    return { inputs, labels, rowWeights, labelled: labelled[at]!, epoch };
  }

  /** The batch that {@link next} will give, without using it up. */
  peek(): Batch {
    const batch = this.next();
    this.position--;
    return batch;
  }

  private get shapes(): [number, number, number, number][] {
    const tasks = this.dataset.tasks.length;
    return [
      [1, 1, this.size, this.dataset.features.length],
      [1, tasks, this.size, this.outputs],
      [1, tasks, this.size, 1],
    ];
  }

  private get stepLength(): number {
    return this.size * (this.dataset.features.length + this.dataset.tasks.length * (this.outputs + 1));
  }

  private upload(): void {
    const before = { random: this.random.state(), order: this.order.slice(), epoch: this.epoch };
    const epochs = Math.ceil(stepsUploadedAtOnce / this.stepsPerEpoch);
    const steps = epochs * this.stepsPerEpoch;
    const shape = stateShape(steps * this.stepLength);
    const values = new Float32Array(shape[0] * shape[1]);
    const labelled: number[][] = [];
    for (let step = 0; step < steps; step++) {
      const inEpoch = step % this.stepsPerEpoch;
      if (inEpoch === 0) this.random.shuffle(this.order);
      const rows = this.order.subarray(inEpoch * this.size, (inEpoch + 1) * this.size);
      labelled.push(this.fill(rows, values.subarray(step * this.stepLength, (step + 1) * this.stepLength)));
    }
    this.epoch += epochs;
    this.dispose();
    this.uploaded = { values: tf.tensor2d(values, shape), labelled, before };
    this.position = 0;
  }

  /** Writes one step's inputs, labels and row weights; gives [task], the labelled rows. */
  private fill(rows: Uint32Array, to: Float32Array): number[] {
    const { dataset, size, outputs } = this;
    const features = dataset.features.length;
    rows.forEach((row, i) => {
      to.set(dataset.inputs.subarray(row * features, (row + 1) * features), i * features);
    });
    const labels = to.subarray(size * features);
    const rowWeights = labels.subarray(size * dataset.tasks.length * outputs);
    return dataset.tasks.map((task, t) => {
      const count = rows.reduce((sum, row) => sum + (Number.isNaN(task.targets[row]!) ? 0 : 1), 0);
      rows.forEach((row, i) => {
        const target = task.targets[row]!;
        if (Number.isNaN(target)) return;
        const place = t * size + i;
        rowWeights[place] = 1 / count;
        if (task.kind === 'multiclass') labels[place * outputs + target] = 1;
        else labels[place * outputs] = target;
      });
      return count;
    });
  }

  save(): BatchesState {
    const { random, order, epoch } = this;
    const before = this.uploaded?.before ?? { random: random.state(), order: order.slice(), epoch };
    return { ...before, position: this.position };
  }

  /** Goes on with the very next batch after the one that {@link save} was called after. */
  restore({ random, order, epoch, position }: BatchesState): void {
    this.random = resumeStream(random);
    this.order = order.slice();
    this.epoch = epoch;
    this.dispose();
    if (position > 0) this.upload();
    this.position = position;
  }

  /** Frees what is uploaded; the next batch uploads again. */
  dispose(): void {
    this.uploaded?.values.dispose();
    this.uploaded = null;
  }
}
