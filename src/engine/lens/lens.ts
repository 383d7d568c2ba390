import { ofRun } from '../../core/config/seeds';
import { type Dataset, outputsOf } from '../../core/data/dataset';
import { sizeOf } from '../../core/linalg/shape';
import type { GridView, ModelLook } from '../../core/run/told';
import type { Plan } from '../../core/sharing/architecture';
import { hasMaps, shownUnits } from '../../core/sharing/shown';
import { type Tensor, type Tensor1D, type Tensor4D, tf } from '../tensorflow/tf';
import type { TrainedModel } from '../trainer/trained-model';
import { inputsOf } from './examiner';
import { meanShown, rowsShown, standingValues, withAllRows } from './lens-junctions';
import { headKernels, laneKernels, matricesOf } from './lens-kernels';

/** Test rows over which weights that depend on the sample are averaged. */
const sampleRows = 256;

/** Looks into a run of a trainer for what the page draws. Owns some inputs until {@link dispose}. */
export class Lens {
  private readonly grid: Tensor4D | null;
  /** Of each run, or one for all. */
  private readonly samples: readonly Tensor4D[];

  /** `side` x `side` points over the plane, where the data lives on one. */
  constructor(
    private readonly datasets: readonly Dataset[],
    private readonly side: number,
  ) {
    const { plane } = datasets[0]!;
    this.grid = plane === null ? null : gridPoints(plane, side);
    this.samples = datasets.map((dataset) =>
      inputsOf([{ dataset, rows: dataset.test.subarray(0, sampleRows) }]),
    );
  }

  /**
   * Everything at the present parameters: one read of the parameters, one of what the network answers; `withRuns` asks
   * for what every run answers on the plane.
   */
  async look(trainer: TrainedModel, run: number, withRuns = false): Promise<ModelLook> {
    const { plan, blocks } = trainer;
    // Begun together, before the next step.
    const parameters = trainer.readParameters();
    const answers = readParts(() => [
      ...this.gridParts(trainer, run),
      ...(withRuns ? this.runsParts(trainer) : []),
      ...this.shownParts(trainer, run),
    ]);
    const matrices = matricesOf(await parameters, blocks, run);
    const take = await answers;
    const grid = this.grid === null ? null : this.gridOf(plan, take, withRuns);
    const junctions = plan.junctions.map((junction) => {
      const standing = standingValues(junction, plan, matrices);
      if (standing !== null) return standing;
      const { values, rows } = take(junctionKey(junction.name));
      return withAllRows(junction, values, rows);
    });
    const lanes = laneKernels(plan, matrices);
    return { lanes, heads: headKernels(this.tasks.length, matrices), junctions, grid };
  }

  /** The maps of the lanes' layers, block by block, and the outputs. */
  private gridParts(trainer: TrainedModel, run: number): Part[] {
    if (this.grid === null) return [];
    const { plan } = trainer;
    const { layers, outputs } = trainer.answer(this.grid, run);
    const blocks = trainer.blocks.filter(({ name }) => isDrawn(plan, name));
    return [
      ...blocks.map(({ name, copies }) => mapsOf(name, layers[name]!, copies.length, shownUnits(plan))),
      part(outputsKey, outputs, outputs.shape[3]),
    ];
  }

  /** The outputs of all runs. */
  private runsParts(trainer: TrainedModel): Part[] {
    if (this.grid === null) return [];
    const { outputs } = trainer.answer(this.grid);
    return [part(runsKey, outputs, outputs.shape[3])];
  }

  /** Weights that depend on the sample. */
  private shownParts(trainer: TrainedModel, run: number): Part[] {
    const junctions = trainer.plan.junctions.filter(({ from }) => from === 'shown');
    if (junctions.length === 0) return [];
    const { shown } = trainer.answer(ofRun(this.samples, run), run);
    return junctions.map((junction) => {
      const weights = shown[junction.name]!;
      return part(junctionKey(junction.name), meanShown(junction, weights), rowsShown(weights));
    });
  }

