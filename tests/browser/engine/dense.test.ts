import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Activation } from '../../../src/core/config/schema';
import { sizeOf } from '../../../src/core/linalg/shape';
import { stream } from '../../../src/core/random';
import { dense } from '../../../src/engine/ops/dense';
import { type Tensor, tf } from '../../../src/engine/tensorflow/tf';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';
import { denseStock } from '../../setup/dense-stock';

type Side = 'both' | 'x' | 'block';

/** A leading axis, and on which side it has its length. */
const axis = fc.record({
  length: fc.integer({ min: 1, max: 3 }),
  side: fc.constantFrom<Side>('both', 'x', 'block'),
});
const sizes = {
  samples: fc.integer({ min: 1, max: 6 }),
  inputs: fc.integer({ min: 1, max: 6 }),
  units: fc.integer({ min: 1, max: 6 }),
  activation: fc.constantFrom<Activation>('tanh', 'relu', 'sigmoid', 'linear', 'gelu'),
  seed: fc.nat(1000),
};

interface Shape {
  /** [run, task, ...] */
  readonly lead: readonly { readonly length: number; readonly side: Side }[];
  readonly samples: number;
  readonly inputs: number;
  readonly units: number;
  readonly activation: Activation;
  readonly seed: number;
}

function tensorsOf({ lead, samples, inputs, units, seed }: Shape): { x: Tensor; block: Tensor; dy: Tensor } {
  const random = stream(seed, 'test');
  const draw = (dims: readonly number[]) => {
    const size = sizeOf(dims);
    return tf.tensor(
      Float32Array.from({ length: size }, () => random.normal()),
      [...dims],
    );
  };
  const lengths = (side: Side) =>
    lead.map((each) => (each.side === 'both' || each.side === side ? each.length : 1));
  return {
    x: draw([...lengths('x'), samples, inputs]),
    block: draw([...lengths('block'), inputs + 1, units]),
    dy: draw([...lead.map(({ length }) => length), samples, units]),
  };
}

/** Value, gradient by x and gradient by block, one after the other. */
async function answers(
  layer: typeof dense,
  { x, block, dy }: ReturnType<typeof tensorsOf>,
  activation: Activation,
) {
  const run = tf.valueAndGrads((a: Tensor, b: Tensor) => layer(a, b, activation));
  const { value, grads } = run([x, block], dy);
  const found = [await value.data(), await grads[0]!.data(), await grads[1]!.data()];
  expect(value.shape).toEqual(dy.shape);
  expect(grads[0]!.shape).toEqual(x.shape);
  expect(grads[1]!.shape).toEqual(block.shape);
  tf.dispose([value, ...grads]);
  return found as Float32Array[];
}

async function expectAsStock(shape: Shape): Promise<void> {
  const tensors = tensorsOf(shape);
  const found = await answers(dense, tensors, shape.activation);
  const expected = await answers(denseStock, tensors, shape.activation);
  // Sums of up to 81 x 6 products of float32 numbers; WebGL's exp is good to about 1e-6.
  found.forEach((values, i) => {
    expectClose(values, expected[i]!, { relative: 1e-4, absolute: 5e-5 });
  });
  tf.dispose(Object.values(tensors));
}

onEachBackend((backend) => {
  for (const axes of [2, 3, 4]) {
    it(`gives the value and gradients of the stock composition, whatever is broadcast: ${axes} leading axes`, async () => {
      const lead = fc.array(axis, { minLength: axes, maxLength: axes });
      await fc.assert(fc.asyncProperty(fc.record({ lead, ...sizes }), expectAsStock), {
        numRuns: backend === 'webgl' ? 6 : 100,
      });
    });
  }

  it('does so where there is much to read, so that blocks and slopes are laid out first', async () => {
    for (const side of ['both', 'x', 'block'] as const) {
      const lead = [
        { length: 2, side: 'both' },
        { length: 2, side },
        { length: 2, side: 'block' },
        { length: 3, side: 'both' },
      ] as const;
      const shape = { samples: 21, inputs: 13, units: 11, activation: 'tanh', seed: 8 } as const;
      for (const axes of [2, 3, 4]) await expectAsStock({ ...shape, lead: lead.slice(0, axes) });
    }
  });

  it('takes no sides of different ranks, or whose axes do not fit', () => {
    const x: Tensor = tf.ones([1, 2, 2, 3]);
    const longer: Tensor = tf.ones([1, 1, 1, 4, 2]);
    const other: Tensor = tf.ones([1, 3, 4, 2]);
    expect(() => dense(x, longer, 'linear')).toThrow('block must have as many axes as x, 4; got 5');
    expect(() => dense(x, other, 'linear')).toThrow('must broadcast; got [1,2,2,3] and [1,3,4,2]');
    tf.dispose([x, longer, other]);
  });

  it('agrees with finite differences', async () => {
    for (const activation of ['tanh', 'sigmoid', 'linear', 'gelu'] as const) {
      const lead = [
        { length: 2, side: 'both' },
        { length: 2, side: 'block' },
      ] as const;
      const tensors = tensorsOf({ lead, samples: 3, inputs: 2, units: 2, activation, seed: 5 });
      const [, , byBlock] = await answers(dense, tensors, activation);
      const block = (await tensors.block.data()) as Float32Array;
      const step = 1e-2;
      const total = async (values: Float32Array) => {
        const moved = tf.tensor(values, tensors.block.shape);
        const sum = tf.tidy(() => tf.sum(tf.mul(dense(tensors.x, moved, activation), tensors.dy)));
        const [value] = await sum.data();
        tf.dispose([moved, sum]);
        return value!;
      };
      for (let i = 0; i < block.length; i += 3) {
        const up = block.slice();
        const down = block.slice();
        up[i]! += step;
        down[i]! -= step;
        const slope = ((await total(up)) - (await total(down))) / (2 * step);
        expectClose([byBlock![i]!], [slope], { relative: 5e-3, absolute: 5e-3 });
      }
      tf.dispose(Object.values(tensors));
    }
  });
});
