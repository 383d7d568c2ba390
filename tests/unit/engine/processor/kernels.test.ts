import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { exp, tanh } from '../../../../src/core/elementary';
import type { OptimizerId } from '../../../../src/core/fields/ids';
import { gelu } from '../../../../src/engine/ops/activation';
import { dense } from '../../../../src/engine/ops/dense';
import { spread } from '../../../../src/engine/ops/spread';
import { type LossTask, taskLosses } from '../../../../src/engine/ops/task-losses';
import { newKernels } from '../../../../src/engine/processor/kernels';
import { type Tensor, type Tensor4D, tf } from '../../../../src/engine/tensorflow/tf';
import { Batches } from '../../../../src/engine/trainer/batches';
import { expectClose } from '../../../setup/close';
import { normalTensors } from '../../../setup/layers';
import { plainBackend, registerPlain } from '../../../setup/plain-backend';
import { given, trained, trainerOf } from '../../../setup/trainers';

beforeAll(registerPlain);

/** The value of `work` and its gradients by its inputs, by the kernels and by the loops in plain code. */
async function onBoth(
  shapes: readonly (readonly number[])[],
  seed: number,
  work: (...inputs: Tensor[]) => Tensor,
): Promise<[Float32Array[], Float32Array[]]> {
  const of = async (backend: string) => {
    await tf.setBackend(backend);
    const inputs = shapes.map(normalTensors(seed));
    const dy = normalTensors(seed + 1)(tf.tidy(() => work(...inputs).shape));
    const { value, grads } = tf.valueAndGrads(work)(inputs, dy);
    const found = await Promise.all(
      [value, ...grads].map(async (each) => (await each.data()) as Float32Array),
    );
    tf.dispose([inputs, dy, value, grads]);
    return found;
  };
  return [await of('cpu'), await of(plainBackend)];
}

function expectAlike([found, expected]: [Float32Array[], Float32Array[]]): void {
  found.forEach((values, i) => {
    expectClose(values, expected[i]!, { relative: 1e-4, absolute: 1e-4 });
  });
}

test('the kernels compute, not the loops', async () => {
  expect(newKernels()).not.toBeNull();
  await tf.setBackend('cpu');
  expect('kernels' in tf.backend()).toBe(true);
  await tf.setBackend(plainBackend);
  expect('kernels' in tf.backend()).toBe(false);
});

test.each([
  [tanh, 3, 9.5],
  [(x: number) => 1 / (1 + exp(-x)), 2, 90],
] as const)('an activation is within one unit in the last place of float32', (reference, code, most) => {
  const { kernels, memory, heapBase } = newKernels()!;
  const count = 8192;
  const at = Math.ceil(heapBase / 16) * 16;
  memory.grow(1);
  const values = new Float32Array(memory.buffer, at, count);
  for (let i = 0; i < count; i++) values[i] = most * ((2 * i) / count - 1) ** 3;
  const inputs = values.slice();
  kernels.activate(code, at, count);
  const bits = (x: number) => new Int32Array(Float32Array.of(x).buffer)[0]!;
  let worst = 0;
  inputs.forEach((x, i) => {
    worst = Math.max(worst, Math.abs(bits(values[i]!) - bits(reference(x))));
  });
  expect(worst).toBeLessThanOrEqual(1);
});

const length = fc.integer({ min: 1, max: 3 });

test('a layer and its gradients are those of plain code, for all shapes and broadcasts', async () => {
  const cases = fc.record({
    lead: fc.array(fc.tuple(length, fc.constantFrom('x', 'block', 'both')), { minLength: 1, maxLength: 3 }),
    samples: fc.integer({ min: 1, max: 37 }),
    inputs: fc.integer({ min: 1, max: 21 }),
    units: fc.integer({ min: 1, max: 21 }),
    activation: fc.constantFrom('tanh', 'relu', 'sigmoid', 'linear', 'gelu' as const),
    seed: fc.nat(1000),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ lead, samples, inputs, units, activation, seed }) => {
      const axesOf = (side: string) => lead.map(([axis, has]) => (has === side || has === 'both' ? axis : 1));
      const shapes = [
        [...axesOf('x'), samples, inputs],
        [...axesOf('block'), inputs + 1, units],
      ];
      expectAlike(await onBoth(shapes, seed, (x, block) => dense(x!, block!, activation)));
    }),
    { numRuns: 200 },
  );
});

test.each([
  [300, 130, 140],
  [513, 7, 130],
  [130, 260, 1],
])('a layer of %i samples, %i inputs and %i units is laid out anew and gives the same', async (...sizes) => {
  const [samples, inputs, units] = sizes;
  const shapes = [
    [1, 1, samples, inputs],
    [1, 2, inputs + 1, units],
  ];
  const [found, expected] = await onBoth(shapes, 3, (x, block) => dense(x!, block!, 'linear'));
  found.forEach((values, i) => {
    expectClose(values, expected[i]!, { relative: 1e-4, absolute: 2e-3 });
  });
});

