import { sizeOf } from '../../../src/core/linalg/shape';
import '../../setup/stock';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OptimizerId } from '../../../src/core/config/schema';
import { stream } from '../../../src/core/random';
import { optimizers } from '../../../src/engine/optimizers';
import { stateShape, updated } from '../../../src/engine/optimizers/update';
import { type Tensor, type Tensor1D, type Tensor2D, tf } from '../../../src/engine/tensorflow/tf';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';
import { drawCalls } from '../../setup/draw-calls';

const cases = fc.record({
  optimizer: fc.constantFrom<OptimizerId>('sgd', 'momentum', 'adam', 'adamw'),
  // Blocks [run, copy, row, column] whose gradients come as tensors of their own; a card reads 16 at a time.
  shapes: fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 2 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
    ),
    { minLength: 1, maxLength: 24 },
  ),
  hasRates: fc.boolean(),
  hasL1: fc.boolean(),
  hasL2: fc.boolean(),
  step: fc.integer({ min: 1, max: 50 }),
  seed: fc.nat(1000),
});

/** The rules as their papers have them, composed of stock operations: parameters, then slots. */
const rules: Record<
  OptimizerId,
  (p: Tensor, g: Tensor, slots: Tensor[], rates: Tensor, decay: Tensor, step: number) => Tensor[]
> = {
  sgd: (p, g, _slots, rates, decay) => [tf.sub(p, tf.mul(rates, tf.add(g, decay)))],
  momentum: (p, g, [v], rates, decay) => {
    const velocity = tf.add(tf.mul(v!, 0.9), tf.add(g, decay));
    return [tf.sub(p, tf.mul(rates, velocity)), velocity];
  },
  adam: (p, g, slots, rates, decay, step) => adam(p, tf.add(g, decay), slots, rates, step),
  adamw: (p, g, slots, rates, decay, step) => adam(tf.sub(p, tf.mul(rates, decay)), g, slots, rates, step),
};

function adam(p: Tensor, g: Tensor, [m, v]: Tensor[], rates: Tensor, step: number): Tensor[] {
  const mean = tf.add(tf.mul(m!, 0.9), tf.mul(g, 0.1));
  const square = tf.add(tf.mul(v!, 0.999), tf.mul(tf.square(g), 0.001));
  const root = tf.add(tf.sqrt(tf.div(square, 1 - 0.999 ** step)), 1e-8);
  const moved = tf.div(tf.div(mean, 1 - 0.9 ** step), root);
  return [tf.sub(p, tf.mul(rates, moved)), mean, square];
}

onEachBackend((backend) => {
  it('moves parameters and slots as the stock composition does, penalties and rates included', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ optimizer, shapes, hasRates, hasL1, hasL2, step, seed }) => {
        const random = stream(seed, 'test');
        const draw = (length: number, law: () => number) => Float32Array.from({ length }, law);
        const length = shapes.reduce((sum, [a, b, c, d]) => sum + a * b * c * d, 0);
        const { slots } = optimizers[optimizer];
        const shape = stateShape(length * (1 + slots));
        // Slots that Adam divides by the root of are not negative.
        const values = draw(shape[0] * shape[1], () => Math.abs(random.normal()) + 0.01);
        const gradient = draw(length, () => random.normal());
        const state = tf.tensor2d(values, shape);
        let from = 0;
        const gradients = shapes.map((each) => {
          const size = sizeOf(each);
          from += size;
          return tf.tensor4d(gradient.slice(from - size, from), each);
        });
        const vector = (has: boolean) =>
          has ? tf.tensor1d(draw(length, () => 0.1 * random.uniform())) : null;
        const rates = vector(hasRates) ?? tf.tensor1d([0.05]);
        const [l1, l2] = [vector(hasL1), vector(hasL2)];

        const next = updated(state, gradients, { optimizer, rates, l1, l2, step, length });
        const expected = tf.tidy(() => {
          const part = (k: number) => tf.slice1d(tf.reshape(state, [-1]) as Tensor1D, k * length, length);
          const p = part(0);
          const decay = tf.add(
            l1 ? tf.mul(l1, tf.sign(p)) : tf.zerosLike(p),
            l2 ? tf.mul(l2, p) : tf.zerosLike(p),
          );
          const own = Array.from({ length: slots }, (_, k) => part(k + 1));
          return tf.concat1d(
            rules[optimizer](p, tf.tensor1d(gradient), own, rates, decay, step) as Tensor1D[],
          );
        });
        const found = (await next.data()).slice(0, length * (1 + slots));
        expectClose(found, await expected.data(), { relative: 1e-5, absolute: 1e-6 });
        tf.dispose([state, gradients, rates, l1, l2, next as Tensor2D, expected].filter((t) => t !== null));
      }),
      { numRuns: backend === 'webgl' ? 8 : 150 },
    );
  });

  if (backend === 'webgl') {
    it('launches one program, and others only to put together gradients that a card cannot read at once', async () => {
      const rates = tf.tensor1d([0.1]);
      const gradients = Array.from({ length: 50 }, () => tf.ones([1, 1, 2, 3]));
      for (const [count, launches] of [
        [1, 1],
        [14, 1],
        [15, 2],
        [50, 4],
      ] as const) {
        const length = 6 * count;
        const state = tf.zeros(stateShape(length)) as Tensor2D;
        const settings = { optimizer: 'sgd', rates, l1: null, l2: null, step: 1, length } as const;
        const update = () => updated(state, gradients.slice(0, count), settings).dispose();
        update();
        expect(await drawCalls(update)).toBe(launches);
        state.dispose();
      }
      tf.dispose([rates, gradients]);
    });
  }
});
