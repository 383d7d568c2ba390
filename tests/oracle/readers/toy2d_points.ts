import { cagradLandscape } from '../../../src/core/analysis/landscapes/cagrad';
import { points } from './landscape-points';
import type { VectorReader } from './reader';

export const reader: VectorReader = {
  file: 'toy2d_points',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) =>
      points(name, cagradLandscape(input.scale), { x: input.x, ...expected }),
    ),
};
