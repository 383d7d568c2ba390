import type { Dataset } from '../../core/data/dataset';
import { taskKinds } from '../../core/tasks';
import type { Evaluation } from '../../core/tasks/kind';
import { type Tensor1D, type Tensor4D, tf } from '../tensorflow/tf';
import type { Trainer } from '../trainer/trainer';

/** Rows that go through the network at once. */
const rowsAtOnce = 4096;

/** Judges trainers on a fixed set of rows of a data set, which it keeps on the backend until {@link dispose}. */
export class Examiner {
  private readonly parts: readonly Tensor4D[];
  private readonly targets: readonly Float32Array[];

  constructor(
    private readonly dataset: Dataset,
    rows: Uint32Array,
  ) {
    const features = dataset.features.length;
    const parts: Tensor4D[] = [];
    for (let first = 0; first < rows.length; first += rowsAtOnce) {
      const part = rows.subarray(first, first + rowsAtOnce);
      const values = new Float32Array(part.length * features);
      part.forEach((row, i) => {
        values.set(dataset.inputs.subarray(row * features, (row + 1) * features), i * features);
      });
      parts.push(tf.tensor4d(values, [1, 1, part.length, features]));
    }
    this.parts = parts;
    this.targets = dataset.tasks.map((task) => Float32Array.from(rows, (row) => task.targets[row]!));
  }

  /**
   * [trainer][run][task]: raw outputs on the rows, [row, output], padding left out; all in one read. `outputs` says how
   * many outputs of each task are real.
   */
  async outputs(trainers: readonly Trainer[], outputs: readonly number[]): Promise<Float32Array[][][]> {
    const answers = trainers.flatMap((trainer) =>
      this.parts.map((part) => {
        const answer = trainer.answer(part);
        tf.dispose([answer.layers as never, answer.shown as never]);
        return answer.outputs;
      }),
    );
    const all = tf.tidy(() =>
      tf.concat1d(answers.map((answer) => tf.reshape(answer, [answer.size]) as Tensor1D)),
    );
    const values = (await all.data()) as Float32Array;
    tf.dispose([all, ...answers]);
    let place = 0;
    const parts = answers.map((answer) => {
      const [runs, , rows, width] = answer.shape;
      place += answer.size;
      return { values: values.subarray(place - answer.size, place), runs, rows, width };
    });
    return trainers.map((_, i) => {
      const own = parts.slice(i * this.parts.length, (i + 1) * this.parts.length);
      return Array.from({ length: own[0]!.runs }, (_run, run) =>
        outputs.map((count, task) => withoutPadding(own, run * outputs.length + task, count)),
      );
    });
  }

  /** [task]: loss and metrics on the rows, by a run's raw outputs. */
  judge(outputs: readonly Float32Array[]): Evaluation[] {
    return this.dataset.tasks.map((task, t) =>
      taskKinds[task.kind].evaluate(outputs[t]!, this.targets[t]!, task),
    );
  }

  /** [task][row]: the labels of the rows. */
  get truth(): readonly Float32Array[] {
    return this.targets;
  }

  dispose(): void {
    tf.dispose([...this.parts]);
  }
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
