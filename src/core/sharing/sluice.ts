import type { Architecture, Junction } from './architecture';
import { mixingCost, range, trunkStream, uniformBlock } from './build';
import { ownShareOption, stitchJunctions, stitchRateOption, towerLanes } from './cross-stitch';
import type { ModelShape } from './shape';
import { strengthOption } from './soft';

const parts = 2;

/** Widths that two subspaces can share: odd ones are rounded up. */
const widthsOf = ({ trunk }: ModelShape): number[] => trunk.map((units) => units + (units % parts));

/**
 * Sluice networks: a tower for each task, every layer split in two subspaces; after every layer a learnt matrix alpha
 * mixes the subspaces of all towers, and each head reads a learnt mixture beta of its tower's layers. A penalty keeps
 * the kernels of the two subspaces orthogonal, strength sum ||K_1' K_2||_F^2.
 *
 * Ruder, Bingel, Augenstein and Søgaard (2019).
 */
export const sluice: Architecture = {
  id: 'sluice',
  title: 'Sluice',
  summary: 'Cross-stitch on halves of every layer, and heads that read a mixture of all layers.',
  formula: String.raw`\tilde x^{\,l}_i = \sum_j \alpha^l_{ij}\, x^l_j, \qquad z_t = \sum_l \beta^l_t\, \tilde x^{\,l}_t, \qquad \Omega = \lambda \sum_{t,l} \lVert K_1^{\top} K_2 \rVert_F^2`,
  symbols: [
    { tex: 'x^l_j', meaning: 'subspace j (two a tower) of the activations of layer l' },
    { tex: String.raw`\alpha^l_{ij}`, meaning: 'how much of subspace j goes into subspace i' },
    { tex: String.raw`\beta^l_t`, meaning: 'how much of layer l the head of task t reads' },
    { tex: 'z_t', meaning: 'what the head of task t reads' },
    { tex: 'K_1, K_2', meaning: 'kernels of the two subspaces of a layer' },
    { tex: String.raw`\lambda`, meaning: 'the strength' },
  ],
  source: {
    authors: 'Ruder, Bingel, Augenstein, Søgaard',
    year: 2019,
    title: 'Latent Multi-task Architecture Learning',
    venue: 'AAAI 2019',
    url: 'https://arxiv.org/abs/1705.08142',
    place: 'section 3',
  },
  departures:
    'The penalty is off unless you raise it. Odd widths are rounded up to even ones; where layers differ in width, the heads read the narrower ones padded with 0. Each head starts at the last layer with the own share and the rest spread evenly over the others.',
  shared: 'Towers and α; β belongs to the tasks.',
  options: {
    own: ownShareOption,
    rate: stitchRateOption,
    strength: strengthOption({
      help: 'The price of what the two subspaces of a layer have in common.',
      max: 10,
      default: 0,
    }),
  },
  plan(shape, options) {
    const tasks = shape.outputs.length;
    const depth = shape.trunk.length;
    const widths = widthsOf(shape);
    const own = options.own as number;
    const rate = options.rate as number;
    const mixing = { role: 'mixing', penalty: 'none', hasBias: false, rate } as const;
    const layers = widths.map((units, layer) =>
      uniformBlock(
        {
          name: `trunk/${layer}`,
          banks: [tasks],
          inputs: layer === 0 ? shape.inputs : widths[layer - 1]!,
          units,
        },
        range(tasks).map(() => trunkStream(layer)),
      ),
    );
    const subspaces = parts * tasks;
    const alphas = widths.map((_, layer) =>
      uniformBlock(
        { name: `stitch/${layer}`, ...mixing, inputs: subspaces, units: subspaces },
        [`init/stitch/${layer}`],
        (row, column) => (row === column ? own : (1 - own) / (subspaces - 1)),
      ),
    );
    const beta = uniformBlock(
      { name: 'beta', ...mixing, inputs: 1, units: depth },
      range(tasks).map((task) => `init/beta/${task}`),
      (_row, layer) => (depth === 1 ? 1 : layer === depth - 1 ? own : (1 - own) / (depth - 1)),
    );
    const blend: Junction = {
      name: 'beta',
      kind: 'blend',
      after: depth - 1,
      rows: range(tasks),
      columns: range(tasks).map(() => range(depth)),
      from: 'block',
    };
    const widest = Math.max(...widths);
    return {
      shared: [...layers, ...alphas],
      own: [beta],
      features: range(tasks).map(() => widest),
      lastShared: layers.at(-1)?.name ?? '',
      mixing: mixingCost(subspaces * tasks, widths) + depth * tasks * widest,
      lanes: towerLanes(shape),
      junctions: [...stitchJunctions(shape, parts), blend],
    };
  },
  features({ ops, shape, x, block }) {
    const widths = widthsOf(shape);
    const layers: Record<string, typeof x> = {};
    const choices = shape.outputs.map((_, bank) => ({ source: 0, bank }));
    let value = ops.axis(x, 2);
    const mixed = widths.map((_, layer) => {
      const name = `trunk/${layer}`;
      layers[name] = ops.dense(value, block(name), shape.activation);
      value = ops.stitch(block(`stitch/${layer}`), layers[name]!, parts);
      return ops.axis(ops.pick([value], choices, Math.max(...widths)), 2);
    });
    return { value: ops.mix(block('beta'), mixed), layers, shown: {} };
  },
  penalty: {
    isPerTask: false,
    blocks: ({ trunk }) => trunk.map((_, layer) => `trunk/${layer}`),
    terms: ({ ops, shape, block }) =>
      shape.trunk.map((_, layer) => ops.orthogonality(block(`trunk/${layer}`))),
  },
};
