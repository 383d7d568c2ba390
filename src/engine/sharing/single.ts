import { type Sharing, trunkBlocks } from './sharing';

/** No sharing: a trunk for each task, y_t = head_t(trunk_t(x)); all start from the shared trunk's numbers. */
export const single: Sharing = {
  id: 'single',
  trunk: (shape) => trunkBlocks(shape, shape.outputs.length),
};
