import { choice } from '../fields/make-field';
import type { Architecture } from './architecture';
import { gateJunction, lastUnits, mixingCost, range, uniformBlock } from './build';
import { expertBlocks, expertLanes, expertLayers, expertName, expertsOption } from './experts';

/**
 * Multi-gate mixture of experts: E shared trunks, and a gate for each task that weighs them by the input,
 * z_t = sum_k softmax(x W_t)_k f_k(x). One expert is hard sharing. With one gate for all tasks it is OMoE.
 *
 * Ma, Zhao, Yi, Chen, Hong and Chi (2018).
 */
export const mmoe: Architecture = {
  id: 'mmoe',
  title: 'MMoE',
  summary: 'Several shared trunks, the experts; each task has a gate that mixes them, example by example.',
  formula: String.raw`z_t = \sum_k p_{tk}\, f_k(x), \qquad p_t = \operatorname{softmax}(x W_t + b_t)`,
  symbols: [
    { tex: 'f_k', meaning: 'expert k, as deep and as wide as the trunk' },
    { tex: 'p_{tk}', meaning: 'how much task t listens to expert k' },
    { tex: 'W_t, b_t', meaning: 'the gate of task t' },
    { tex: 'z_t', meaning: 'what the head of task t reads' },
  ],
  source: {
    authors: 'Ma, Zhao, Yi, Chen, Hong, Chi',
    year: 2018,
    title: 'Modeling Task Relationships in Multi-task Learning with Multi-gate Mixture-of-Experts',
    venue: 'KDD 2018',
    url: 'https://doi.org/10.1145/3219819.3220007',
    place: 'section 4',
  },
  departures: 'Gates have a bias, as in LibMTL; the paper writes none.',
  shared: 'The experts, and the gate where all tasks have one; else each task’s gate is its own.',
  options: {
    experts: expertsOption(1),
    gates: choice({
      key: 'gates',
      title: 'Gates',
      help: 'Whether each task weighs the experts for itself.',
      options: [
        { id: 'each', title: 'one for each task' },
        { id: 'one', title: 'one for all (OMoE)' },
      ],
      default: 'each',
      effect: 'restart',
    }),
  },
  plan(shape, options) {
    const tasks = shape.outputs.length;
    const count = options.experts as number;
    const isOne = options.gates === 'one';
    const experts = expertBlocks(shape, count);
    const gates = uniformBlock(
      { name: 'gates', role: 'gate', penalty: isOne ? 'shared' : 'own', inputs: shape.inputs, units: count },
      isOne ? ['init/gate'] : range(tasks).map((task) => `init/gate/${task}`),
    );
    return {
      shared: isOne ? [...experts, gates] : experts,
      own: isOne ? [] : [gates],
      features: lastUnits(shape),
      lastShared: experts.at(-1)?.name ?? '',
      mixing: mixingCost(count * (isOne ? 1 : tasks), shape.trunk.slice(-1)),
      lanes: expertLanes(count, experts.length, true),
      junctions: [gateJunction('gates', shape.trunk.length - 1, tasks, () => range(count))],
    };
  },
  features(given) {
    const { ops, x, block } = given;
    const { last, layers } = expertLayers(given, expertName);
    const gates = ops.softmax(ops.dense(x, block('gates'), 'linear'));
    return { value: ops.mix(gates, [last]), layers, shown: { gates } };
  },
};
