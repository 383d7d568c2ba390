import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orthogonality } from '../../../src/engine/ops/orthogonality';
import { type Tensor, tf } from '../../../src/engine/tensorflow/tf';
import { drawer, expectLikeStock, layouts } from '../../setup/against-stock';
import { onEachBackend } from '../../setup/backends';

const cases = fc.record({
  lead: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  inputs: fc.integer({ min: 1, max: 6 }),
  width: fc.integer({ min: 1, max: 4 }),
  parts: fc.integer({ min: 1, max: 3 }),
  layout: fc.constantFrom(...layouts),
  seed: fc.nat(1000),
});

/** Each pair of parts by a product of stock matrices. */
function stockOrthogonality(block: Tensor, parts: number): Tensor {
  const [rows, units] = block.shape.slice(-2) as [number, number];
  const matrices = tf.reshape(block, [-1, rows, units]);
  const width = units / parts;
  const kernel = (part: number) => tf.slice(matrices, [0, 0, part * width], [-1, rows - 1, width]);
  let sum: Tensor = tf.zeros([block.shape[0]!]);
  for (let p = 0; p < parts; p++) {
    for (let q = p + 1; q < parts; q++) {
      const products = tf.square(tf.matMul(kernel(p), kernel(q), true, false));
      sum = tf.add(sum, tf.sum(tf.reshape(products, [block.shape[0]!, -1]), 1));
    }
  }
  // A block of one part has a gradient too: of zeros.
  return tf.add(sum, tf.mul(tf.sum(block), 0));
}

onEachBackend((backend) => {
  it('gives the value and gradient of the stock composition', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ lead, inputs, width, parts, layout, seed }) => {
        await expectLikeStock(
          [drawer(seed)([...lead, inputs + 1, width * parts])],
          (block) => orthogonality(block!, parts),
          (block) => stockOrthogonality(block!, parts),
          // Sums of some hundred products.
          { relative: 2e-4, absolute: 2e-4 },
          layout,
        );
      }),
      { numRuns: backend === 'webgl' ? 6 : 100 },
    );
  });

  it('is 0 for halves that have nothing in common, whatever the biases', async () => {
    const block = tf.tensor4d([1, 2, 0, 0, 0, 0, 3, 4, 5, 6, 7, 8], [1, 1, 3, 4]);
    const found = orthogonality(block);
    expect([...(await found.data())]).toEqual([0]);
    tf.dispose([block, found]);
  });

  it('refuses units that cannot be split', () => {
    const block = tf.zeros([1, 1, 3, 5]);
    expect(() => orthogonality(block)).toThrow('units must be divisible by 2; got 5');
    block.dispose();
  });
});
