import {
  afterExcess,
  type ExcessMtlState,
  epsilon,
  excessMtl as method,
} from '../../core/weighting/excess-mtl';
import { type Tensor2D, tf } from '../tensorflow/tf';
import type { Direction } from './direction';

/** ExcessMTL on tensors: the rows are the gradients; it remembers the sums of their squares. */
export const excessMtl: Direction<ExcessMtlState> = {
  method,
  memory: 'squares',
  look({ jacobian }, memory) {
    const square = tf.square(jacobian);
    const squares = memory ? (tf.add(memory, square) as Tensor2D) : square;
    const excess = tf.sum(tf.div(square, tf.sqrt(tf.add(squares, epsilon))), 1);
    return { rows: jacobian, numbers: excess, memory: squares };
  },
  decide({ numbers }, { options, state }) {
    const { weights, state: next } = afterExcess([...numbers], state, options);
    return { factors: weights, weights, heads: weights, state: { ...state, ...next } };
  },
};
