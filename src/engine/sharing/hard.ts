import { type Sharing, trunkBlocks } from './sharing';

/** Hard parameter sharing: one trunk for all tasks, y_t = head_t(trunk(x)). Caruana (1993; 1997). */
export const hard: Sharing = {
  id: 'hard',
  trunk: (shape) => trunkBlocks(shape, 1),
};
