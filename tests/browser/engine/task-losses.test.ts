import '../../setup/stock';
import fc from 'fast-check';
import { it } from 'vitest';
import { stream } from '../../../src/core/random';
import { type LossTask, taskLosses } from '../../../src/engine/ops/task-losses';
import { type Tensor, type Tensor4D, tf } from '../../../src/engine/tensorflow/tf';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';

const task: fc.Arbitrary<LossTask> = fc.oneof(
  fc.constant<LossTask>({ kind: 'regression', outputs: 1 }),
  fc.constant<LossTask>({ kind: 'binary', outputs: 1 }),
  fc.integer({ min: 2, max: 4 }).map((outputs): LossTask => ({ kind: 'multiclass', outputs })),
);
const cases = fc.record({
  tasks: fc.array(task, { minLength: 1, maxLength: 4 }),
  runs: fc.integer({ min: 1, max: 2 }),
  hasOwnLabels: fc.boolean(),
  samples: fc.integer({ min: 1, max: 5 }),
  spread: fc.constantFrom(1, 30),
  seed: fc.nat(1000),
});
type Case = typeof cases extends fc.Arbitrary<infer C> ? C : never;

interface Inputs {
  readonly outputs: Tensor4D;
  readonly labels: Tensor4D;
  readonly rowWeights: Tensor4D;
  readonly dy: Tensor;
}

function inputsOf({ tasks, runs, hasOwnLabels, samples, spread, seed }: Case): Inputs {
  const labelRuns = hasOwnLabels ? runs : 1;
  const random = stream(seed, 'test');
  const width = Math.max(...tasks.map(({ outputs }) => outputs));
  const labels: number[] = [];
  for (const { kind, outputs } of Array.from({ length: labelRuns }, () => tasks).flat()) {
    for (let row = 0; row < samples; row++) {
      const label = random.integer(kind === 'binary' ? 2 : outputs);
      for (let o = 0; o < width; o++) {
        if (kind === 'multiclass') labels.push(o === label ? 1 : 0);
        else labels.push(o > 0 ? 0 : kind === 'binary' ? label : random.normal());
      }
    }
  }
  const normal = (count: number) => Float32Array.from({ length: count }, () => spread * random.normal());
  const weights = Float32Array.from({ length: labelRuns * tasks.length * samples }, () =>
    random.uniform() < 0.3 ? 0 : 0.5,
  );
  return {
    outputs: tf.tensor4d(normal(runs * tasks.length * samples * width), [runs, tasks.length, samples, width]),
    labels: tf.tensor4d(labels, [labelRuns, tasks.length, samples, width]),
    rowWeights: tf.tensor4d(weights, [labelRuns, tasks.length, samples, 1]),
    dy: tf.tensor2d(normal(runs * tasks.length), [runs, tasks.length]),
  };
}

/** The same losses, composed of stock operations, one task at a time. */
function stockLosses({ outputs, labels, rowWeights }: Inputs, tasks: readonly LossTask[]): Tensor {
  const columns = tasks.map(({ kind, outputs: real }, t) => {
    const cut = (tensor: Tensor4D, width: number) => tf.slice(tensor, [0, t, 0, 0], [-1, 1, -1, width]);
    const z = cut(outputs, real);
    const y = cut(labels, real);
    const loss =
      kind === 'regression'
        ? tf.squaredDifference(z, y)
        : kind === 'binary'
          ? tf.sub(tf.softplus(z), tf.mul(y, z))
          : tf.sub(tf.logSumExp(z, 3, true), tf.sum(tf.mul(y, z), 3, true));
    return tf.sum(tf.mul(loss, cut(rowWeights, 1)), [2, 3]);
  });
  return tf.concat(columns, 1);
}

onEachBackend((backend) => {
  it('gives the losses and gradients of the stock composition, and padding no gradient', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const inputs = inputsOf(given);
        const both = (losses: (z: Tensor) => Tensor) =>
          tf.valueAndGrad(losses as never)(inputs.outputs, inputs.dy);
        const found = both((z) => taskLosses(z as Tensor4D, inputs.labels, inputs.rowWeights, given.tasks));
        const expected = both((z) => stockLosses({ ...inputs, outputs: z as Tensor4D }, given.tasks));
        const close = async (a: Tensor, b: Tensor) =>
          expectClose(await a.data(), await b.data(), { relative: 2e-4, absolute: 1e-4 });
        await close(found.value, expected.value);
        await close(found.grad, expected.grad);
        tf.dispose([...Object.values(inputs), found.value, found.grad, expected.value, expected.grad]);
      }),
      { numRuns: backend === 'webgl' ? 8 : 100 },
    );
  });

  it('agrees with finite differences', async () => {
    const tasks: LossTask[] = [
      { kind: 'regression', outputs: 1 },
      { kind: 'binary', outputs: 1 },
      { kind: 'multiclass', outputs: 3 },
    ];
    const inputs = inputsOf({ tasks, runs: 2, hasOwnLabels: true, samples: 3, spread: 1, seed: 5 });
    const total = (z: Tensor) => {
      const losses = taskLosses(z as Tensor4D, inputs.labels, inputs.rowWeights, tasks);
      return tf.sum(tf.mul(losses, inputs.dy));
    };
    const gradient = tf.grad(total)(inputs.outputs);
    const slopes = await gradient.data();
    const z = (await inputs.outputs.data()) as Float32Array;
    const step = 1e-2;
    const at = async (values: Float32Array) => {
      const moved = tf.tensor(values, inputs.outputs.shape);
      const sum = tf.tidy(() => total(moved));
      const [value] = await sum.data();
      tf.dispose([moved, sum]);
      return value!;
    };
    for (let i = 0; i < z.length; i++) {
      const up = z.slice();
      const down = z.slice();
      up[i]! += step;
      down[i]! -= step;
      const slope = ((await at(up)) - (await at(down))) / (2 * step);
      expectClose([slopes[i]!], [slope], { relative: 5e-3, absolute: 5e-3 });
    }
    tf.dispose([...Object.values(inputs), gradient]);
  });
});
