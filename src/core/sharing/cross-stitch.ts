import type { NumberField } from '../fields/field';
import { number } from '../fields/make-field';
import type { Architecture, Junction, Lane } from './architecture';
import { lastUnits, mixingCost, range, trunkSizes, trunkStream, uniformBlock } from './build';
import type { ModelShape } from './shape';

/** How much of itself a tower keeps in the beginning. */
export const ownShareOption: NumberField = number({
  key: 'own',
  title: 'Own share at first',
  help: 'How much of its own features a tower keeps in the beginning; the rest comes evenly from the others.',
  min: 0,
  max: 1,
  default: 0.9,
  step: 0.01,
  scale: 'linear',
  effect: 'restart',
});

/** The learning rate of stitches. */
export const stitchRateOption: NumberField = number({
  key: 'rate',
  title: 'Rate of the stitches',
  help: 'Their learning rate, as a multiple of the network’s.',
  min: 0.01,
  max: 1000,
  default: 1,
  scale: 'log',
  unit: '×',
  effect: 'restart',
});

/** Lanes of the towers of `tasks` tasks. */
export function towerLanes(shape: ModelShape): Lane[] {
  return shape.outputs.map((_, copy) => ({
    owner: [copy],
    kind: 'tower',
    number: copy + 1,
    layers: shape.trunk.map((_units, layer) => ({ block: `trunk/${layer}`, copy })),
    isChain: true,
  }));
}

/** Of the lanes, `parts` rows and columns each. */
export function stitchJunctions(shape: ModelShape, parts: number): Junction[] {
  const lanes = shape.outputs.flatMap((_, task) => range(parts).map(() => task));
  return shape.trunk.map((_, after) => ({
    name: `stitch/${after}`,
    kind: 'stitch',
    after,
    rows: lanes,
    columns: lanes.map(() => lanes),
    from: 'block',
  }));
}

/**
 * Cross-stitch networks: a tower for each task; after every layer l, each tower goes on with a mixture of all towers'
 * activations, x_t = sum_s A^l_ts x_s, with one learnt number a pair of towers and layer. Identity stitches are no
 * sharing.
 *
 * Misra, Shrivastava, Gupta and Hebert (2016).
 */
export const crossStitch: Architecture = {
  id: 'cross-stitch',
  title: 'Cross-stitch',
  summary: 'A tower for each task; after every layer the towers mix, by numbers that are learnt.',
  formula: String.raw`\tilde x^{\,l}_t = \sum_s A^l_{ts}\, x^l_s`,
  symbols: [
    { tex: 'x^l_s', meaning: 'the activations of layer l of the tower of task s' },
    { tex: 'A^l_{ts}', meaning: 'how much of tower s goes into tower t after layer l' },
    { tex: String.raw`\tilde x^{\,l}_t`, meaning: 'what layer l + 1 of tower t, or the head, reads' },
  ],
  source: {
    authors: 'Misra, Shrivastava, Gupta, Hebert',
    year: 2016,
    title: 'Cross-stitch Networks for Multi-task Learning',
    venue: 'CVPR 2016',
    url: 'https://arxiv.org/abs/1604.03539',
    place: 'section 3, equation 1',
  },
  departures:
    'A stitch after every layer, also the last; LibMTL places them between stages only, and starts all of them at 1. Stitches learn at the network’s rate unless you raise it; the paper’s learn 100 to 1000 times as fast. Towers start from the same numbers instead of from trained single-task networks.',
  shared: 'Towers and stitches: through the stitches every task’s loss reaches every tower.',
  options: { own: ownShareOption, rate: stitchRateOption },
  plan(shape, options) {
    const tasks = shape.outputs.length;
    const towers = range(tasks);
    const own = options.own as number;
    const other = (1 - own) / Math.max(1, tasks - 1);
    const layers = trunkSizes(shape).map((size, layer) =>
      uniformBlock(
        { name: `trunk/${layer}`, banks: [tasks], ...size },
        towers.map(() => trunkStream(layer)),
      ),
    );
    const stitches = shape.trunk.map((_, layer) =>
      uniformBlock(
        {
          name: `stitch/${layer}`,
          role: 'mixing',
          penalty: 'none',
          inputs: tasks,
          units: tasks,
          hasBias: false,
          rate: options.rate as number,
        },
        [`init/stitch/${layer}`],
        (row, column) => (row === column ? own : other),
      ),
    );
    return {
      shared: [...layers, ...stitches],
      own: [],
      features: lastUnits(shape),
      lastShared: layers.at(-1)?.name ?? '',
      mixing: mixingCost(tasks * tasks, shape.trunk),
      lanes: towerLanes(shape),
      junctions: stitchJunctions(shape, 1),
    };
  },
  features({ ops, shape, x, block }) {
    const layers: Record<string, typeof x> = {};
    let value = ops.axis(x, 2);
    shape.trunk.forEach((_, layer) => {
      const name = `trunk/${layer}`;
      const activations = ops.dense(value, block(name), shape.activation);
      layers[name] = activations;
      value = ops.stitch(block(`stitch/${layer}`), activations, 1);
    });
    const choices = shape.outputs.map((_, bank) => ({ source: 0, bank }));
    return { value: ops.pick([value], choices, shape.trunk.at(-1)!), layers, shown: {} };
  },
};
