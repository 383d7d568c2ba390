import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sizeOf } from '../../../src/core/linalg/shape';
import { stitch } from '../../../src/engine/ops/stitch';
import { type Tensor, tf } from '../../../src/engine/tensorflow/tf';
import { drawer, expectLikeStock, layouts, spreadTo } from '../../setup/against-stock';
import { onEachBackend } from '../../setup/backends';

const cases = fc.record({
  full: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 }),
  ones: fc.array(fc.constantFrom('both', 'weights', 'x', 'neither'), { minLength: 3 }),
  outputs: fc.integer({ min: 1, max: 4 }),
  inputs: fc.integer({ min: 1, max: 4 }),
  samples: fc.integer({ min: 1, max: 5 }),
  width: fc.integer({ min: 1, max: 5 }),
  parts: fc.integer({ min: 1, max: 3 }),
  layout: fc.constantFrom(...layouts),
  seed: fc.nat(1000),
});

/** The combination as one product of matrices: of parts by parts, and of parts by samples and their units. */
function stockStitch(weights: Tensor, x: Tensor, parts: number, full: readonly number[]): Tensor {
  const n = full.length;
  const [inputs, samples, units] = x.shape.slice(-3) as [number, number, number];
  const width = units / parts;
  const places = sizeOf(full);
  const lines = tf.transpose(
    tf.reshape(spreadTo(x, full), [places, inputs, samples, parts, width]),
    [0, 1, 3, 2, 4],
  );
  const matrix = tf.reshape(lines, [places, inputs * parts, samples * width]);
  const factors = tf.reshape(spreadTo(weights, full), [places, ...weights.shape.slice(n)]);
  const outputs = weights.shape[n]! / parts;
  const product = tf.reshape(tf.matMul(factors, matrix), [places, outputs, parts, samples, width]);
  return tf.reshape(tf.transpose(product, [0, 1, 3, 2, 4]), [...full, outputs, samples, units]);
}

onEachBackend((backend) => {
  it('gives the value and gradients of the stock composition, whatever is broadcast', async () => {
    await fc.assert(
      fc.asyncProperty(
        cases,
        async ({ full, ones, outputs, inputs, samples, width, parts, layout, seed }) => {
          const draw = drawer(seed);
          const lead = (side: 'weights' | 'x') =>
            full.map((length, i) => (ones[i] === side || ones[i] === 'both' ? 1 : length));
          const common = full.map((length, i) => (ones[i] === 'both' ? 1 : length));
          await expectLikeStock(
            [
              draw([...lead('weights'), outputs * parts, inputs * parts]),
              draw([...lead('x'), inputs, samples, width * parts]),
            ],
            (weights, x) => stitch(weights!, x!, parts),
            (weights, x) => stockStitch(weights!, x!, parts, common),
            { relative: 1e-4, absolute: 3e-5 },
            layout,
          );
        },
      ),
      { numRuns: backend === 'webgl' ? 6 : 100 },
    );
  });

  it('refuses what does not fit together', () => {
    const [weights, x] = [tf.zeros([1, 1, 4, 4]), tf.zeros([1, 1, 2, 3, 5])];
    expect(() => stitch(weights, x, 2)).toThrow('units must be divisible by 2; got 5');
    expect(() => stitch(weights, x)).toThrow('weights must combine 2 inputs of 1 parts; got 4 x 4');
    tf.dispose([weights, x]);
  });
});
