import { pcgradLandscape } from '../../../src/core/analysis/landscapes/pcgrad';
import { points } from './landscape-points';
import { trajectories } from './landscape-trajectories';
import type { VectorReader } from './reader';

export const reader: VectorReader = {
  file: 'toy2d_pcgrad_landscape',
  read: (file) => [
    ...(file.points as Parameters<typeof points>[2][]).flatMap((point) =>
      points(`points: ${point.x.join(' ')}`, pcgradLandscape, point),
    ),
    ...trajectories(file.cases, () => pcgradLandscape),
  ],
};
