/** What losses are told besides their tensors. */
export interface LossAttributes {
  /** [task]: the number of classes of a multiclass task, -1 for binary, -2 for regression. */
  readonly tasks: readonly number[];
}

/** The axes of outputs and labels. */
export interface LossSizes {
  /** Whether each run has labels of its own. */
  readonly hasOwnLabels: boolean;
  readonly runs: number;
  readonly tasks: number;
  readonly samples: number;
  readonly width: number;
  /** As {@link LossAttributes} has them. */
  readonly codes: readonly number[];
}

/** `outputs` and `labels` are the shapes. */
export function lossSizes(
  outputs: readonly number[],
  labels: readonly number[],
  { tasks: codes }: LossAttributes,
): LossSizes {
  const [runs, tasks, samples, width] = outputs as [number, number, number, number];
  return { hasOwnLabels: labels[0]! > 1, runs, tasks, samples, width, codes };
}

/**
 * Calls `visit` with every run's task: its place among them, in matrices [sample, output]; the place of its labels; its
 * code.
 */
export function forEachTask(
  { hasOwnLabels, runs, tasks, codes }: LossSizes,
  visit: (place: number, labels: number, code: number) => void,
): void {
  for (let place = 0; place < runs * tasks; place++) {
    const task = place % tasks;
    visit(place, hasOwnLabels ? place : task, codes[task]!);
  }
}
