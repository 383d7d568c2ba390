import { epsilon, type MocoState, moco as method, movedWeights, ratesOf } from '../../core/weighting/moco';
import { type Tensor2D, tf } from '../tensorflow/tf';
import { column, type Direction, type RunRows } from './direction';

/** MoCo on tensors: the rows are the tracked gradients, which it remembers. */
export const moco: Direction<MocoState> = {
  method,
  memory: 'tracked',
  look(gradients, memory, { options, state }) {
    const tracking = column(state.steps.map((made) => ratesOf(made + 1, options).tracking));
    const goals = options.form === 'libmtl' ? ofLossLength(gradients) : gradients.jacobian;
    const tracked = memory
      ? (tf.sub(memory, tf.mul(tf.sub(memory, goals), tracking)) as Tensor2D)
      : (tf.mul(goals, tracking) as Tensor2D);
    return { rows: tracked, numbers: tf.matMul(tracked, tracked, false, true), memory: tracked };
  },
  decide({ numbers, losses }, { options, state }) {
    const steps = state.steps.map((made) => made + 1);
    const rates = steps.map((step) => ratesOf(step, options));
    const tasks = losses.length;
    const gram = losses.map((_, t) => [...numbers.subarray(t * tasks, (t + 1) * tasks)]);
    const weights = movedWeights(gram, state.weights, rates, options);
    return { factors: weights, weights, heads: losses.map(() => 1), state: { ...state, steps, weights } };
  },
};

/** [task, parameter]: every gradient at the length of its task's loss. */
function ofLossLength({ jacobian, losses }: RunRows): Tensor2D {
  const norms = tf.sqrt(tf.sum(tf.square(jacobian), 1));
  return tf.mul(jacobian, tf.expandDims(tf.div(losses, tf.add(norms, epsilon)), 1));
}
