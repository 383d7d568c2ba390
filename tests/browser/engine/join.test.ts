import fc from 'fast-check';
import { expect, it } from 'vitest';
import { join } from '../../../src/engine/ops/join';
import { tf } from '../../../src/engine/tensorflow/tf';
import { drawer, expectLikeStock, layouts, spreadTo } from '../../setup/against-stock';
import { onEachBackend } from '../../setup/backends';

const cases = fc.record({
  full: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 }),
  ones: fc.array(fc.constantFrom('both', 'a', 'b', 'neither'), { minLength: 4 }),
  samples: fc.integer({ min: 1, max: 5 }),
  left: fc.integer({ min: 1, max: 5 }),
  right: fc.integer({ min: 1, max: 5 }),
  layout: fc.constantFrom(...layouts),
  seed: fc.nat(1000),
});

onEachBackend((backend) => {
  it('gives the value and gradients of the stock composition, whatever is broadcast', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ full, ones, samples, left, right, layout, seed }) => {
        const draw = drawer(seed);
        const lead = (side: 'a' | 'b') =>
          full.map((length, i) => (ones[i] === side || ones[i] === 'both' ? 1 : length));
        const common = full.map((length, i) => (ones[i] === 'both' ? 1 : length));
        await expectLikeStock(
          [draw([...lead('a'), samples, left]), draw([...lead('b'), samples, right])],
          (a, b) => join(a!, b!),
          (a, b) => tf.concat([spreadTo(a!, common), spreadTo(b!, common)], full.length + 1),
          { relative: 1e-5, absolute: 1e-5 },
          layout,
        );
      }),
      { numRuns: backend === 'webgl' ? 6 : 100 },
    );
  });

  it('refuses what does not fit together', () => {
    const [a, b] = [tf.zeros([1, 2, 3, 4]), tf.zeros([1, 2, 4, 4])];
    expect(() => join(a, b)).toThrow('a and b must have the same samples');
    tf.dispose([a, b]);
  });
});
