import type { Part } from '../../core/weighting/part';
import { type Tensor, type Tensor1D, type Tensor2D, tf } from '../tensorflow/tf';
import type { RunMethod } from './run-method';

/** The Jacobian after the methods that look at single entries have worked on it. */
export type LookedAt = {
  /** Layer by layer; such a run has in it the rows that its direction is a weighted sum of. */
  readonly jacobian: readonly Tensor[];
  /** [run]: what the method decides by; undefined for one that looks at no entries. */
  readonly numbers: readonly (Tensor | undefined)[];
  /** Lets go of what is new. */
  dispose(): void;
};

/**
 * Lets every run's method look at the gradients: `jacobian` layer by layer [run, task, ..., row, column], the first
 * `sharedLayers` of them shared by all tasks, `losses` [run, task], `parts` [run] the tasks that a run's step is about.
 */
export function lookedAt(
  methods: readonly RunMethod[],
  jacobian: readonly Tensor[],
  sharedLayers: number,
  losses: Tensor2D,
  parts: readonly Part[],
): LookedAt {
  if (methods.every(({ direction }) => direction === null))
    return { jacobian, numbers: methods.map(() => undefined), dispose: () => {} };
  const found = tf.tidy(() => {
    const shared = jacobian.slice(0, sharedLayers);
    const looked = methods.map((method, run) => {
      if (method.direction === null) return null;
      const flat = gradientsOf(run, shared, losses.shape[1]);
      const ofRun = { jacobian: flat, losses: runOf(losses, run) as Tensor1D };
      const found = method.look(ofRun, parts[run]!);
      return found && { rows: found.rows === flat ? null : found.rows, numbers: found.numbers };
    });
    return {
      jacobian: [
        ...withRows(
          shared,
          looked.map((each) => each?.rows ?? null),
        ),
        ...jacobian.slice(sharedLayers),
      ],
      numbers: looked.map((each) => each?.numbers),
    };
  });
  const fresh = found.jacobian.filter((layer) => !jacobian.includes(layer));
  return { ...found, dispose: () => tf.dispose([fresh, found.numbers] as never) };
}

/** A run's part of a tensor, without the run axis. */
function runOf(tensor: Tensor, run: number): Tensor {
  const rest = tensor.shape.slice(1);
  const one = tensor.shape[0] === 1 ? tensor : tf.slice(tensor, run, 1);
  return tf.reshape(one, rest);
}

/** [task, parameter]: a run's gradients; a single 0 for each task where nothing is shared. */
function gradientsOf(run: number, shared: readonly Tensor[], tasks: number): Tensor2D {
  if (shared.length === 0) return tf.zeros([tasks, 1]);
  const parts = shared.map((layer) => tf.reshape(runOf(withFourAxes(layer), run), [tasks, -1]) as Tensor2D);
  return parts.length === 1 ? parts[0]! : tf.concat2d(parts, 1);
}

/** The layers with other rows in place of a run's gradients, where there are any; `rows` [run]. */
function withRows(layers: readonly Tensor[], rows: readonly (Tensor2D | null)[]): Tensor[] {
  if (rows.every((each) => each === null)) return [...layers];
  let from = 0;
  return layers.map((layer) => {
    const flat = withFourAxes(layer);
    const own = flat.shape.slice(1);
    const [runs, tasks] = layer.shape as [number, number];
    const size = layer.size / (runs * tasks);
    const parts = rows.map((each, run) =>
      each === null
        ? tf.slice(flat, run, 1)
        : tf.reshape(tf.slice(each, [0, from], [tasks, size]), [1, ...own]),
    );
    from += size;
    return tf.reshape(parts.length === 1 ? parts[0]! : tf.concat(parts, 0), layer.shape);
  });
}

/** [run, task and what else, row, column]: WebGL's slices and concatenations of TensorFlow.js take no more axes. */
function withFourAxes(layer: Tensor): Tensor {
  return layer.rank <= 4 ? layer : tf.reshape(layer, [layer.shape[0]!, -1, ...layer.shape.slice(-2)]);
}
