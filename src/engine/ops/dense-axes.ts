/** The axes of a dense layer: what is broadcast has stride 0. */
export interface DenseAxes {
  readonly runs: number;
  readonly tasks: number;
  readonly samples: number;
  readonly inputs: number;
  readonly units: number;
  /** Distances between runs and between tasks, in matrices; [run, task]. */
  readonly x: readonly [number, number];
  readonly block: readonly [number, number];
}

/** `x` is the shape [run, task, sample, in], `block` [run, task, in + 1, out]. */
export function denseAxes(x: readonly number[], block: readonly number[]): DenseAxes {
  return {
    runs: Math.max(x[0]!, block[0]!),
    tasks: Math.max(x[1]!, block[1]!),
    samples: x[2]!,
    inputs: x[3]!,
    units: block[3]!,
    x: strides(x),
    block: strides(block),
  };
}

function strides(shape: readonly number[]): readonly [number, number] {
  return [shape[0] === 1 ? 0 : shape[1]!, shape[1] === 1 ? 0 : 1];
}