test.each(['tanh', 'relu', 'sigmoid', 'linear', 'gelu'] as const)(
  'layers that all tasks have alike give with %s what copies of them give, bit for bit',
  async (activation) => {
    await tf.setBackend('cpu');
    const normal = normalTensors(11);
    const shapes = [
      [2, 1, 2, 6, 5],
      [2, 1, 2, 6, 3],
    ];
    const vector = normal([2 * 2 * 6 * 8]);
    const alike = spread(vector, shapes, 3);
    const copies = alike.map((layer) => tf.tensor(layer.dataSync(), layer.shape));
    const deep = (x: Tensor, [first, second]: readonly Tensor[]) =>
      dense(dense(x, first!, activation), second!, activation).dataSync();
    for (const shape of [
      [1, 1, 1, 7, 5],
      [2, 3, 1, 7, 5],
    ]) {
      const x = normal(shape);
      expect(deep(x, alike)).toEqual(deep(x, copies));
    }
    // The same entries by other axes are not the tasks' any more.
    const turned = [2, 3, 2, 6, 5].toSpliced(0, 2, 6, 1);
    const x = normal([6, 1, 1, 7, 5]);
    const [own, other] = [alike[0]!, copies[0]!].map((layer) => tf.reshape(layer, turned));
    expect(dense(x, own!, activation).dataSync()).toEqual(dense(x, other!, activation).dataSync());
  },
);

test('gelu is that of plain code', async () => {
  expectAlike(await onBoth([[2, 3, 5, 7]], 1, (z) => gelu(z!)));
});

test('losses of all kinds are those of plain code, padding and rows without a label included', async () => {
  const tasks: LossTask[] = [
    { kind: 'multiclass', outputs: 3 },
    { kind: 'binary', outputs: 1 },
    { kind: 'regression', outputs: 1 },
  ];
  const labels = Float32Array.from({ length: 3 * 6 * 3 }, (_, i) => (i % 3 === 0 ? 1 : 0));
  const rowWeights = Float32Array.from({ length: 3 * 6 }, (_, i) => (i % 4 === 3 ? 0 : 0.2));
  const work = (z: Tensor) =>
    taskLosses(
      z as Tensor4D,
      tf.tensor4d(labels, [1, 3, 6, 3]),
      tf.tensor4d(rowWeights, [1, 3, 6, 1]),
      tasks,
    ) as Tensor;
  expectAlike(await onBoth([[2, 3, 6, 3]], 5, work as (...inputs: Tensor[]) => Tensor));
});

describe.each(['sgd', 'momentum', 'adam', 'adamw'] as OptimizerId[])('training with %s', (optimizer) => {
  test.each(['fixed', 'mgda'])(
    'by the weights of %s goes as in plain code, penalties included',
    async (id) => {
      const all = given({ optimizer, trunk: [9, 6], trunkL1: 0.001, headL2: 0.01, learningRate: 0.01 });
      const losses = async (backend: string) => {
        await tf.setBackend(backend);
        const trainer = trainerOf(all, {
          runs: [{}, { seed: 5 }].map((run) => ({ ...run, method: { id, options: {} } })),
        });
        const batches = new Batches([all.dataset], 16, [4]);
        const found = await trained(trainer, batches, 20);
        trainer.dispose();
        batches.dispose();
        return found.flat();
      };
      expectClose(await losses('cpu'), await losses(plainBackend), { relative: 2e-4, absolute: 1e-5 });
    },
  );
});

test('a loss that is not finite is told, not hidden', async () => {
  await tf.setBackend('cpu');
  for (const activation of ['tanh', 'relu', 'sigmoid', 'gelu'] as const) {
    const x = tf.tensor4d([Number.NaN, 1], [1, 1, 2, 1]);
    const block = tf.tensor4d([1, 0], [1, 1, 2, 1]);
    const y = dense(x, block, activation);
    const [first, second] = await y.data();
    expect([activation, Number.isNaN(first), Number.isFinite(second)]).toEqual([activation, true, true]);
    tf.dispose([x, block, y]);
  }
});

test('a part of a tensor is the same where the heap has to grow for it', async () => {
  await tf.setBackend('cpu');
  const length = 1 << 18;
  const whole = tf.tensor1d(Float32Array.from({ length }, (_, i) => i));
  const parts = Array.from({ length: 40 }, () => tf.slice(whole, 1, length - 2));
  for (const part of parts) {
    const values = await part.data();
    expect([values.length, values[0], values.at(-1)]).toEqual([length - 2, 1, length - 2]);
  }
  tf.dispose([whole, parts]);
});
