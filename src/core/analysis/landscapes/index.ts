import { cagradLandscape } from './cagrad';
import { fonsecaFleming } from './fonseca-fleming';
import type { Landscape } from './landscape';
import { pcgradLandscape } from './pcgrad';

/** Every landscape by its id, in the order in which they are offered; the first at the scale of Nash-MTL and FAMO. */
export const landscapes: readonly Landscape[] = [cagradLandscape(0.1), pcgradLandscape, fonsecaFleming(2)];
