import { describe, expect, it } from 'vitest';
import { gramOf } from '../../../src/core/linalg/rows';
import { sizeOf } from '../../../src/core/linalg/shape';
import { stream } from '../../../src/core/random';
import { weightings } from '../../../src/core/weighting';
import type { Part } from '../../../src/core/weighting/part';
import { type RecordChoice, Weigher } from '../../../src/core/weighting/weigher';
import type { EntryMethod } from '../../../src/core/weighting/weighting';
import { directions } from '../../../src/engine/directions';
import { combined } from '../../../src/engine/ops/combine';
import { type Tensor1D, type Tensor2D, tf } from '../../../src/engine/tensorflow/tf';
import { lookedAt } from '../../../src/engine/trainer/looked-at';
import { RunMethod } from '../../../src/engine/trainer/run-method';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';
import { combineSteps, weighInput } from '../../setup/method-steps';

const choices: readonly RecordChoice[] = [
  { id: 'graddrop', options: {} },
  { id: 'graddrop', options: { leak: 0.3 } },
  { id: 'db_mtl', options: {} },
  { id: 'db_mtl', options: { beta: 0.5, sigma: 0.5 } },
  { id: 'excessmtl', options: { eta: 0.5 } },
  { id: 'moco', options: { rho: 0.1 } },
  { id: 'moco', options: { form: 'libmtl', gamma: 2 } },
];

/** Two shared layers, one of them [bank, row, column], the other [row, column], and a head, as a trainer has them. */
const layerShapes = [
  [2, 2, 5],
  [6, 3],
  [4, 2],
] as const;
const sharedLayers = 2;
const sharedLength = 4 * 5 + 6 * 3;
const length = sharedLength + 4 * 2;

interface Step {
  readonly losses: number[];
  /** [task, parameter], shared layers first. */
  readonly gradients: number[][];
}

/** Gradients of tasks whose scales lie apart. */
function steps(tasks: number, count: number, seed: number): Step[] {
  const random = stream(seed, 'test');
  return Array.from({ length: count }, () => ({
    losses: Array.from({ length: tasks }, (_, t) => 2 ** t * (0.1 + random.uniform())),
    gradients: Array.from({ length: tasks }, (_, t) =>
      Array.from({ length }, () => Math.fround(3 ** t * (random.normal() + 0.3))),
    ),
  }));
}

const settingOf = (tasks: number) => ({
  kinds: Array.from({ length: tasks }, () => 'regression' as const),
  optimizer: 'sgd' as const,
});

const runMethod = (choice: RecordChoice, tasks: number, seed: number) =>
  new RunMethod(new Weigher(choice, settingOf(tasks), seed));

const allOf = (runs: readonly Step[]): Part[] => runs.map(({ losses }) => [...losses.keys()]);

/** What the optimiser would be given for each run, [run, parameter], and the runs' weights; `parts` [run]. */
async function directed(methods: readonly RunMethod[], runs: readonly Step[], parts = allOf(runs)) {
  const tasks = runs[0]!.losses.length;
  let from = 0;
  const jacobian = layerShapes.map((shape) => {
    const size = sizeOf(shape);
    from += size;
    const values = runs.flatMap(({ gradients }) => gradients.flatMap((row) => row.slice(from - size, from)));
    return tf.tensor(values, [runs.length, tasks, ...shape]);
  });
  const losses = tf.tensor2d(runs.map((run) => run.losses));
  const looked = lookedAt(methods, jacobian, sharedLayers, losses, parts);
  const numbers = await Promise.all(looked.numbers.map((each) => each?.data<'float32'>()));
  const weighed = methods.map((method, run) => {
    const shared = runs[run]!.gradients.map((row) => row.slice(0, sharedLength));
    const input = weighInput({ losses: runs[run]!.losses, gram: gramOf(shared) });
    return method.weigh(input, parts[run]!, numbers[run]);
  });
  const factors = tf.tensor2d(weighed.map(({ weights, factors = weights }) => [...factors]));
  const heads = tf.tensor2d(weighed.map((each) => [...each.heads]));
  const isShared = layerShapes.map((_, layer) => layer < sharedLayers);
  const [vector] = combined(looked.jacobian, isShared, factors, heads) as [Tensor1D];
  const values = await vector.data();
  looked.dispose();
  tf.dispose([jacobian, losses, factors, heads, vector]);
  return { weighed, directions: methods.map((_, run) => sharedPart(values, run, methods.length)) };
}

