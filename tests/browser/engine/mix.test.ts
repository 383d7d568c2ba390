import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mix } from '../../../src/engine/ops/mix';
import { type Tensor, tf } from '../../../src/engine/tensorflow/tf';
import { drawer, expectLikeStock, layouts, spreadTo } from '../../setup/against-stock';
import { onEachBackend } from '../../setup/backends';

const cases = fc.record({
  full: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 }),
  // Of every bank: its experts, and the leading axes on which it has 1.
  banks: fc.array(
    fc.record({ experts: fc.integer({ min: 1, max: 4 }), ones: fc.array(fc.boolean(), { minLength: 3 }) }),
    { minLength: 1, maxLength: 3 },
  ),
  ones: fc.array(fc.boolean(), { minLength: 3 }),
  perSample: fc.boolean(),
  samples: fc.integer({ min: 1, max: 5 }),
  units: fc.integer({ min: 1, max: 9 }),
  layout: fc.constantFrom(...layouts),
  seed: fc.nat(1000),
});

/** The sums composed of stock operations on tensors that are as large as all leading axes together. */
function stockMix(weights: Tensor, banks: readonly Tensor[], full: readonly number[]): Tensor {
  const axis = full.length;
  const experts = tf.concat(
    banks.map((bank) => spreadTo(bank, full)),
    axis,
  );
  const order = [...full.map((_, i) => i), axis + 1, axis];
  const factors = tf.expandDims(tf.transpose(spreadTo(weights, full), order), axis + 2);
  return tf.sum(tf.mul(factors, experts), axis);
}

onEachBackend((backend) => {
  it('gives the value and gradients of the stock composition, whatever is broadcast', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ full, banks, ones, perSample, samples, units, layout, seed }) => {
        const draw = drawer(seed);
        const lead = (isOne: readonly boolean[]) => full.map((length, i) => (isOne[i] ? 1 : length));
        const experts = banks.reduce((sum, bank) => sum + bank.experts, 0);
        const weights = draw([...lead(ones), perSample ? samples : 1, experts]);
        const tensors = banks.map((bank) => draw([...lead(bank.ones), bank.experts, samples, units]));
        // All axes that are 1 everywhere are 1 in the result.
        const common = full.map((length, i) => (ones[i] && banks.every((bank) => bank.ones[i]) ? 1 : length));
        await expectLikeStock(
          [weights, ...tensors],
          (w, ...b) => mix(w!, b),
          (w, ...b) => stockMix(w!, b, common),
          { relative: 1e-4, absolute: 3e-5 },
          layout,
        );
      }),
      { numRuns: backend === 'webgl' ? 6 : 100 },
    );
  });

  it('refuses banks that do not fit the weights', () => {
    const weights = tf.zeros([1, 2, 3, 4]);
    const [few, other] = [tf.zeros([1, 2, 3, 3, 5]), tf.zeros([1, 3, 4, 3, 5])];
    expect(() => mix(weights, [few])).toThrow('weights must be of 3 experts; got 4');
    expect(() => mix(weights, [other])).toThrow('leading axes must broadcast; got [1,2], [1,3]');
    tf.dispose([weights, few, other]);
  });
});
