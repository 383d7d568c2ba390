import { ofRun } from '../../core/config/seeds';
import { copyInputs, type Dataset } from '../../core/data/dataset';
import { valuesOf } from '../../core/sharing/block';
import { taskKinds } from '../../core/tasks';
import type { Evaluation } from '../../core/tasks/kind';
import { type Tensor1D, type Tensor4D, tf } from '../tensorflow/tf';
import type { TrainedModel } from '../trainer/trained-model';

/** Rows that go through the network at once. */
const rowsAtOnce = 4096;
/** Fewer where they would leave more numbers than these, 256 MB, behind in the layers of all runs. */
const mostValues = 2 ** 26;

/** Rows that may go through all runs' networks at once. */
export function rowsTogether({ blocks, runs }: Pick<TrainedModel, 'blocks' | 'runs'>): number {
  const ofRow = runs * blocks.reduce((sum, block) => sum + valuesOf(block), 0);
  return Math.max(1, Math.min(rowsAtOnce, Math.floor(mostValues / ofRow)));
}

/** The rows of a run's data set that it is judged on. */
export interface JudgedRows {
  readonly dataset: Dataset;
  readonly rows: Uint32Array;
}

/** Judges trainers on fixed rows, of which each run has as many; they stay on the backend until {@link dispose}. */
export class Examiner {
  private readonly parts: readonly Tensor4D[];
  /** [run, or one for all][task][row] */
  private readonly targets: readonly (readonly Float32Array[])[];

  /** Rows for each run, or the same for all of them. */
  constructor(private readonly judged: readonly JudgedRows[]) {
    const parts: Tensor4D[] = [];
    const total = judged[0]!.rows.length;
    for (let first = 0; first < total; first += rowsAtOnce) {
      const each = judged.map(({ dataset, rows }) => ({
        dataset,
        rows: rows.subarray(first, first + rowsAtOnce),
      }));
      parts.push(inputsOf(each));
    }
    this.parts = parts;
    this.targets = judged.map(({ dataset, rows }) =>
      dataset.tasks.map((task) => Float32Array.from(rows, (row) => task.targets[row]!)),
    );
  }

  /**
   * [trainer][run][task]: raw outputs on the rows, [row, output], padding left out; all in one read. `outputs` says how
   * many outputs of each task are real.
   */
  async outputs(trainers: readonly TrainedModel[], outputs: readonly number[]): Promise<Float32Array[][][]> {
    const answers = trainers.map((trainer) => this.parts.flatMap((part) => answersTo(part, trainer)));
    const all = tf.tidy(() =>
      tf.concat1d(answers.flat().map((answer) => tf.reshape(answer, [answer.size]) as Tensor1D)),
    );
    const values = (await all.data()) as Float32Array;
    tf.dispose([all, ...answers.flat()]);
    let place = 0;
    return answers.map((parts) => {
      const own = parts.map(({ size, shape: [runs, , rows, width] }) => {
        place += size;
        return { values: values.subarray(place - size, place), runs, rows, width };
      });
      return Array.from({ length: own[0]!.runs }, (_run, run) =>
        outputs.map((count, task) => withoutPadding(own, run * outputs.length + task, count)),
      );
    });
  }

  /** [task]: loss and metrics on a run's rows, by its raw outputs. */
  judge(outputs: readonly Float32Array[], run: number): Evaluation[] {
    const targets = this.truth(run);
    return ofRun(this.judged, run).dataset.tasks.map((task, t) =>
      taskKinds[task.kind].evaluate(outputs[t]!, targets[t]!, task),
    );
  }

  /** [task][row]: the labels of a run's rows. */
  truth(run: number): readonly Float32Array[] {
    return ofRun(this.targets, run);
  }

  dispose(): void {
    tf.dispose([...this.parts]);
  }
}

/** What a model answers to inputs [1 or run, 1, row, feature], so many rows at a time as memory has room for. */
function answersTo(inputs: Tensor4D, trainer: TrainedModel): Tensor4D[] {
  const rows = inputs.shape[2];
  const most = rowsTogether(trainer);
  return Array.from({ length: Math.ceil(rows / most) }, (_, part) => {
    const first = part * most;
    const size = Math.min(most, rows - first);
    const given = size === rows ? inputs : tf.slice4d(inputs, [0, 0, first, 0], [-1, -1, size, -1]);
    const answer = trainer.answer(given);
    tf.dispose([answer.layers as never, answer.shown as never, ...(given === inputs ? [] : [given])]);
    return answer.outputs;
  });
}

/** [run, 1, row, feature] */
export function inputsOf(each: readonly JudgedRows[]): Tensor4D {
  const features = each[0]!.dataset.features.length;
  const count = each[0]!.rows.length;
  const values = new Float32Array(each.length * count * features);
  each.forEach(({ dataset, rows }, run) => {
    copyInputs(dataset, rows, values.subarray(run * count * features));
  });
  return tf.tensor4d(values, [each.length, 1, count, features]);
}

/** The first `count` outputs of each row, of the task at `place` of all runs' tasks. */
function withoutPadding(
  answers: readonly { values: Float32Array; rows: number; width: number }[],
  place: number,
  count: number,
): Float32Array {
  const total = answers.reduce((sum, answer) => sum + answer.rows, 0);
  const kept = new Float32Array(total * count);
  let at = 0;
  for (const { values, rows, width } of answers) {
    for (let row = 0; row < rows; row++) {
      const from = (place * rows + row) * width;
      for (let o = 0; o < count; o++) kept[at++] = values[from + o]!;
    }
  }
  return kept;
}
