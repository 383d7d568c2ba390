import '../../setup/stock';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stream } from '../../../src/core/random';
import { type RelatedBlock, related } from '../../../src/engine/ops/relate';
import { stateShape } from '../../../src/engine/optimizers/update';
import { tf } from '../../../src/engine/tensorflow/tf';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';

const cases = fc.record({
  runs: fc.integer({ min: 1, max: 3 }),
  towers: fc.integer({ min: 1, max: 4 }),
  blocks: fc.array(
    fc.record({
      // Entries that nobody mixes: before the block, and at the end of each tower.
      before: fc.nat(5),
      bias: fc.nat(3),
      size: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  // What comes behind the blocks, an optimiser's slots; so much fills more than one row of the state.
  after: fc.constantFrom(0, 7, 5000),
  seed: fc.nat(1000),
});

onEachBackend((backend) => {
  it('mixes the towers of every block, and copies all else bit for bit', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ runs, towers, blocks, after, seed }) => {
        let length = 0;
        const layout = blocks.map(({ before, bias, size }): RelatedBlock => {
          const from = length + before;
          length = from + runs * towers * (size + bias);
          return { from, runs, towers, stride: size + bias, size };
        });
        const shape = stateShape(length + after);
        const random = stream(seed, 'test');
        const values = Float32Array.from({ length: shape[0] * shape[1] }, () => random.normal());
        const factors = Float32Array.from({ length: blocks.length * runs * towers * towers }, () =>
          random.normal(),
        );
        const state = tf.tensor2d(values, shape);
        const mixing = tf.tensor4d(factors, [blocks.length, runs, towers, towers]);
        const next = related(state, mixing, layout);

        const expected = values.slice();
        const isMixed = new Set<number>();
        layout.forEach(({ from, stride, size }, i) => {
          for (let run = 0; run < runs; run++) {
            for (let t = 0; t < towers; t++) {
              for (let entry = 0; entry < size; entry++) {
                const at = (tower: number) => from + (run * towers + tower) * stride + entry;
                let sum = 0;
                for (let s = 0; s < towers; s++) {
                  sum += factors[((i * runs + run) * towers + t) * towers + s]! * values[at(s)]!;
                }
                expected[at(t)] = sum;
                isMixed.add(at(t));
              }
            }
          }
        });
        const found = await next.data();
        expect(next.shape).toEqual(shape);
        expectClose(found, expected, { relative: 1e-4, absolute: 1e-5 });
        expect([...found].every((value, i) => isMixed.has(i) || value === values[i])).toBe(true);
        tf.dispose([state, mixing, next]);
      }),
      { numRuns: backend === 'webgl' ? 8 : 100 },
    );
  });
});
