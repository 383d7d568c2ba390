import { expect, it } from 'vitest';
import { sizeOf } from '../../../src/core/linalg/shape';
import { taskLosses } from '../../../src/engine/ops/task-losses';
import { type Tensor, type Tensor4D, tf } from '../../../src/engine/tensorflow/tf';
import { Batches } from '../../../src/engine/trainer/batches';
import type { Trainer } from '../../../src/engine/trainer/trainer';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';
import { denseStock } from '../../setup/dense-stock';
import { drawCalls } from '../../setup/draw-calls';
import { type Given, given, someTasks, trainerOf } from '../../setup/trainers';

const runs = [{ seed: 3 }, { seed: 4 }];

function batchesOf({ config, dataset }: Given): Batches {
  return new Batches([dataset], config.batch, [config.seed]);
}

/** [task]: the gradient of the task's loss by every layer, one tf.grads a task over stock matrix products. */
async function oneByOne(trainer: Trainer, batches: Batches, { config, dataset }: Given) {
  const batch = batches.next();
  const values = await trainer.readParameters();
  let place = 0;
  const layers = trainer.blocks.map(({ copies, inputs, units }) => {
    const shape = [runs.length, copies.length, inputs + 1, units] as [number, number, number, number];
    const size = sizeOf(shape);
    place += size;
    return tf.tensor4d(values.subarray(place - size, place), shape);
  });
  const kinds = dataset.tasks.map((task) => ({
    kind: task.kind,
    outputs: task.kind === 'multiclass' ? task.classes.length : 1,
  }));
  const gradients = config.tasks.map((_, task) =>
    tf.grads((...given: Tensor[]) => {
      const outputs = given.reduce(
        (value, layer, i) =>
          denseStock(
            value as Tensor4D,
            layer as Tensor4D,
            i === given.length - 1 ? 'linear' : config.activation,
          ),
        batch.inputs as Tensor,
      );
      const losses = taskLosses(outputs as Tensor4D, batch.labels, batch.rowWeights, kinds);
      return tf.sum(tf.slice(losses, [0, task], [-1, 1]));
    })(layers),
  );
  for (const layer of layers) layer.dispose();
  return gradients;
}

onEachBackend((backend) => {
  for (const tasks of [1, 2, 5, 16]) {
    it(`gives the gradient that one tf.grads a task gives, and its inner products: ${tasks} tasks`, async () => {
      const setting = given({ trunk: [5, 4], batch: 11 }, someTasks(tasks));
      const trainer = trainerOf(setting, { runs });
      const batches = batchesOf(setting);
      const expected = await oneByOne(trainer, batches, setting);
      batches.restore({ ...batches.save(), position: 0 });
      const batch = batches.next();
      const found = await trainer.gradients(batch);
      const { losses, jacobian } = trainer.differentiate(batch);
      expectClose(await losses.data(), found.losses.flat(), { relative: 1e-6 });

      const flat = tf.tidy(() =>
        tf.concat(
          jacobian.slice(0, 2).map((layer) => tf.reshape(layer, [runs.length, tasks, -1])),
          2,
        ),
      );
      const rows = (await flat.array()) as number[][][];
      for (let task = 0; task < tasks; task++) {
        const shared = expected[task]!.slice(0, 2);
        const one = tf.tidy(() =>
          tf.concat(
            shared.map((layer) => tf.reshape(layer, [runs.length, -1])),
            1,
          ),
        );
        const values = (await one.array()) as number[][];
        one.dispose();
        runs.forEach((_, run) => {
          expectClose(rows[run]![task]!, values[run]!, { relative: 1e-3, absolute: 2e-6 });
        });
        const head = await jacobian[2]!.data();
        const own = await expected[task]![2]!.data();
        const size = own.length / (runs.length * tasks);
        runs.forEach((_, run) => {
          const from = (run * tasks + task) * size;
          expectClose(head.slice(from, from + size), own.slice(from, from + size), {
            relative: 1e-3,
            absolute: 2e-6,
          });
        });
      }
      const gramOf = (run: number, from: number, to: number) =>
        rows[run]!.map((a) =>
          rows[run]!.map((b) => a.slice(from, to).reduce((sum, x, i) => sum + x * b[from + i]!, 0)),
        );
      const first = 3 * 5;
      const all = first + 6 * 4;
      runs.forEach((_, run) => {
        const { all: whole, layers, kernels } = found.grams[run]!;
        const close = (a: readonly (readonly number[])[], b: number[][]) =>
          expectClose(a.flat(), b.flat(), { relative: 1e-4, absolute: 1e-6 });
        close(whole, gramOf(run, 0, all));
        close(layers[0]!, gramOf(run, 0, first));
        close(layers[1]!, gramOf(run, first, all));
        close(kernels[1]!, gramOf(run, first, all - 4));
      });
      tf.dispose([flat, expected] as never);
      trainer.dispose();
      batches.dispose();
    });
  }

  it('sums large layers in parts', async () => {
    const setting = given({ trunk: [96, 70], batch: 8 }, someTasks(3));
    const trainer = trainerOf(setting, { runs });
    const batches = batchesOf(setting);
    const batch = batches.next();
    const { jacobian, sums } = trainer.differentiate(batch);
    const flat = tf.tidy(() =>
      tf.concat(
        jacobian.slice(0, 2).map((layer) => tf.reshape(layer, [runs.length, 3, -1])),
        2,
      ),
    );
    expect(sums[0]!.shape[0]).toBeGreaterThan(8);
    const { grams } = await trainer.gradients(batch);
    const product = tf.tidy(() => tf.matMul(flat, flat, false, true));
    expectClose(
      grams.flatMap(({ all }) => all.flat()),
      await product.data(),
      { relative: 1e-4, absolute: 1e-7 },
    );
    tf.dispose([flat, product]);
    trainer.dispose();
    batches.dispose();
  });

  if (backend === 'webgl') {
    it('launches as many programs for 16 tasks as for 2', async () => {
      const counts = [];
      for (const tasks of [2, 16]) {
        const setting = given({ trunk: [16, 16], batch: 32 }, someTasks(tasks));
        const trainer = trainerOf(setting);
        const batches = batchesOf(setting);
        const batch = batches.next();
        trainer.differentiate(batch);
        counts.push(await drawCalls(() => void trainer.differentiate(batch)));
        trainer.dispose();
        batches.dispose();
      }
      expect(counts[0]).toBeGreaterThan(5);
      expect(counts[1]).toBe(counts[0]);
    });
  }
});
