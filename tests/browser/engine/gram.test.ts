import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sizeOf } from '../../../src/core/linalg/shape';
import { type GramPart, gramOf, gramParts } from '../../../src/engine/ops/gram';
import { type Tensor, tf } from '../../../src/engine/tensorflow/tf';
import { gramMatrices } from '../../../src/engine/trainer/gram';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';
import { drawCalls } from '../../setup/draw-calls';
import { layerAxes, normalTensors } from '../../setup/layers';

const layer = fc.record({ axes: layerAxes, hasBias: fc.boolean() });
const cases = fc.record({
  runs: fc.integer({ min: 1, max: 3 }),
  tasks: fc.integer({ min: 1, max: 4 }),
  layers: fc.array(layer, { minLength: 1, maxLength: 20 }),
  seed: fc.nat(1000),
});
type Case = typeof cases extends fc.Arbitrary<infer C> ? C : never;

/** The entries of a layer [run][task]; with `kernel` those of its matrices without their bias rows. */
async function entriesOf(layer: Tensor, hasBias: boolean, part: 'layer' | 'kernel'): Promise<number[][][]> {
  const [runs, tasks, ...axes] = layer.shape;
  const [rows, columns] = axes.slice(-2) as [number, number];
  const values = [...(await layer.data())];
  const size = sizeOf(axes);
  const isKept = (at: number) => part === 'layer' || !hasBias || at % (rows * columns) < (rows - 1) * columns;
  return Array.from({ length: runs! }, (_, run) =>
    Array.from({ length: tasks! }, (_row, task) => {
      const from = (run * tasks! + task) * size;
      return values.slice(from, from + size).filter((_value, at) => isKept(at));
    }),
  );
}

/** Inner products of the tasks' entries over some layers, [run][task, task]: plain sums in float64. */
function plainGrams(layers: readonly number[][][][]): number[][][] {
  const inner = (run: number, a: number, b: number) =>
    layers.reduce(
      (sum, each) => sum + each[run]![a]!.reduce((part, value, i) => part + value * each[run]![b]![i]!, 0),
      0,
    );
  return layers[0]!.map((tasks, run) => tasks.map((_, a) => tasks.map((_row, b) => inner(run, a, b))));
}

async function expectAsPlain({ runs, tasks, layers, seed }: Case): Promise<readonly GramPart[]> {
  const draw = normalTensors(seed);
  const jacobian = layers.map(({ axes }) => draw([runs, tasks, ...axes]));
  const hasBias = layers.map((each) => each.hasBias);
  const parts = gramParts(jacobian.map(({ shape }, i) => ({ shape, hasBias: hasBias[i]! })));
  const sums = gramOf(jacobian, hasBias);
  const values = (await Promise.all(sums.map((each) => each.data()))).flatMap((each) => [...each]);
  expect(values.length).toBe(parts.length * runs * tasks * tasks);
  const found = gramMatrices(Float32Array.from(values), parts, runs, tasks);

  const whole = await Promise.all(jacobian.map((each, i) => entriesOf(each, hasBias[i]!, 'layer')));
  const kernels = await Promise.all(jacobian.map((each, i) => entriesOf(each, hasBias[i]!, 'kernel')));
  const expected = [whole, ...whole.map((each) => [each]), ...kernels.map((each) => [each])].map(plainGrams);
  found.forEach(({ all, layers: each, kernels: ofKernels }, run) => {
    [all, ...each, ...ofKernels].forEach((matrix, i) => {
      expectClose(matrix.flat(), expected[i]![run]!.flat(), { relative: 1e-4, absolute: 1e-3 });
    });
  });
  tf.dispose([jacobian, sums]);
  return parts;
}

onEachBackend((backend) => {
  it('gives the inner products that plain sums give, over all layers, each, and the kernels', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        await expectAsPlain(given);
      }),
      { numRuns: backend === 'webgl' ? 6 : 60 },
    );
  });

  it('sums large banked layers in some 64 parts over all banks', async () => {
    const layers = [
      { axes: [3, 2, 131, 7], hasBias: true },
      { axes: [200, 3, 2], hasBias: false },
    ];
    const parts = await expectAsPlain({ runs: 2, tasks: 2, layers, seed: 4 });
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
