import { ofRun } from '../../core/config/seeds';
import { copyInputs, type Dataset, outputsOf } from '../../core/data/dataset';
import { beginEpoch } from '../../core/data/row-order';
import { resumeStream, type Stream, type StreamState, stream } from '../../core/random';
import { Window } from '../ops/window';
import { stateShape } from '../optimizers/update';
import { type Tensor2D, type Tensor4D, tf } from '../tensorflow/tf';

/**
 * One step's examples, on the backend; `run` is 1 where there is one run. The tensors are those of the {@link Batches}, and
 * hold until they give the next.
 */
export interface Batch {
  /** [run, 1, sample, feature] */
  readonly inputs: Tensor4D;
  /** [run, task, sample, output] */
  readonly labels: Tensor4D;
  /** [run, task, sample, 1]: 1 / (labelled rows of the task in the batch), 0 where there is no label. */
  readonly rowWeights: Tensor4D;
  /** [run][task]: labelled rows in the batch. */
  readonly labelled: readonly (readonly number[])[];
  /** Whole passes over the training rows before this batch. */
  readonly epoch: number;
}

/** Where {@link Batches} stand; plain data and arrays. */
export interface BatchesState {
  /** [run]: stream and order before the batches that are uploaded. */
  readonly runs: readonly RowOrder[];
  /** Batches before those, and how many of them are used up. */
  readonly first: number;
  readonly position: number;
}

interface RowOrder {
  readonly random: StreamState;
  readonly order: Uint32Array;
}

/** Batches are uploaded some steps at a time, so that a step itself uploads nothing; at most about so many numbers. */
const stepsUploadedAtOnce = 32;
const numbersUploadedAtOnce = 2 ** 22;

interface Uploaded {
  /** The steps' inputs, labels and row weights, one step after the other. */
  readonly values: Tensor2D;
  /** [step][run][task] */
  readonly labelled: readonly (readonly (readonly number[])[])[];
  readonly before: Omit<BatchesState, 'position'>;
}

/** A run's own order of its training rows. */
interface Draw {
  random: Stream;
  order: Uint32Array;
}

/**
 * The training rows in random order, again and again, for each run its own: each epoch is a new permutation of all of
 * them, cut into batches of one size; the last one is filled up with rows of no weight.
 */
export class Batches {
  readonly stepsPerEpoch: number;
  readonly size: number;
  private readonly outputs: number;
  private readonly features: number;
  private readonly tasks: number;
  private draws: readonly Draw[];
  private readonly window: Window;
  private uploaded: Uploaded | null = null;
  private position = 0;
  /** Batches before the next upload. */
  private made = 0;

  /** One data set for all runs, or one each, which differ in nothing but their numbers; a seed for each run. */
  constructor(
    private readonly datasets: readonly Dataset[],
    batchSize: number,
    seeds: readonly number[],
    /** Whether each batch has its share of every task's labels, where chance would leave some without. */
    readonly hasEvenLabels = false,
  ) {
    const { train, tasks, features } = datasets[0]!;
    this.size = Math.min(batchSize, train.length);
    this.stepsPerEpoch = Math.ceil(train.length / this.size);
    this.outputs = Math.max(...tasks.map(outputsOf));
    this.features = features.length;
    this.tasks = tasks.length;
    this.draws = seeds.map((seed, run) => ({
      random: stream(seed, 'batches'),
      order: ofRun(datasets, run).train.slice(),
    }));
    this.window = new Window(this.shapes);
  }

  next(): Batch {
    if (this.uploaded === null || this.position === this.uploaded.labelled.length) this.upload();
    const { values, labelled, before } = this.uploaded!;
    const at = this.position++;
    const shown = this.window.at(values, at * this.stepLength);
    const [inputs, labels, rowWeights] = shown as [Tensor4D, Tensor4D, Tensor4D];
    const epoch = Math.floor((before.first + at) / this.stepsPerEpoch);
    return { inputs, labels, rowWeights, labelled: labelled[at]!, epoch };
  }

