import '../../setup/stock';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gramMatrices } from '../../../src/engine/gram';
import { type GramPart, gramOf, gramParts } from '../../../src/engine/ops/gram';
import { type Tensor, tf } from '../../../src/engine/tf';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';
import { drawCalls } from '../../setup/draw-calls';
import { layerAxes, normalTensors } from '../../setup/layers';

const layer = fc.record({ axes: layerAxes, hasBias: fc.boolean() });
const cases = fc.record({
  runs: fc.integer({ min: 1, max: 3 }),
  tasks: fc.integer({ min: 1, max: 4 }),
  layers: fc.array(layer, { minLength: 1, maxLength: 20 }),
  last: fc.nat(19),
  seed: fc.nat(1000),
});
type Case = typeof cases extends fc.Arbitrary<infer C> ? C : never;

/** Inner products of the tasks' entries of some layers, [run, task, task]. */
function stockGram(layers: readonly Tensor[], runs: number, tasks: number): Tensor {
  const flat = tf.concat(
    layers.map((each) => tf.reshape(each, [runs, tasks, -1])),
    2,
  );
  return tf.matMul(flat, flat, false, true);
}

/** A layer without the bias row of its matrices, [run, task and bank, row, column]. */
function kernelOf(gradient: Tensor, runs: number, hasBias: boolean): Tensor {
  const [rows, columns] = gradient.shape.slice(-2) as [number, number];
  const matrices = tf.reshape(gradient, [runs, -1, rows, columns]);
  return hasBias ? tf.slice(matrices, [0, 0, 0, 0], [-1, -1, rows - 1, -1]) : matrices;
}

async function expectAsStock({ runs, tasks, layers, seed }: Case): Promise<readonly GramPart[]> {
  const draw = normalTensors(seed);
  const jacobian = layers.map(({ axes }) => draw([runs, tasks, ...axes]));
  const hasBias = layers.map((each) => each.hasBias);
  const parts = gramParts(jacobian.map(({ shape }, i) => ({ shape, hasBias: hasBias[i]! })));
  const sums = gramOf(jacobian, hasBias);
  const values = (await Promise.all(sums.map((each) => each.data()))).flatMap((each) => [...each]);
  expect(values.length).toBe(parts.length * runs * tasks * tasks);
  const found = gramMatrices(Float32Array.from(values), parts, runs, tasks);

  const stock = tf.tidy(() => [
    stockGram(jacobian, runs, tasks),
    ...jacobian.map((each) => stockGram([each], runs, tasks)),
    ...jacobian.map((each, i) => stockGram([kernelOf(each, runs, hasBias[i]!)], runs, tasks)),
  ]);
  const expected = (await Promise.all(stock.map((each) => each.array()))) as number[][][][];
  found.forEach(({ all, layers: each, kernels }, run) => {
    [all, ...each, ...kernels].forEach((matrix, i) => {
      expectClose(matrix.flat(), expected[i]![run]!.flat(), { relative: 1e-4, absolute: 1e-3 });
    });
  });
  tf.dispose([jacobian, sums, stock]);
  return parts;
}

onEachBackend((backend) => {
  it('gives the inner products of stock matrix products, over all layers, each, and the kernels', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        await expectAsStock(given);
      }),
      { numRuns: backend === 'webgl' ? 10 : 60 },
    );
  });

  it('sums large banked layers in some 64 parts over all banks', async () => {
    const layers = [
      { axes: [3, 2, 131, 7], hasBias: true },
      { axes: [200, 3, 2], hasBias: false },
    ];
    const parts = await expectAsStock({ runs: 2, tasks: 2, layers, last: 0, seed: 4 });
    const kernels = (layer: number) => parts.filter((part) => part.layer === layer && !part.isBias);
    expect(kernels(0).length).toBeGreaterThan(6);
    expect(kernels(0).length).toBeLessThanOrEqual(64);
    expect(kernels(1).length).toBe(200);
    expect(parts.filter(({ isBias }) => isBias).map(({ bank }) => bank)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('takes nothing, where nothing is shared', () => {
    expect(gramOf([], [])).toEqual([]);
    expect(gramParts([])).toEqual([]);
  });

  if (backend === 'webgl') {
    it('launches one program for each 16 layers', async () => {
      const draw = normalTensors(1);
      const jacobian = Array.from({ length: 50 }, () => draw([1, 2, 3, 2]));
      for (const [count, launches] of [
        [1, 1],
        [16, 1],
        [17, 2],
        [50, 4],
      ] as const) {
        const layers = jacobian.slice(0, count);
        const hasBias = layers.map(() => true);
        tf.dispose(gramOf(layers, hasBias));
        expect(await drawCalls(() => tf.dispose(gramOf(layers, hasBias)))).toBe(launches);
      }
      tf.dispose(jacobian);
    });
  }
});
