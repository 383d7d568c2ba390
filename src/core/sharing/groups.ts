import type { Architecture } from './architecture';
import type { ModelShape } from './shape';
import { planTrunks, type Trunks, trunkFeatures } from './trunks';

/** Groups in the order of their numbers; numbers that no task has are passed over. */
function trunks({ outputs, tasks }: ModelShape): Trunks {
  const groups = outputs.map((_, task) => tasks?.[task]?.group ?? 1);
  const known = [...new Set(groups)].sort((a, b) => a - b);
  return { trunkOf: groups.map((group) => known.indexOf(group)), axis: 'bank' };
}

/**
 * Task clustering by hand: tasks of one group share a trunk, groups share nothing. One group is hard sharing; as many
 * groups as tasks are no sharing. All trunks start from the same numbers.
 *
 * Which groupings pay: Standley et al. (2020), who search them; here they are chosen by hand.
 */
export const groups: Architecture = {
  id: 'groups',
  title: 'Groups of tasks',
  summary: 'Tasks that you put in one group share a trunk; groups share nothing.',
  formula: String.raw`y_t = h_t\bigl(f^{g(t)}_L(\cdots f^{g(t)}_1(x))\bigr)`,
  symbols: [
    { tex: 'g(t)', meaning: 'the group of task t' },
    { tex: 'f^g_l', meaning: 'layer l of the trunk of group g' },
    { tex: 'h_t', meaning: 'the head of task t' },
  ],
  source: {
    authors: 'Standley, Zamir, Chen, Guibas, Malik, Savarese',
    year: 2020,
    title: 'Which Tasks Should Be Learned Together in Multi-task Learning?',
    venue: 'ICML 2020',
    url: 'https://arxiv.org/abs/1905.07553',
    place: 'section 3',
  },
  departures: 'The paper searches for the best groups by training many networks; here you choose them.',
  shared: 'All trunks; the loss of a task has no gradient by the trunks of other groups.',
  knobs: ['group', 'trunkDepth'],
  options: {},
  plan: (shape) => planTrunks(shape, trunks(shape)),
  features: (given) => trunkFeatures(given, trunks(given.shape)),
};