  /** The batch that {@link next} will give, without using it up. */
  peek(): Batch {
    const batch = this.next();
    this.position--;
    return batch;
  }

  private get shapes(): [number, number, number, number][] {
    const runs = this.draws.length;
    return [
      [runs, 1, this.size, this.features],
      [runs, this.tasks, this.size, this.outputs],
      [runs, this.tasks, this.size, 1],
    ];
  }

  private get stepLength(): number {
    return this.draws.length * this.size * (this.features + this.tasks * (this.outputs + 1));
  }

  private upload(): void {
    const before = { runs: this.drawStates(), first: this.made };
    const most = Math.floor(numbersUploadedAtOnce / this.stepLength);
    const steps = Math.min(stepsUploadedAtOnce, Math.max(1, most));
    const shape = stateShape(steps * this.stepLength);
    const values = new Float32Array(shape[0] * shape[1]);
    const labelled: number[][][] = [];
    for (let step = 0; step < steps; step++) {
      const own = values.subarray(step * this.stepLength, (step + 1) * this.stepLength);
      labelled.push(this.fillStep(this.made++, own));
    }
    this.forget();
    this.uploaded = { values: tf.tensor2d(values, shape), labelled, before };
    this.position = 0;
  }

  /** Writes the inputs of all runs, their labels, their row weights; gives [run][task], the labelled rows. */
  private fillStep(step: number, to: Float32Array): number[][] {
    const inEpoch = step % this.stepsPerEpoch;
    const runs = this.draws.length;
    const lengths = this.shapes.map((shape) => shape.reduce((product, length) => product * length));
    const labelsFrom = lengths[0]!;
    const weightsFrom = labelsFrom + lengths[1]!;
    return this.draws.map(({ order }, run) => {
      if (inEpoch === 0) this.beginEpoch(run);
      const rows = order.subarray(inEpoch * this.size, (inEpoch + 1) * this.size);
      const ownOf = (part: number, from: number) => {
        const length = lengths[part]! / runs;
        return to.subarray(from + run * length, from + (run + 1) * length);
      };
      const dataset = ofRun(this.datasets, run);
      copyInputs(dataset, rows, ownOf(0, 0));
      return this.fillLabels(dataset, rows, ownOf(1, labelsFrom), ownOf(2, weightsFrom));
    });
  }

  private beginEpoch(run: number): void {
    const { random, order } = this.draws[run]!;
    beginEpoch(order, this, ofRun(this.datasets, run), random);
  }

  private fillLabels(
    { tasks }: Dataset,
    rows: Uint32Array,
    labels: Float32Array,
    rowWeights: Float32Array,
  ): number[] {
    const { size, outputs } = this;
    return tasks.map((task, t) => {
      const { targets, kind } = task;
      let count = 0;
      for (const row of rows) if (!Number.isNaN(targets[row]!)) count++;
      for (let i = 0; i < rows.length; i++) {
        const target = targets[rows[i]!]!;
        if (Number.isNaN(target)) continue;
        const place = t * size + i;
        rowWeights[place] = 1 / count;
        if (kind === 'multiclass') labels[place * outputs + target] = 1;
        else labels[place * outputs] = target;
      }
      return count;
    });
  }

  private drawStates(): RowOrder[] {
    return this.draws.map(({ random, order }) => ({ random: random.state(), order: order.slice() }));
  }

  save(): BatchesState {
    const before = this.uploaded?.before ?? { runs: this.drawStates(), first: this.made };
    return { ...before, position: this.position };
  }

  /** Goes on with the very next batch after the one that {@link save} was called after. */
  restore({ runs, first, position }: BatchesState): void {
    this.draws = runs.map(({ random, order }) => ({ random: resumeStream(random), order: order.slice() }));
    this.made = first;
    this.forget();
    if (position > 0) this.upload();
    this.position = position;
  }

  /** Frees what is uploaded; the next batch uploads again. */
  dispose(): void {
    this.forget();
    this.window.dispose();
  }

  private forget(): void {
    this.uploaded?.values.dispose();
    this.uploaded = null;
  }
}
