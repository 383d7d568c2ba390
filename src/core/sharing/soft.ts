import type { NumberField } from '../fields/field';
import { number } from '../fields/make-field';
import type { Architecture, Junction, Plan } from './architecture';
import { range } from './build';
import type { ModelShape } from './shape';
import { single } from './single';

/** The factor of a penalty that holds towers together. */
export function strengthOption(option: Pick<NumberField, 'help' | 'default' | 'max'>): NumberField {
  return number({
    key: 's',
    title: 'Strength',
    min: 1e-4,
    zero: 'off',
    scale: 'log',
    effect: 'live',
    ...option,
  });
}

/** Towers of the tasks' own, and how far apart they are after every layer. */
function planTowers(shape: ModelShape): Plan {
  const plan = single.plan(shape, {});
  const lanes = range(shape.outputs.length);
  const junctions = plan.own.map(
    ({ name }, after): Junction => ({
      name: `distance/${name}`,
      kind: 'distance',
      after,
      rows: lanes,
      columns: lanes.map(() => lanes),
      from: 'towers',
    }),
  );
  return { ...plan, junctions };
}

/**
 * Soft parameter sharing: a tower for each task, and a penalty that pulls the layers of all towers to each other,
 * strength sum_l sum_{s<t} ||W_s^l - W_t^l||_F^2, biases included. 0 is the single-task baseline, large is hard sharing
 * whose trunk moves by the mean of the tasks' steps.
 *
 * Duong, Cohn, Bird and Cook (2015).
 */
export const soft: Architecture = {
  id: 'soft',
  title: 'Soft sharing, L2',
  summary: 'A tower for each task, held together by springs: 0 shares nothing, a strong pull shares all.',
  formula: String.raw`\Omega = \lambda \sum_l \sum_{s<t} \lVert W^l_s - W^l_t \rVert_F^2`,
  symbols: [
    { tex: String.raw`\Omega`, meaning: 'what is added to the sum of the losses' },
    { tex: String.raw`\lambda`, meaning: 'the strength' },
    { tex: 'W^l_t', meaning: 'layer l of the tower of task t, kernel and bias' },
  ],
  source: {
    authors: 'Duong, Cohn, Bird, Cook',
    year: 2015,
    title: 'Low Resource Dependency Parsing: Cross-lingual Parameter Sharing in a Neural Network Parser',
    venue: 'ACL 2015',
    url: 'https://aclanthology.org/P15-2139/',
    place: 'section 3',
  },
  departures:
    'Any number of tasks instead of two languages. The pull is taken as a whole (its proximal map, on towers and on their gradients) instead of along its gradient, so that no strength makes training unstable; at small learning rate times strength it is the gradient step. Towers that are held tight move along the mean of the tasks’ gradients, a shared trunk along their sum: with SGD they go that much slower, with Adam there is no difference.',
  shared: 'Nothing, in the sense of gradients: the towers meet in the penalty alone.',
  options: {
    strength: strengthOption({
      help: 'How strongly the towers are pulled together: 0 is the single-task baseline, large is hard sharing.',
      max: 1e4,
      default: 0.1,
    }),
  },
  plan: planTowers,
  features: single.features,
  relation: 'l2',
};
