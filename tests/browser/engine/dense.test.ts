import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Activation } from '../../../src/core/config/schema';
import { stream } from '../../../src/core/random';
import { dense } from '../../../src/engine/ops/dense';
import { type Tensor, type Tensor4D, tf } from '../../../src/engine/tf';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';
import { denseStock } from '../../setup/dense-stock';

const broadcast = fc.constantFrom('both', 'x', 'block') as fc.Arbitrary<'both' | 'x' | 'block'>;
const shapes = fc.record({
  runs: fc.integer({ min: 1, max: 3 }),
  tasks: fc.integer({ min: 1, max: 4 }),
  runAxis: broadcast,
  taskAxis: broadcast,
  samples: fc.integer({ min: 1, max: 6 }),
  inputs: fc.integer({ min: 1, max: 6 }),
  units: fc.integer({ min: 1, max: 6 }),
  activation: fc.constantFrom<Activation>('tanh', 'relu', 'sigmoid', 'linear', 'gelu'),
  seed: fc.nat(1000),
});
type Shape = typeof shapes extends fc.Arbitrary<infer S> ? S : never;

function tensorsOf(shape: Shape): { x: Tensor4D; block: Tensor4D; dy: Tensor4D } {
  const random = stream(shape.seed, 'test');
  const draw = (dims: [number, number, number, number]) =>
    tf.tensor4d(
      Float32Array.from({ length: dims[0] * dims[1] * dims[2] * dims[3] }, () => random.normal()),
      dims,
    );
  const length = (side: 'x' | 'block', axis: 'both' | 'x' | 'block', full: number) =>
    axis === 'both' || axis === side ? full : 1;
  const { runs, tasks, runAxis, taskAxis, samples, inputs, units } = shape;
  return {
    x: draw([length('x', runAxis, runs), length('x', taskAxis, tasks), samples, inputs]),
    block: draw([length('block', runAxis, runs), length('block', taskAxis, tasks), inputs + 1, units]),
    dy: draw([runs, tasks, samples, units]),
  };
}

/** Value, gradient by x and gradient by block, one after the other. */
async function answers(
  layer: typeof dense,
  { x, block, dy }: ReturnType<typeof tensorsOf>,
  activation: Activation,
) {
  const run = tf.valueAndGrads(
    (a: Tensor, b: Tensor) => layer(a as Tensor4D, b as Tensor4D, activation) as Tensor,
  );
  const { value, grads } = run([x, block], dy);
  const found = [await value.data(), await grads[0]!.data(), await grads[1]!.data()];
  expect(grads[0]!.shape).toEqual(x.shape);
  expect(grads[1]!.shape).toEqual(block.shape);
  tf.dispose([value, ...grads]);
  return found as Float32Array[];
}

onEachBackend((backend) => {
  it('gives the value and gradients of the stock composition, whatever is broadcast', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, async (shape) => {
        const tensors = tensorsOf(shape);
        const found = await answers(dense, tensors, shape.activation);
        const expected = await answers(denseStock, tensors, shape.activation);
        // Sums of up to 6 x 6 products of float32 numbers; WebGL's exp is good to about 1e-6.
        found.forEach((values, i) => {
          expectClose(values, expected[i]!, { relative: 1e-4, absolute: 3e-5 });
        });
        tf.dispose(Object.values(tensors));
      }),
      { numRuns: backend === 'webgl' ? 15 : 100 },
    );
  });

  it('agrees with finite differences', async () => {
    for (const activation of ['tanh', 'sigmoid', 'linear', 'gelu'] as const) {
      const shape = {
        runs: 2,
        tasks: 2,
        runAxis: 'both',
        taskAxis: 'block',
        samples: 3,
        inputs: 2,
        units: 2,
      } as const;
      const tensors = tensorsOf({ ...shape, activation, seed: 5 });
      const [, , byBlock] = await answers(dense, tensors, activation);
      const block = (await tensors.block.data()) as Float32Array;
      const step = 1e-2;
      const total = async (values: Float32Array) => {
        const moved = tf.tensor4d(values, tensors.block.shape);
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
