import fc from 'fast-check';
import { it } from 'vitest';
import { softmax } from '../../../src/engine/ops/softmax';
import { tf } from '../../../src/engine/tensorflow/tf';
import { drawer, expectLikeStock, layouts } from '../../setup/against-stock';
import { onEachBackend } from '../../setup/backends';

const cases = fc.record({
  shape: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
  // Logits of some hundred: their powers overflow.
  spread: fc.constantFrom(1, 100),
  layout: fc.constantFrom(...layouts),
  seed: fc.nat(1000),
});

onEachBackend((backend) => {
  it('gives the value and the gradient of the stock softmax, whatever the axes', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ shape, spread, layout, seed }) => {
        await expectLikeStock(
          [drawer(seed)(shape, spread)],
          (logits) => softmax(logits!),
          (logits) => tf.softmax(logits!),
          { relative: 1e-4, absolute: 1e-5 },
          layout,
        );
      }),
      { numRuns: backend === 'webgl' ? 8 : 100 },
    );
  });
});
