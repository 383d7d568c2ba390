import type { Ops } from '../../core/sharing/ops';
import { dense } from '../ops/dense';
import { join } from '../ops/join';
import { mix } from '../ops/mix';
import { orthogonality } from '../ops/orthogonality';
import { pick } from '../ops/pick';
import { select, selectPenalty } from '../ops/select';
import { softmax } from '../ops/softmax';
import { stitch } from '../ops/stitch';
import { type Tensor, tf } from '../tensorflow/tf';

/** What forward passes are written in, on tensors. */
export const sharingOps: Ops<Tensor> = {
  dense,
  softmax,
  mix,
  stitch,
  pick,
  select,
  selectPenalty,
  orthogonality,
  times: tf.mul,
  join,
  axis: (x, place) => tf.reshape(x, [...x.shape.slice(0, place), 1, ...x.shape.slice(place)]),
  flat: (x) => {
    const [runs, tasks, streams, banks, samples, units] = x.shape;
    return tf.reshape(x, [runs!, tasks!, streams! * banks!, samples!, units!]);
  },
};
