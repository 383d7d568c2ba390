import type { Architecture } from './architecture';
import type { ModelShape } from './shape';
import { planTrunks, type Trunks, trunkFeatures } from './trunks';

const trunks = ({ outputs }: ModelShape): Trunks => ({ trunkOf: outputs.map(() => 0), axis: 'none' });

/**
 * Hard parameter sharing: one trunk for all tasks, a head for each, y_t = h_t(trunk(x)). A task's head may leave the
 * trunk after any of its layers.
 *
 * Caruana (1993; 1997).
 */
export const hard: Architecture = {
  id: 'hard',
  title: 'Hard sharing',
  summary: 'One trunk for all tasks, a head for each: what one task learns, the others see.',
  formula: String.raw`y_t = h_t\bigl(f_{d_t}(\cdots f_1(x))\bigr)`,
  symbols: [
    { tex: 'f_l', meaning: 'layer l of the trunk, the same for all tasks' },
    { tex: 'd_t', meaning: 'the layers that task t goes through before its head' },
    { tex: 'h_t', meaning: 'the head of task t' },
  ],
  source: {
    authors: 'Caruana',
    year: 1997,
    title: 'Multitask Learning',
    venue: 'Machine Learning 28, 41–75',
    url: 'https://doi.org/10.1023/A:1007379606734',
    place: 'section 2',
  },
  departures: '',
  shared: 'The trunk.',
  knobs: ['trunkDepth'],
  options: {},
  plan: (shape) => planTrunks(shape, trunks(shape)),
  features: (given) => trunkFeatures(given, trunks(given.shape)),
};
