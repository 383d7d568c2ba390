import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Choice } from '../../../src/core/sharing/ops';
import { pick } from '../../../src/engine/ops/pick';
import { type Tensor, tf } from '../../../src/engine/tensorflow/tf';
import { drawer, expectLikeStock, layouts } from '../../setup/against-stock';
import { onEachBackend } from '../../setup/backends';

const cases = fc.record({
  runs: fc.integer({ min: 1, max: 3 }),
  samples: fc.integer({ min: 1, max: 5 }),
  sources: fc.array(
    fc.record({
      hasRuns: fc.boolean(),
      hasTasks: fc.boolean(),
      banks: fc.option(fc.integer({ min: 1, max: 3 })),
      units: fc.integer({ min: 1, max: 6 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  choices: fc.array(fc.record({ source: fc.nat(11), bank: fc.nat(2) }), { minLength: 1, maxLength: 5 }),
  // How much wider than the widest source the result is.
  beyond: fc.nat(3),
  layout: fc.constantFrom(...layouts),
  seed: fc.nat(1000),
});

/** The same of slices, padded and put together. */
function stockPick(sources: readonly Tensor[], choices: readonly Choice[], width: number): Tensor {
  const runs = Math.max(...sources.map(({ shape }) => shape[0]!));
  const parts = choices.map(({ source, bank }, task) => {
    const given = sources[source]!;
    const [r, t, samples, units] = [given.shape[0]!, given.shape[1]!, ...given.shape.slice(-2)] as number[];
    // Stock slices have gradients of up to four axes.
    const places = tf.reshape(given, [r!, -1, samples!, units!]);
    const place = (t === 1 ? 0 : task) * (places.shape[1]! / t!) + bank;
    const flat = tf.slice(places, [0, place, 0, 0], [-1, 1, -1, -1]);
    const padded = tf.concat([flat, tf.zeros([r!, 1, samples!, width - units!])], 3);
    return tf.mul(padded, tf.ones([runs, 1, 1, 1]));
  });
  // What nobody chooses has a gradient too: of zeros.
  const nothing = sources.reduce(
    (sum: Tensor, source) => tf.add(sum, tf.mul(tf.sum(source), 0)),
    tf.scalar(0),
  );
  return tf.add(tf.concat(parts, 1), nothing);
}

onEachBackend((backend) => {
  it('gives the value and gradients of the stock composition, whatever is chosen', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ runs, samples, sources, choices, beyond, layout, seed }) => {
        const draw = drawer(seed);
        const tasks = choices.length;
        const tensors = sources.map(({ hasRuns, hasTasks, banks, units }) =>
          draw([
            hasRuns ? runs : 1,
            hasTasks ? tasks : 1,
            ...(banks === null ? [] : [banks]),
            samples,
            units,
          ]),
        );
        const valid = choices.map(({ source, bank }): Choice => {
          const own = source % sources.length;
          return { source: own, bank: bank % (sources[own]!.banks ?? 1) };
        });
        const width = beyond + Math.max(...sources.map(({ units }) => units));
        await expectLikeStock(
          tensors,
          (...given) => pick(given, valid, width),
          (...given) => stockPick(given, valid, width),
          { relative: 1e-5, absolute: 1e-6 },
          layout,
        );
      }),
      { numRuns: backend === 'webgl' ? 6 : 100 },
    );
  });

  it('refuses a choice that is not there', () => {
    const source = tf.zeros([1, 2, 3, 4]);
    expect(() => pick([source], [{ source: 0, bank: 1 }], 3)).toThrow('there is no bank 1 of source 0');
    expect(() => pick([source], [{ source: 1, bank: 0 }], 3)).toThrow('there is no bank 0 of source 1');
    expect(() => pick([source], [{ source: 0, bank: 0 }], 3)).toThrow('width must be >= 4; got 3');
    source.dispose();
  });
});
