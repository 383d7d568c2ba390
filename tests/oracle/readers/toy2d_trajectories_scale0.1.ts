import { cagradLandscape } from '../../../src/core/analysis/landscapes/cagrad';
import { trajectories } from './landscape-trajectories';
import type { VectorReader } from './reader';

export const reader: VectorReader = {
  file: 'toy2d_trajectories_scale0.1',
  read: ({ cases }) => trajectories(cases, ({ scale }) => cagradLandscape(scale)),
};
