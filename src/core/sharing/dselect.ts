import type { OptionValues } from '../fields/field';
import { number } from '../fields/make-field';
import type { Architecture } from './architecture';
import { countOption, gateJunction, lastUnits, mixingCost, range, uniformBlock } from './build';
import { expertBlocks, expertLanes, expertLayers, expertName, expertsOption } from './experts';
import { strengthOption } from './soft';

/** Bits that number `experts` experts. */
const bitsFor = (experts: number) => Math.max(1, Math.ceil(Math.log2(experts)));

const sizesOf = (options: OptionValues) => ({
  count: options.experts as number,
  selectors: options.k as number,
  gamma: options.gamma as number,
});

/**
 * DSelect-k: experts as in MMoE, but a gate of k selectors, each of which comes to choose exactly one expert: its m
 * binary numbers, smooth steps of the input, spell the expert's index.
 *
 * Hazimeh, Zhao, Chowdhery, Sathiamoorthy, Chen, Mazumder, Hong and Chi (2021).
 */
export const dselect: Architecture = {
  id: 'dselect',
  title: 'DSelect-k',
  summary: 'Shared experts, of which each task learns to choose a few and leave the others alone.',
  formula: String.raw`p_{ti} = \sum_{j=1}^{k} \operatorname{softmax}(w_t)_j\, r_{tji}, \qquad r_{tji} = \prod_{b} \begin{cases} S(z_{tjb}) & \text{bit } b \text{ of } i \text{ set} \\ 1 - S(z_{tjb}) & \text{else} \end{cases}, \qquad \Omega = -\lambda \sum_{t,j,i} r_{tji} \ln r_{tji}`,
  symbols: [
    { tex: 'p_{ti}', meaning: 'how much task t listens to expert i' },
    { tex: 'r_{tji}', meaning: 'how far selector j of task t, one of k, is set on expert i' },
    { tex: 'S', meaning: 'the smooth step: 0 under −γ/2, 1 over γ/2, a cubic between' },
    { tex: 'z_{tjb}, w_{tj}', meaning: 'linear functions of the input' },
    { tex: String.raw`\Omega`, meaning: 'what is added to the sum of the losses, a mean over examples' },
    { tex: String.raw`\lambda`, meaning: 'the strength' },
  ],
  source: {
    authors: 'Hazimeh, Zhao, Chowdhery, Sathiamoorthy, Chen, Mazumder, Hong, Chi',
    year: 2021,
    title:
      'DSelect-k: Differentiable Selection in the Mixture of Experts with Applications to Multi-Task Learning',
    venue: 'NeurIPS 2021',
    url: 'https://arxiv.org/abs/2106.03760',
    place: 'section 3',
  },
  departures:
    'Gates that depend on the example, as in LibMTL; the penalty that makes selectors choose is a mean over examples and counts for every task, in LibMTL a sum, for the last task alone. Where the experts are no power of two, it has a second term, Σ 1 / Σᵢ r, against indexes that are no expert; the strength is a factor of both terms, in LibMTL of the first alone.',
  shared: 'The experts; selectors belong to the tasks.',
  options: {
    experts: expertsOption(2),
    k: countOption({
      key: 'k',
      title: 'Selectors',
      help: 'At most how many experts a task comes to use.',
      min: 1,
      max: 4,
      default: 2,
    }),
    gamma: number({
      key: 'gamma',
      title: 'Width of the step',
      help: 'From −γ/2 to γ/2 a selector is undecided; outside it does not learn any more.',
      min: 0.1,
      max: 100,
      default: 1,
      scale: 'log',
      effect: 'restart',
    }),
    strength: {
      ...strengthOption({
        help: 'The price of selectors that have not chosen: the entropy of their choice.',
        max: 10,
        default: 1e-6,
      }),
      min: 1e-6,
    },
  },
  plan(shape, options) {
    const { count, selectors, gamma } = sizesOf(options);
    const tasks = range(shape.outputs.length);
    const experts = expertBlocks(shape, count);
    const gate = { role: 'gate', penalty: 'own', inputs: shape.inputs } as const;
    const uniform =
      (limit: number): NonNullable<Parameters<typeof uniformBlock>[2]> =>
      (_row, _column, random) =>
        limit * (2 * random.uniform() - 1);
    const bits = uniformBlock(
      { name: 'bits', ...gate, units: selectors * bitsFor(count) },
      tasks.map((task) => `init/bits/${task}`),
      uniform(gamma / 100),
    );
    const shares = uniformBlock(
      { name: 'shares', ...gate, units: selectors },
      tasks.map((task) => `init/shares/${task}`),
      uniform(0.05),
    );
    return {
      shared: experts,
      own: [bits, shares],
      features: lastUnits(shape),
      lastShared: experts.at(-1)?.name ?? '',
      mixing: mixingCost(count * tasks.length, shape.trunk.slice(-1)),
      lanes: expertLanes(count, experts.length, true),
      junctions: [gateJunction('gates', shape.trunk.length - 1, tasks.length, () => range(count))],
    };
  },
  features(given) {
    const { ops, options, x, block } = given;
    const { count, gamma } = sizesOf(options);
    const { last, layers } = expertLayers(given, expertName);
    const bits = ops.dense(x, block('bits'), 'linear');
    const shares = ops.dense(x, block('shares'), 'linear');
    const gates = ops.select(bits, shares, count, gamma);
    return { value: ops.mix(gates, [last]), layers, shown: { gates } };
  },
  penalty: {
    isPerTask: true,
    blocks: () => ['bits'],
    terms({ ops, options, x, block }) {
      const { count, gamma } = sizesOf(options);
      return [ops.selectPenalty(ops.dense(x, block('bits'), 'linear'), count, gamma)];
    },
  },
};
