import type { Matrix } from '../../core/linalg/matrix';
import type { GramPart } from '../ops/gram';

/** Inner products of one run's task gradients, [task, task], in float64; each is added up when it is asked for. */
export interface GramMatrices {
  /** Over all shared parameters. */
  readonly all: Matrix;
  /** Over each shared layer, all of its banks, kernel and bias, from the input on. */
  readonly layers: readonly Matrix[];
  /** The same without biases. */
  readonly kernels: readonly Matrix[];
  /** Over one layer without its bias; none where there is no such layer. */
  kernel(layer: number): Matrix | undefined;
}

/** The matrices of each run from the sums of the parts, [part, run, task, task]. */
export function gramMatrices(
  sums: Float32Array,
  parts: readonly GramPart[],
  runs: number,
  tasks: number,
): GramMatrices[] {
  return Array.from({ length: runs }, (_, run) => new RunGrams(sums, parts, run, runs, tasks));
}

class RunGrams implements GramMatrices {
  constructor(
    private readonly sums: Float32Array,
    private readonly parts: readonly GramPart[],
    private readonly run: number,
    private readonly runs: number,
    private readonly tasks: number,
  ) {}

  get all(): Matrix {
    return this.added(() => true);
  }

  get layers(): readonly Matrix[] {
    return this.places.map((layer) => this.added((part) => part.layer === layer));
  }

  get kernels(): readonly Matrix[] {
    return this.places.map((layer) => this.kernelOf(layer));
  }

  kernel(layer: number): Matrix | undefined {
    return this.places.includes(layer) ? this.kernelOf(layer) : undefined;
  }

  private kernelOf(layer: number): Matrix {
    return this.added((part) => part.layer === layer && !part.isBias);
  }

  private get places(): number[] {
    return Array.from({ length: (this.parts.at(-1)?.layer ?? -1) + 1 }, (_, layer) => layer);
  }

  private added(isIn: (part: GramPart) => boolean): Matrix {
    const { sums, parts, run, runs, tasks } = this;
    const size = tasks * tasks;
    const total = new Array<number>(size).fill(0);
    for (let p = 0; p < parts.length; p++) {
      if (!isIn(parts[p]!)) continue;
      const from = (p * runs + run) * size;
      for (let i = 0; i < size; i++) total[i]! += sums[from + i]!;
    }
    return Array.from({ length: tasks }, (_row, a) => total.slice(a * tasks, (a + 1) * tasks));
  }
}
