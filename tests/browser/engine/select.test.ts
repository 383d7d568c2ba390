import fc from 'fast-check';
import { expect, it } from 'vitest';
import { select, selectPenalty } from '../../../src/engine/ops/select';
import { type Tensor, type Tensor4D, tf } from '../../../src/engine/tensorflow/tf';
import { drawer, expectLikeStock, type Layout } from '../../setup/against-stock';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';

const cases = fc.record({
  runs: fc.integer({ min: 1, max: 2 }),
  tasks: fc.integer({ min: 1, max: 3 }),
  samples: fc.integer({ min: 1, max: 5 }),
  selectors: fc.integer({ min: 1, max: 4 }),
  experts: fc.integer({ min: 2, max: 16 }),
  gamma: fc.constantFrom(1, 0.5, 6),
  // Of the logits, in gammas: with 1 many of them are past the ends of the step.
  spread: fc.constantFrom(0.15, 1),
  layout: fc.constantFrom<Layout>('flat', 'packed'),
  seed: fc.nat(1000),
});

const bitsFor = (experts: number) => Math.max(1, Math.ceil(Math.log2(experts)));

/** [sample, selector, expert] of all runs and tasks, from the formula of the paper. */
function stockOn(z: Tensor, experts: number, gamma: number): Tensor {
  const bits = bitsFor(experts);
  const t = tf.reshape(z, [-1, 1, bits]);
  // The cubic at the ends of the step is 0 and 1, with no slope.
  const u = tf.clipByValue(t, -gamma / 2, gamma / 2);
  const s = tf.add(tf.add(tf.mul(tf.mul(u, tf.square(u)), -2 / gamma ** 3), tf.mul(u, 1.5 / gamma)), 0.5);
  const codes = Array.from({ length: experts }, (_, i) =>
    Array.from({ length: bits }, (_bit, b) => (i >> (bits - 1 - b)) & 1),
  );
  const isSet = tf.tensor3d([codes]);
  // s where the bit is set, 1 - s where it is not.
  const factors = tf.add(tf.mul(tf.sub(tf.mul(s, 2), 1), isSet), tf.sub(1, s));
  const on = Array.from({ length: bits }, (_, b) => tf.slice(factors, [0, 0, b], [-1, -1, 1])).reduce(
    (x, y) => tf.mul(x, y),
  );
  const selectors = z.shape[3]! / bits;
  return tf.reshape(on, [-1, selectors, experts]);
}

function stockSelect(z: Tensor, w: Tensor, experts: number, gamma: number): Tensor {
  const on = stockOn(z, experts, gamma);
  const share = tf.reshape(tf.softmax(w), [-1, w.shape[3]!, 1]);
  return tf.reshape(tf.sum(tf.mul(share, on), 1), [...w.shape.slice(0, 3), experts]);
}

function stockPenalty(z: Tensor, experts: number, gamma: number): Tensor {
  const on = stockOn(z, experts, gamma);
  const entropy = tf.neg(tf.sum(tf.mul(on, tf.log(tf.add(on, 1e-6))), 2));
  const rest = tf.div(1, tf.add(tf.sum(on, 2), 1e-6));
  const each = experts === 2 ** bitsFor(experts) ? entropy : tf.add(entropy, rest);
  const samples = z.shape[2]!;
  const all = tf.reshape(tf.sum(each, 1), [z.shape[0]!, z.shape[1]!, samples]);
  return tf.div(tf.sum(all, 2), samples);
}

type Case = typeof cases extends fc.Arbitrary<infer C> ? C : never;

const logitsOf = ({ runs, tasks, samples, selectors, experts, gamma, spread, seed }: Case) =>
  drawer(seed)([runs, tasks, samples, selectors * bitsFor(experts)], spread * gamma);

onEachBackend((backend) => {
  const numRuns = backend === 'webgl' ? 4 : 100;

  it('gives the weights and gradients of the stock composition', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const { runs, tasks, samples, selectors, experts, gamma, layout, seed } = given;
        await expectLikeStock(
          [logitsOf(given), drawer(seed + 1)([runs, tasks, samples, selectors])],
          (z, w) => select(z as Tensor4D, w as Tensor4D, experts, gamma),
          (z, w) => stockSelect(z!, w!, experts, gamma),
          { relative: 2e-4, absolute: 2e-5 },
          layout,
        );
      }),
      { numRuns },
    );
  });

  it('gives the penalty and gradient of the stock composition', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const { experts, gamma, layout } = given;
        await expectLikeStock(
          // Nearer the ends of the step quotients become so large that the stock composition is off in float32.
          [logitsOf({ ...given, spread: 0.15 })],
          (z) => selectPenalty(z as Tensor4D, experts, gamma),
          (z) => stockPenalty(z!, experts, gamma),
          { relative: 2e-3, absolute: 2e-4 },
          layout,
        );
      }),
      { numRuns },
    );
  });

  it('puts a selector that has made up its mind on one expert, the first bit being the most significant', async () => {
    const z = tf.tensor4d([0.7, -0.7, 0.7], [1, 1, 1, 3]);
    const w = tf.tensor4d([3], [1, 1, 1, 1]);
    const weights = select(z, w, 8);
    const penalty = selectPenalty(z, 8);
    expect([...(await weights.data())]).toEqual([0, 0, 0, 0, 0, 1, 0, 0]);
    expectClose(await penalty.data(), [0], { absolute: 2e-6 });
    tf.dispose([z, w, weights, penalty]);
  });

  it('stays finite for a selector of which nothing is left, and moves it no more', async () => {
    const z = tf.tensor4d([0.7, 0.7], [1, 1, 1, 2]);
    const { value, grad } = tf.valueAndGrad((x: Tensor) => tf.sum(selectPenalty(x as Tensor4D, 3)))(z);
    expectClose(await value.data(), [1e6], { relative: 1e-3 });
    expect([...(await grad.data())].map(Math.abs)).toEqual([0, 0]);
    tf.dispose([z, value, grad]);
  });

  it('refuses what does not fit together', () => {
    const [z, w] = [tf.zeros([1, 1, 2, 4]) as Tensor4D, tf.zeros([1, 1, 2, 1]) as Tensor4D];
    expect(() => select(z, w, 5)).toThrow('selectors must have 3 bits each; got 4 in all');
    expect(() => select(z, w, 4)).toThrow('w must be of 2 selectors; got 1');
    tf.dispose([z, w]);
  });
});
