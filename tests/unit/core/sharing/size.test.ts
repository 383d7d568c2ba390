import { describe, expect, it } from 'vitest';
import { architectures } from '../../../../src/core/sharing';
import type { ModelShape, TaskShape } from '../../../../src/core/sharing/shape';
import { modelSize } from '../../../../src/core/sharing/size';

const whole: TaskShape = { trunkDepth: 9, headDepth: 9, group: 1 };

/** Two inputs, layers of four and three, heads with a hidden layer of three, one output and two. */
const shape: ModelShape = {
  inputs: 2,
  trunk: [4, 3],
  head: [3],
  outputs: [1, 2],
  activation: 'tanh',
  initialiser: 'glorot',
  tasks: [whole, whole],
};

// By hand: parameters with biases, multiplications without.
const layers = { parameters: 3 * 4 + 5 * 3, products: 2 * 4 + 4 * 3 };
const heads = { parameters: 2 * 4 * 3 + 4 * 1 + 4 * 2, products: 2 * 3 * 3 + 3 * 1 + 3 * 2 };

/** What is shared and the tasks' own besides heads, and the multiplications besides those of heads. */
const byHand: Readonly<
  Record<string, readonly { readonly options?: object; readonly size: readonly [number, number, number] }[]>
> = {
  hard: [{ size: [layers.parameters, 0, layers.products] }],
  groups: [{ size: [layers.parameters, 0, layers.products] }],
  single: [{ size: [0, 2 * layers.parameters, 2 * layers.products] }],
  soft: [{ size: [0, 2 * layers.parameters, 2 * layers.products] }],
  trace: [{ size: [0, 2 * layers.parameters, 2 * layers.products] }],
  // Two stitches of 2 x 2; each of its numbers multiplies all units of a layer.
  'cross-stitch': [{ size: [2 * layers.parameters + 2 * 4, 0, 2 * layers.products + 4 * 4 + 4 * 3] }],
  // The layer of three is rounded up to four. Alphas of 4 x 4, of which each number multiplies half a layer; betas of
  // two numbers a task, which multiply a layer of four each. Heads read one unit more.
  sluice: [
    {
      size: [
        2 * (3 * 4 + 5 * 4) + 2 * 16,
        2 * 2 + 2 * 3,
        2 * (2 * 4 + 4 * 4) + 2 * 16 * 2 + 2 * 2 * 4 + 2 * 3,
      ],
    },
  ],
  // Three experts; gates of three from the two inputs; each task mixes three times three units.
  mmoe: [
    {
      options: { experts: 3 },
      size: [3 * layers.parameters, 2 * 3 * 3, 3 * layers.products + 2 * 6 + 2 * 9],
    },
    {
      options: { experts: 3, gates: 'one' },
      size: [3 * layers.parameters + 3 * 3, 0, 3 * layers.products + 6 + 9],
    },
  ],
  // Two shared experts and one of each task; gates of three.
  cgc: [
    {
      size: [
        2 * layers.parameters,
        2 * layers.parameters + 2 * 3 * 3,
        4 * layers.products + 2 * 2 * 3 + 2 * 3 * 3,
      ],
    },
  ],
  ple: [
    // All of the first level is shared: four experts, two gates of three and one of four.
    {
      size: [
        4 * 3 * 4 + 2 * 3 * 3 + 3 * 4 + 2 * 5 * 3,
        2 * 5 * 3 + 2 * 5 * 3,
        4 * layers.products + 2 * 2 * 3 + 2 * 4 + 2 * 4 * 3 + 2 * 3 * 4 + 4 * 4 + 2 * 3 * 3,
      ],
    },
    // No shared gate; the second level's shared experts are used once for each task.
    {
      options: { form: 'libmtl' },
      size: [
        2 * layers.parameters,
        2 * layers.parameters + 2 * 3 * 3 + 2 * 5 * 3,
        4 * layers.products + 2 * 4 * 3 + 2 * 2 * 3 + 2 * 4 * 3 + 2 * 3 * 4 + 2 * 3 * 3,
      ],
    },
  ],
  // Five experts take three bits, for each of two selectors; and a share for each.
  dselect: [
    {
      options: { experts: 5 },
      size: [
        5 * layers.parameters,
        2 * 3 * 6 + 2 * 3 * 2,
        5 * layers.products + 2 * 2 * 6 + 2 * 2 * 2 + 2 * 5 * 3,
      ],
    },
  ],
  // A second layer as wide as the first; masks from u, then from u and what was read before.
  mtan: [
    {
      size: [
        layers.parameters + 5 * 4 + 4 * 3,
        2 * (3 * 5 * 4 + 8 * 3 + 2 * 4 * 3),
        layers.products + 4 * 4 + 3 * 3 + 2 * (3 * 4 * 4 + 7 * 3 + 2 * 3 * 3) + 2 * (4 + 3),
      ],
    },
  ],
};

describe('the size of a network', () => {
  it.each(Object.keys(architectures))('is what counting by hand gives: %s', (id) => {
    for (const { options = {}, size } of byHand[id]!) {
      const [shared, own, multiplications] = size;
      expect(modelSize({ id, options: { ...options } }, shape)).toEqual({
        shared,
        own: own + heads.parameters,
        multiplications: multiplications + heads.products,
      });
    }
  });

  it('leaves out what tasks do not go through', () => {
    const tasks = [
      { trunkDepth: 1, headDepth: 0, group: 2 },
      { trunkDepth: 2, headDepth: 1, group: 5 },
    ];
    // A head of 4 x 1 behind the first layer, and one of 3 x 3, 3 x 2 behind both.
    const own = { parameters: 5 * 1 + 4 * 3 + 4 * 2, products: 4 * 1 + 3 * 3 + 3 * 2 };
    const sizeOf = (id: string) => modelSize({ id, options: {} }, { ...shape, tasks });
    expect(sizeOf('hard')).toEqual({
      shared: layers.parameters,
      own: own.parameters,
      multiplications: layers.products + own.products,
    });
    // The trunk of the first task alone is one layer deep.
    const two = { parameters: layers.parameters + 3 * 4, products: layers.products + 2 * 4 };
    expect(sizeOf('groups')).toEqual({
      shared: two.parameters,
      own: own.parameters,
      multiplications: two.products + own.products,
    });
    expect(sizeOf('single')).toEqual({
      shared: 0,
      own: two.parameters + own.parameters,
      multiplications: two.products + own.products,
    });
  });

  it('without a trunk is that of the heads on the inputs, whatever the architecture', () => {
    const parameters = 2 * 3 * 3 + 4 * 1 + 4 * 2;
    const multiplications = 2 * 2 * 3 + 3 * 1 + 3 * 2;
    for (const id of Object.keys(architectures)) {
      expect(modelSize({ id, options: {} }, { ...shape, trunk: [] })).toEqual({
        shared: 0,
        own: parameters,
        multiplications,
      });
    }
  });
});
