import type { OptionValues } from '../fields/field';
import type { Architecture, Lane } from './architecture';
import { countOption, gateJunction, lastUnits, mixingCost, range, uniformBlock } from './build';
import { expertBlocks, expertLanes, expertLayers, expertName, ownBlocks, ownName } from './experts';

export const progressiveOptions = {
  shared: countOption({
    key: 'shared',
    title: 'Shared experts',
    help: 'How many experts all tasks may use.',
    min: 1,
    max: 8,
    default: 2,
  }),
  own: countOption({
    key: 'own',
    title: 'Own experts',
    help: 'How many experts each task has for itself.',
    min: 1,
    max: 4,
    default: 1,
  }),
};

export const expertCounts = (options: OptionValues) => ({
  shared: options.shared as number,
  own: options.own as number,
});

/** Lanes of the shared experts, then of every task's own. */
export function progressiveLanes(
  tasks: number,
  counts: ReturnType<typeof expertCounts>,
  depth: number,
  isChain: boolean,
): Lane[] {
  const own = range(tasks).flatMap((task) =>
    range(counts.own).map((expert): Lane => {
      const copy = task * counts.own + expert;
      const layers = range(depth).map((layer) => ({ block: ownName(layer), copy }));
      return { owner: [task], kind: 'expert', number: expert + 1, layers, isChain };
    }),
  );
  return [...expertLanes(counts.shared, depth, isChain), ...own];
}

/** The lanes that a task's gate weighs: shared experts, then its own. */
export function progressiveColumns(counts: ReturnType<typeof expertCounts>, task: number): number[] {
  const first = counts.shared + task * counts.own;
  return [...range(counts.shared), ...range(counts.own).map((expert) => first + expert)];
}

/**
 * Customized gate control: experts that all tasks share and experts of each task's own; a task's gate weighs the
 * shared ones and its own, z_t = softmax(x W_t) . [shared; own].
 *
 * Tang, Liu, Zhao and Gong (2020).
 */
export const cgc: Architecture = {
  id: 'cgc',
  title: 'CGC',
  summary: 'Shared experts, and experts of each task’s own; a gate for each task mixes both.',
  formula: String.raw`z_t = \sum_k p_{tk}\, e_{tk}(x), \qquad e_t = (f_1, \dots, f_m, f^t_1, \dots, f^t_n), \qquad p_t = \operatorname{softmax}(x W_t + b_t)`,
  symbols: [
    { tex: 'f_k', meaning: 'shared expert k' },
    { tex: 'f^t_k', meaning: 'expert k of task t' },
    { tex: 'e_t', meaning: 'what task t can listen to: the m shared experts, then its n own' },
    { tex: 'p_{tk}', meaning: 'how much task t listens to each' },
    { tex: 'W_t, b_t', meaning: 'the gate of task t' },
    { tex: 'z_t', meaning: 'what the head of task t reads' },
  ],
  source: {
    authors: 'Tang, Liu, Zhao, Gong',
    year: 2020,
    title:
      'Progressive Layered Extraction (PLE): A Novel Multi-Task Learning Model for Personalized Recommendations',
    venue: 'RecSys 2020',
    url: 'https://doi.org/10.1145/3383313.3412236',
    place: 'section 4.1',
  },
  departures: 'Gates have a bias, as in LibMTL. Every task has the same number of own experts.',
  shared: 'The shared experts; own experts and gates belong to the tasks.',
  options: progressiveOptions,
  plan(shape, options) {
    const tasks = range(shape.outputs.length);
    const counts = expertCounts(options);
    const depth = shape.trunk.length;
    const experts = expertBlocks(shape, counts.shared);
    const own = ownBlocks(shape, counts.own);
    const count = counts.shared + counts.own;
    const gates = uniformBlock(
      { name: 'gates', role: 'gate', penalty: 'own', inputs: shape.inputs, units: count },
      tasks.map((task) => `init/gate/${task}`),
    );
    return {
      shared: experts,
      own: [...own, gates],
      features: lastUnits(shape),
      lastShared: experts.at(-1)?.name ?? '',
      mixing: mixingCost(count * tasks.length, shape.trunk.slice(-1)),
      lanes: progressiveLanes(tasks.length, counts, depth, true),
      junctions: [gateJunction('gates', depth - 1, tasks.length, (task) => progressiveColumns(counts, task))],
    };
  },
  features(given) {
    const { ops, x, block } = given;
    const shared = expertLayers(given, expertName);
    const own = expertLayers(given, ownName);
    const gates = ops.softmax(ops.dense(x, block('gates'), 'linear'));
    return {
      value: ops.mix(gates, [shared.last, own.last]),
      layers: { ...shared.layers, ...own.layers },
      shown: { gates },
    };
  },
};