/** A run's entries in the shared layers of a vector [layer, run, ...]. */
function sharedPart(vector: ArrayLike<number>, run: number, runs: number): number[] {
  let from = 0;
  return layerShapes.slice(0, sharedLayers).flatMap((shape) => {
    const size = sizeOf(shape);
    const part = Array.from({ length: size }, (_, i) => vector[from + run * size + i]!);
    from += runs * size;
    return part;
  });
}

/** What the definition on plain arrays makes of the same steps. */
function defined({ id, options }: RecordChoice, given: readonly Step[], seed: number) {
  return combineSteps(
    weightings[id] as EntryMethod,
    given.map(({ losses, gradients }) => ({
      losses,
      jacobian: gradients.map((row) => row.slice(0, sharedLength)),
    })),
    options,
    stream(seed, 'method'),
  );
}

/** The same for one step about some of the tasks. */
function definedOf(weigher: Weigher, { losses, gradients }: Step, part: Part) {
  const jacobian = part.map((task) => gradients[task]!.slice(0, sharedLength));
  let direction: ArrayLike<number> = new Float64Array(sharedLength);
  const input = weighInput({ losses, gram: gramOf(gradients) });
  if (part.length === 0) return { direction, ...weigher.weigh(input, part) };
  const answer = weigher.asked(input, part, (some, state) => {
    const { options, random, entryMethod } = weigher;
    const combined = entryMethod!.combine({ ...some, jacobian }, state, options, random);
    ({ direction } = combined);
    return { weights: combined.weights, heads: combined.headWeights, state: combined.state };
  });
  return { direction, ...answer };
}

function expectSame(found: ArrayLike<number>, expected: ArrayLike<number>): void {
  const largest = Math.max(...Array.from(expected, Math.abs));
  expectClose(found, expected, { absolute: 1e-5 * largest + 1e-12 });
}

it('has a tensor form of every method that looks at single entries', () => {
  const ids = Object.values(weightings).flatMap(({ id, needs }) => (needs === 'jacobian' ? [id] : []));
  expect(Object.keys(directions).sort()).toEqual(ids.sort());
  expect(new Set(choices.map(({ id }) => id))).toEqual(new Set(ids));
});

