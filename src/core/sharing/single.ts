import type { Architecture } from './architecture';
import { hard } from './hard';
import type { ModelShape } from './shape';
import { planTrunks, type Trunks, trunkFeatures } from './trunks';

const towers = ({ outputs }: ModelShape): Trunks => ({
  trunkOf: outputs.map((_, task) => task),
  axis: 'task',
});

/**
 * No sharing: a trunk for each task, y_t = h_t(trunk_t(x)). All start from the numbers that a shared trunk starts from,
 * so that it differs from hard sharing in nothing but the sharing.
 *
 * The baseline of Caruana (1997).
 */
export const single: Architecture = {
  id: 'single',
  title: 'No sharing',
  summary: 'A network of its own for each task: nothing helps, nothing hurts.',
  formula: String.raw`y_t = h_t\bigl(f^t_L(\cdots f^t_1(x))\bigr)`,
  symbols: [
    { tex: 'f^t_l', meaning: 'layer l of the trunk of task t' },
    { tex: 'h_t', meaning: 'the head of task t' },
  ],
  source: hard.source,
  departures: '',
  shared: 'Nothing: a method can weigh the tasks but they do not meet anywhere.',
  knobs: ['trunkDepth'],
  options: {},
  plan: (shape) => planTrunks(shape, towers(shape)),
  features: (given) => trunkFeatures(given, towers(given.shape)),
};