  private gridOf(plan: Plan, take: Take, withRuns: boolean): GridView {
    const { side } = this;
    const points = side * side;
    const lanes = plan.lanes.map(({ layers }) =>
      layers.map((layer) => {
        if (layer === null || !hasMaps(plan)) return null;
        const { values, rows: units } = take(layer.block);
        const size = units * points;
        return transposed(values.subarray(layer.copy * size, (layer.copy + 1) * size), units);
      }),
    );
    const [outputs] = this.outputsIn(take(outputsKey));
    return { side, lanes, outputs: outputs!, runs: withRuns ? this.outputsIn(take(runsKey)) : null };
  }

  /** [run][task]: outputs on the grid, each task's without those that it does not have. */
  private outputsIn({ values, rows: width }: ReturnType<Take>): Float32Array[][] {
    const size = this.side * this.side * width;
    const runs = values.length / (size * this.tasks.length);
    return Array.from({ length: runs }, (_, run) =>
      this.tasks.map((task, t) => {
        const from = (run * this.tasks.length + t) * size;
        return unpadded(values.slice(from, from + size), width, outputsOf(task));
      }),
    );
  }

  dispose(): void {
    this.grid?.dispose();
    tf.dispose([...this.samples]);
  }

  private get tasks(): Dataset['tasks'] {
    return this.datasets[0]!.tasks;
  }
}

const outputsKey = ' outputs';
const runsKey = ' runs';
const junctionKey = (name: string) => ` ${name}`;

/** Numbers that are read together with others; `rows` is what their reader has to know of their shape. */
interface Part {
  readonly key: string;
  readonly flat: Tensor1D;
  readonly rows: number;
}

type Take = (key: string) => { readonly values: Float32Array; readonly rows: number };

function part(key: string, tensor: Tensor, rows: number): Part {
  return { key, flat: tf.reshape(tensor, [tensor.size]) as Tensor1D, rows };
}

function isDrawn(plan: Plan, block: string): boolean {
  return (
    hasMaps(plan) &&
    plan.lanes.some(({ layers }) => layers.some((layer) => layer !== null && layer.block === block))
  );
}

/**
 * A run's activations of a block's layer, [copy, point, shown unit]. Where all tasks send their own streams through a
 * shared layer, the mean of these.
 */
function mapsOf(name: string, layer: Tensor, copies: number, most: number): Part {
  const [points, width] = layer.shape.slice(-2) as [number, number];
  const banks = sizeOf(layer.shape.slice(1, -2));
  const units = Math.min(most, width);
  const all = tf.reshape(layer, [-1, points, width]);
  const cut =
    units === width && all.shape[0] === banks ? all : tf.slice(all, [0, 0, 0], [banks, points, units]);
  const streams = banks / copies;
  const each = tf.reshape(cut, [streams, copies, points * units]);
  const mean = streams === 1 ? each : tf.div(tf.sum(each, 0), streams);
  return part(name, mean, units);
}

/** Reads some tensors at once; what they are made from is released before the read. */
async function readParts(make: () => readonly Part[]): Promise<Take> {
  let parts: readonly Part[] = [];
  const [all] = tf.tidy(() => {
    parts = make();
    return parts.length === 0 ? [] : [tf.concat1d(parts.map(({ flat }) => flat))];
  });
  const values = all === undefined ? new Float32Array(0) : ((await all.data()) as Float32Array);
  all?.dispose();
  const found = new Map<string, ReturnType<Take>>();
  let place = 0;
  for (const { key, flat, rows } of parts) {
    found.set(key, { values: values.slice(place, place + flat.size), rows });
    place += flat.size;
  }
  return (key) => found.get(key)!;
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

/** [point, unit] to [unit, point]; here, since TensorFlow.js takes longer for it than the network for its answer. */
function transposed(values: Float32Array, units: number): Float32Array {
  const points = values.length / units;
  const maps = new Float32Array(values.length);
  for (let point = 0; point < points; point++) {
    for (let unit = 0; unit < units; unit++) maps[unit * points + point] = values[point * units + unit]!;
  }
  return maps;
}

function unpadded(values: Float32Array, width: number, count: number): Float32Array {
  if (width === count) return values;
  return Float32Array.from({ length: (values.length / width) * count }, (_, i) => {
    const row = Math.floor(i / count);
    return values[row * width + (i - row * count)]!;
  });
}
