import {
  type DbMtlState,
  epsilon,
  keptShare,
  levellingWeights,
  logFactors,
  dbMtl as method,
} from '../../core/weighting/db-mtl';
import { type Tensor2D, tf } from '../tensorflow/tf';
import { column, type Direction } from './direction';

/** DB-MTL on tensors: the rows are the running means, which it remembers. */
export const dbMtl: Direction<DbMtlState> = {
  method,
  memory: 'means',
  look({ jacobian, losses }, memory, { options, state }) {
    const kept = state.steps.map((made) => keptShare(made + 1, options));
    const taken = kept.map((share) => 1 - share);
    const share = tf.div(taken, tf.add(tf.maximum(losses, 0), epsilon));
    const added = tf.mul(jacobian, tf.expandDims(share, 1)) as Tensor2D;
    const means = memory ? (tf.add(tf.mul(memory, column(kept)), added) as Tensor2D) : added;
    return { rows: means, numbers: tf.sum(tf.square(means), 1), memory: means };
  },
  decide({ numbers, losses }, { state }) {
    const weights = levellingWeights(Array.from(numbers, Math.sqrt));
    return {
      factors: weights,
      weights,
      heads: logFactors(losses),
      state: { ...state, steps: state.steps.map((made) => made + 1) },
    };
  },
};