onEachBackend(() => {
  describe.each(choices)('$id $options', (choice) => {
    for (const tasks of [1, 2, 5]) {
      it(`moves as its definition says, step after step, beside another method: ${tasks} tasks`, async () => {
        const given = steps(tasks, 6, tasks);
        const others = steps(tasks, 6, 77);
        const expected = defined(choice, given, 9);
        const methods = [runMethod({ id: 'pcgrad', options: {} }, tasks, 1), runMethod(choice, tasks, 9)];
        let tensors = 0;
        for (const [step, run] of given.entries()) {
          // Halfway a method with another seed takes over from what was saved.
          if (step === 3) methods[1] = await resumed(methods[1]!, choice, tasks);
          const { directions: found, weighed } = await directed(methods, [others[step]!, run]);
          const { direction, weights, headWeights, state } = expected[step]!;
          expectSame(found[1]!, direction);
          expectSame(weighed[1]!.weights, weights);
          expectSame(weighed[1]!.heads, headWeights);
          expectSameState((await methods[1]!.save()).state, state);
          const other = weighed[0]!.weights;
          expectSame(
            found[0]!,
            others[step]!.gradients[0]!.slice(0, sharedLength).map((_, k) =>
              other.reduce((sum, weight, t) => sum + weight * others[step]!.gradients[t]![k]!, 0),
            ),
          );
          if (step === 0) tensors = tf.memory().numTensors;
          expect(tf.memory().numTensors).toBe(tensors);
        }
        for (const method of methods) method.dispose();
      });
    }

    it('moves as its definition says by the tasks that have labels, with what it remembers of each', async () => {
      const parts: Part[] = [[0, 2], [1], [], [0, 1, 2], [1, 2], [0]];
      const weigher = new Weigher(choice, settingOf(3), 9);
      const method = runMethod(choice, 3, 9);
      for (const [step, run] of steps(3, parts.length, 8).entries()) {
        const part = parts[step]!;
        const { directions: found, weighed } = await directed([method], [run], [part]);
        const expected = definedOf(weigher, run, part);
        expectSame(found[0]!, expected.direction);
        expectSame(weighed[0]!.weights, expected.weights);
        expectSame(weighed[0]!.heads, expected.heads);
      }
      method.dispose();
    });

    it('goes on from a saved state with the very same numbers', async () => {
      const given = steps(3, 5, 4);
      const whole = runMethod(choice, 3, 9);
      for (const step of given.slice(0, 3)) await directed([whole], [step]);
      const saved = structuredClone(await whole.save());
      const other = runMethod(choice, 3, 5);
      other.restore(saved);
      for (const step of given.slice(3)) {
        expect(await directed([other], [step])).toEqual(await directed([whole], [step]));
      }
      whole.dispose();
      other.dispose();
    });

    it('starts anew once another method was there, and knows what it knew when it is chosen again at once', async () => {
      const given = steps(2, 3, 6);
      const method = runMethod(choice, 2, 9);
      await directed([method], [given[0]!]);
      method.choose(choice);
      const kept = await method.save();
      method.choose({ id: 'equal', options: {} });
      method.choose(choice);
      const fresh = runMethod(choice, 2, 9);
      expect((await method.save()).state).toEqual((await fresh.save()).state);
      const [plain] = defined(choice, given, 9);
      expectSameState(kept.state, plain!.state);
      method.dispose();
    });

    it('stands still, with finite weights, where there is no gradient at all', async () => {
      const still = { losses: [0, 1], gradients: [0, 1].map(() => Array<number>(length).fill(0)) };
      const method = runMethod(choice, 2, 9);
      for (let step = 0; step < 2; step++) {
        const { directions: found, weighed } = await directed([method], [still]);
        expect(found[0]!.every((value) => value === 0)).toBe(true);
        expect([...weighed[0]!.weights, ...weighed[0]!.heads].every(Number.isFinite)).toBe(true);
      }
      method.dispose();
    });
  });

  it('weighs tasks that share nothing', async () => {
    for (const choice of choices) {
      const method = runMethod(choice, 2, 9);
      const head = tf.ones([1, 2, 3, 1]);
      const losses = tf.ones([1, 2]) as Tensor2D;
      const looked = lookedAt([method], [head], 0, losses, [[0, 1]]);
      expect(looked.jacobian).toEqual([head]);
      const gram = [
        [0, 0],
        [0, 0],
      ];
      const numbers = (await looked.numbers[0]!.data()) as Float32Array;
      const { heads } = method.weigh(weighInput({ losses: [1, 1], gram }), [0, 1], numbers);
      expect(heads.every((factor) => Math.abs(factor - 1) < 1e-6)).toBe(true);
      looked.dispose();
      tf.dispose([head, losses]);
      method.dispose();
    }
  });
});

async function resumed(method: RunMethod, choice: RecordChoice, tasks: number): Promise<RunMethod> {
  const saved = await method.save();
  method.dispose();
  const other = runMethod(choice, tasks, 1234);
  other.restore(saved);
  return other;
}

/** Numbers, lists of numbers and rows of numbers by name. */
function expectSameState(found: unknown, expected: unknown): void {
  if (expected === null) {
    expect(found).toBeNull();
    return;
  }
  expect(Object.keys(found as object).sort()).toEqual(Object.keys(expected as object).sort());
  for (const [name, value] of Object.entries(expected as object)) {
    const numbers = (each: unknown): number[] =>
      typeof each === 'number' ? [each] : Array.from(each as ArrayLike<unknown>).flatMap(numbers);
    expectSame(numbers((found as Record<string, unknown>)[name]), numbers(value));
  }
}
