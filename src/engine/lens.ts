import { type Dataset, outputsOf } from '../core/data/dataset';
import type { BlockShape } from './blocks';
import { type Tensor4D, tf } from './tf';
import type { Trainer } from './trainer';

/** A kernel cut to what is drawn; [shown input, shown unit]. */
export interface KernelView {
  readonly inputs: number;
  readonly units: number;
  readonly shownInputs: number;
  readonly shownUnits: number;
  readonly values: Float32Array;
  readonly biases: Float32Array;
}

/** What units and outputs answer on a square of points, row 0 at the top. */
export interface GridAnswer {
  readonly side: number;
  /** [trunk layer][shown unit, row, column] */
  readonly units: readonly Float32Array[];
  /** [task][row, column, output] */
  readonly outputs: readonly Float32Array[];
}

/** Looks into run 0 of a hard-sharing trainer for what the page draws. Owns a few tensors until {@link dispose}. */
export class Lens {
  private readonly grid: Tensor4D | null;

  /** `side` x `side` points over the plane, where the data lives on one; `shown` is the most units of a layer. */
  constructor(
    private readonly dataset: Dataset,
    private readonly side: number,
    private readonly shown: number,
  ) {
    this.grid = dataset.plane === null ? null : gridPoints(dataset.plane, side);
  }

  /** The trunk's kernels, and those of every task's head. */
  async kernels(trainer: Trainer): Promise<{ trunk: KernelView[]; heads: KernelView[][] }> {
    const values = await trainer.readParameters();
    const trunk: KernelView[] = [];
    const heads: KernelView[][] = this.dataset.tasks.map(() => []);
    let place = 0;
    for (const block of trainer.blocks) {
      const size = (block.inputs + 1) * block.units;
      block.copies.forEach((copy, task) => {
        const view = kernelView(values.subarray(place, place + size), block, copy.units, this.shown);
        if (block.owner === 'head') heads[task]!.push(view);
        else if (task === 0) trunk.push(view);
        place += size;
      });
    }
    return { trunk, heads };
  }

  /** Units and outputs over the plane; null for data that does not live on one. */
  async gridAnswer(trainer: Trainer): Promise<GridAnswer | null> {
    if (this.grid === null) return null;
    const points = this.side * this.side;
    const { hidden, outputs } = trainer.answer(this.grid);
    const flat = tf.tidy(() =>
      tf.concat1d([
        // Units first, so that each unit's map is contiguous.
        ...hidden.map((layer) => {
          const shown = Math.min(this.shown, layer.shape[3]);
          const part = tf.slice(layer, [0, 0, 0, 0], [1, 1, -1, shown]);
          return tf.reshape(tf.transpose(part, [0, 1, 3, 2]), [shown * points]) as never;
        }),
        tf.reshape(tf.slice(outputs, [0, 0, 0, 0], [1, -1, -1, -1]), [-1]) as never,
      ]),
    );
    const values = (await flat.data()) as Float32Array;
    const widths = hidden.map((layer) => Math.min(this.shown, layer.shape[3]));
    const width = outputs.shape[3];
    tf.dispose([flat, outputs, ...hidden]);
    let place = 0;
    const take = (length: number) => {
      place += length;
      return values.slice(place - length, place);
    };
    const units = widths.map((count) => take(count * points));
    const answers = this.dataset.tasks.map((task) => unpadded(take(points * width), width, outputsOf(task)));
    return { side: this.side, units, outputs: answers };
  }

  dispose(): void {
    this.grid?.dispose();
  }
}

function gridPoints(plane: { min: number; max: number }, side: number): Tensor4D {
  const step = (plane.max - plane.min) / side;
  const values = new Float32Array(side * side * 2);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      values[2 * (row * side + column)] = plane.min + (column + 0.5) * step;
      values[2 * (row * side + column) + 1] = plane.max - (row + 0.5) * step;
    }
  }
  return tf.tensor4d(values, [1, 1, side * side, 2]);
}

function kernelView(values: Float32Array, block: BlockShape, units: number, shown: number): KernelView {
  const shownInputs = Math.min(shown, block.inputs);
  const shownUnits = Math.min(shown, units);
  const kernel = new Float32Array(shownInputs * shownUnits);
  for (let i = 0; i < shownInputs; i++) {
    for (let o = 0; o < shownUnits; o++) kernel[i * shownUnits + o] = values[i * block.units + o]!;
  }
  const bias = block.inputs * block.units;
  return {
    inputs: block.inputs,
    units,
    shownInputs,
    shownUnits,
    values: kernel,
    biases: values.slice(bias, bias + shownUnits),
  };
}

function unpadded(values: Float32Array, width: number, count: number): Float32Array {
  if (width === count) return values;
  return Float32Array.from({ length: (values.length / width) * count }, (_, i) => {
    const row = Math.floor(i / count);
    return values[row * width + (i - row * count)]!;
  });
}
