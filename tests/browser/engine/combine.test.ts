import '../../setup/stock';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sizeOf } from '../../../src/core/linalg/shape';
import { combined } from '../../../src/engine/ops/combine';
import { cut } from '../../../src/engine/ops/cut';
import { spread } from '../../../src/engine/ops/spread';
import { type Tensor, type Tensor2D, tf } from '../../../src/engine/tensorflow/tf';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';
import { drawCalls } from '../../setup/draw-calls';
import { layerAxes, normalTensors } from '../../setup/layers';

const layer = fc.record({ axes: layerAxes, isShared: fc.boolean(), hasExtra: fc.boolean() });
const cases = fc.record({
  runs: fc.integer({ min: 1, max: 3 }),
  tasks: fc.integer({ min: 1, max: 4 }),
  layers: fc.array(layer, { minLength: 1, maxLength: 20 }),
  seed: fc.nat(1000),
});

/** One layer's part of the vector, [run, 1 or task, entry]. */
function stockPart(gradient: Tensor, isShared: boolean, factors: Tensor2D, extra: Tensor | undefined) {
  const [runs, tasks] = factors.shape;
  const scaled = tf.mul(tf.reshape(gradient, [runs, tasks, -1]), tf.reshape(factors, [runs, tasks, 1]));
  const result = isShared ? tf.sum(scaled, 1, true) : scaled;
  return tf.reshape(extra ? tf.add(result, tf.reshape(extra, result.shape)) : result, [-1]);
}

onEachBackend((backend) => {
  it('sums what is shared, scales what is not, and adds what a layer has of its own', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ runs, tasks, layers, seed }) => {
        const draw = normalTensors(seed);
        const jacobian = layers.map(({ axes }) => draw([runs, tasks, ...axes]));
        const isShared = layers.map((each) => each.isShared);
        const extras = layers.map((each) =>
          each.hasExtra ? draw([runs, each.isShared ? 1 : tasks, ...each.axes]) : undefined,
        );
        const weights = draw([runs, tasks]) as Tensor2D;
        const factors = draw([runs, tasks]) as Tensor2D;
        const found = combined(jacobian, isShared, weights, factors, extras);
        const expected = tf.tidy(() =>
          tf.concat(
            jacobian.map((each, i) =>
              stockPart(each, isShared[i]!, isShared[i] ? weights : factors, extras[i]),
            ),
          ),
        );
        const values = (await Promise.all(found.map((each) => each.data()))).flatMap((each) => [...each]);
        expectClose(values, await expected.data(), { relative: 1e-5, absolute: 1e-5 });
        tf.dispose([
          jacobian,
          weights,
          factors,
          found,
          expected,
          extras.filter((each) => each !== undefined),
        ]);
      }),
      { numRuns: backend === 'webgl' ? 6 : 100 },
    );
  });

  it('spreads layers with banks along the task axis, one copy a task', async () => {
    const draw = normalTensors(3);
    const vector = draw([200]);
    const shapes = [
      [2, 1, 3, 2],
      [2, 1, 4, 2, 3],
      [2, 1, 2, 3, 3, 2],
    ];
    const found = tf.tidy(() => spread(vector, shapes, 3));
    const alone = cut(vector, 0, shapes);
    for (const [i, shape] of shapes.entries()) {
      expect(found[i]!.shape).toEqual([2, 3, ...shape.slice(2)]);
      const own = sizeOf(shape) / 2;
      const values = [...(await alone[i]!.data())];
      const copies = [0, 1].flatMap((run) =>
        [1, 2, 3].flatMap(() => values.slice(run * own, (run + 1) * own)),
      );
      expect([...(await found[i]!.data())]).toEqual(copies);
    }
    tf.dispose([vector, found, alone]);
  });

  if (backend === 'webgl') {
    it('launches one program for each 14 layers and extras', async () => {
      const draw = normalTensors(1);
      const weights = draw([1, 2]) as Tensor2D;
      const jacobian = Array.from({ length: 30 }, () => draw([1, 2, 3, 2]));
      const extra = draw([1, 1, 3, 2]);
      for (const [count, extras, launches] of [
        [1, [], 1],
        [14, [], 1],
        [14, [extra], 2],
        [7, Array<Tensor>(7).fill(extra), 1],
        [30, [], 3],
      ] as const) {
        const layers = jacobian.slice(0, count);
        const combine = () =>
          tf.dispose(
            combined(
              layers,
              layers.map(() => true),
              weights,
              weights,
              extras,
            ),
          );
        combine();
        expect(await drawCalls(combine)).toBe(launches);
      }
      tf.dispose([weights, jacobian, extra]);
    });
  }
});
