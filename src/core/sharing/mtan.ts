import type { Architecture, Junction } from './architecture';
import { lastUnits, range, trunkSizes, trunkStream, uniformBlock } from './build';

const names = (block: number) => ({
  first: `first/${block}`,
  second: `second/${block}`,
  hidden: `attention/${block}`,
  mask: `mask/${block}`,
  feature: `feature/${block}`,
});

/**
 * Multi-task attention network for dense layers: block l of the shared trunk is u = act(dense(z)), p = act(dense(u));
 * each task masks p by m_t = sigmoid(dense(act(dense([u, a_t])))), from u alone in the first block, and reads
 * a_t = act(dense(m_t * p)); the next block goes on from p, the head from the last a_t.
 *
 * Liu, Johns and Davison (2019).
 */
export const mtan: Architecture = {
  id: 'mtan',
  title: 'MTAN',
  summary: 'One shared trunk; each task looks at it through masks of its own, unit by unit.',
  formula: String.raw`m^l_t = \sigma\bigl(g_2\bigl(\phi\,(g_1([u^l, a^{l-1}_t]))\bigr)\bigr), \qquad a^l_t = \phi\bigl(f^l_t(m^l_t \odot p^l)\bigr)`,
  symbols: [
    { tex: 'u^l, p^l', meaning: 'first and second layer of block l of the trunk' },
    { tex: 'm^l_t', meaning: 'the mask of task t, between 0 and 1 for each unit' },
    { tex: 'a^l_t', meaning: 'what task t reads of block l; the last one enters its head' },
    { tex: 'g_1, g_2, f^l_t', meaning: 'dense layers of the task’s own; φ is the activation' },
  ],
  source: {
    authors: 'Liu, Johns, Davison',
    year: 2019,
    title: 'End-to-End Multi-Task Learning with Attention',
    venue: 'CVPR 2019',
    url: 'https://arxiv.org/abs/1803.10704',
    place: 'section 3',
  },
  departures:
    'Dense layers in the place of convolutions, a block for each layer of the trunk; without batch normalisation.',
  shared: 'The trunk; masks and what is made of them belong to the tasks.',
  options: {},
  plan(shape) {
    const tasks = range(shape.outputs.length);
    const sizes = trunkSizes(shape);
    const trunk = sizes.flatMap(({ inputs, units }, layer) => [
      uniformBlock({ name: names(layer).first, inputs, units }, [trunkStream(layer)]),
      uniformBlock({ name: names(layer).second, inputs: units, units }, [`init/second/${layer}`]),
    ]);
    const own = sizes.flatMap(({ inputs, units }, layer) => {
      const { hidden, mask, feature } = names(layer);
      const blockOf = (name: string, from: number) =>
        uniformBlock(
          { name, penalty: 'own', inputs: from, units },
          tasks.map((task) => `init/${name}/${task}`),
        );
      return [
        // Besides u, what the task has read so far: as wide as the layer before.
        blockOf(hidden, units + (layer === 0 ? 0 : inputs)),
        blockOf(mask, units),
        blockOf(feature, units),
      ];
    });
    return {
      shared: trunk,
      own,
      features: lastUnits(shape),
      lastShared: trunk.at(-1)?.name ?? '',
      mixing: tasks.length * shape.trunk.reduce((sum, units) => sum + units, 0),
      lanes: [
        {
          owner: 'shared',
          kind: 'trunk',
          number: 1,
          layers: sizes.map((_, layer) => {
            const { first, second } = names(layer);
            return { block: second, copy: 0, via: first };
          }),
          isChain: true,
        },
      ],
      junctions: sizes.map(({ units }, after): Junction => {
        const columns = tasks.map(() => range(units));
        return { name: names(after).mask, kind: 'mask', after, rows: tasks, columns, from: 'shown' };
      }),
    };
  },
  features({ ops, shape, x, block }) {
    const layers: Record<string, typeof x> = {};
    const shown: Record<string, typeof x> = {};
    let shared = x;
    let read = x;
    shape.trunk.forEach((_, layer) => {
      const { first, second, hidden, mask, feature } = names(layer);
      const u = ops.dense(shared, block(first), shape.activation);
      const p = ops.dense(u, block(second), shape.activation);
      const seen = layer === 0 ? u : ops.join(u, read);
      const m = ops.dense(ops.dense(seen, block(hidden), shape.activation), block(mask), 'sigmoid');
      read = ops.dense(ops.times(m, p), block(feature), shape.activation);
      layers[second] = p;
      shown[mask] = m;
      shared = p;
    });
    return { value: read, layers, shown };
  },
};
