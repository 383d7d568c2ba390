import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { methodOf, weightings } from '../../../../src/core/weighting';
import { type Part, partOf, stateOf } from '../../../../src/core/weighting/part';
import { type RecordChoice, type StepWeights, Weigher } from '../../../../src/core/weighting/weigher';
import { gramOf } from '../../../setup/gram';
import { weighInput } from '../../../setup/method-steps';

// A task that has no label in a batch, or that the user has left out, changes nothing for the others, by any method.

/** A step's numbers, [task]; the losses after the update too. */
interface Step {
  readonly losses: readonly number[];
  readonly after: readonly number[];
  readonly jacobian: readonly (readonly number[])[];
  /** Whether the batch has a label. */
  readonly labelled: readonly boolean[];
}

const parameters = 5;
const stepsPerEpoch = 2;

/** Every method by its defaults, and with each other value of each of its choices. */
const choices: readonly RecordChoice[] = Object.values(weightings).flatMap(({ id, options }) => [
  { id, options: {} },
  ...Object.entries(options).flatMap(([name, field]) =>
    field.type !== 'choice'
      ? []
      : field.options
          .filter((option) => option.id !== field.default)
          .map((option) => ({ id, options: { [name]: option.id } })),
  ),
]);

const number = fc.double({ min: -3, max: 3, noNaN: true });
const loss = fc.double({ min: 0.1, max: 3, noNaN: true });
const row = fc.array(number, { minLength: parameters, maxLength: parameters });

function stepsOf(tasks: number, most: number): fc.Arbitrary<Step[]> {
  const each = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: tasks, maxLength: tasks });
  const step = fc.record({
    losses: each(loss),
    after: each(loss),
    jacobian: each(row),
    labelled: each(fc.boolean()),
  });
  return fc.array(step, { minLength: 1, maxLength: most });
}

const several = fc.integer({ min: 2, max: 4 }).chain((tasks) =>
  fc.record({
    tasks: fc.constant(tasks),
    left: fc.integer({ min: 0, max: tasks - 1 }),
    steps: stepsOf(tasks, 6),
  }),
);

const weigherOf = (choice: RecordChoice, tasks: number) =>
  new Weigher(
    choice,
    { kinds: Array.from({ length: tasks }, () => 'regression' as const), optimizer: 'adam' },
    3,
  );

/** One step of a weigher, of a method that looks at single entries by its definition on plain numbers. */
function stepped(weigher: Weigher, given: Step, step: number, part: Part): StepWeights {
  const { losses, jacobian, after } = given;
  const gram = gramOf(jacobian);
  const epoch = Math.floor(step / stepsPerEpoch);
  const input = weighInput({ losses, gram, lastKernelGram: gram, step, epoch });
  const { entryMethod } = weigher;
  const answer =
    entryMethod === null || part.length === 0
      ? weigher.weigh(input, part)
      : weigher.asked(input, part, (some, state) => {
          const rows = part.map((task) => jacobian[task]!);
          const combined = entryMethod.combine(
            { ...some, jacobian: rows },
            state,
            weigher.options,
            weigher.random,
          );
          return { weights: combined.weights, heads: combined.headWeights, state: combined.state };
        });
  if (weigher.looksBack) weigher.learn({ before: losses, after, step });
  return answer;
}

const without = <T>(values: readonly T[], left: number): T[] => values.filter((_, task) => task !== left);

function stepWithout({ losses, after, jacobian, labelled }: Step, left: number): Step {
  return {
    losses: without(losses, left),
    after: without(after, left),
    jacobian: without(jacobian, left),
    labelled: without(labelled, left),
  };
}

const sorted = (record: object): [string, unknown][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** All that a state says of one task: its entries, rows and columns. */
function entriesAt(state: unknown, task: number, tasks: number): unknown[] {
  if (state === null) return [];
  if (Array.isArray(state)) {
    expect(state).toHaveLength(tasks);
    const isSquare = state.every((each) => Array.isArray(each) && each.length === tasks);
    return isSquare ? [state[task], state.map((each) => each[task])] : [state[task]];
  }
  expect(typeof state).toBe('object');
  return sorted(state as object).map(([, inner]) => entriesAt(inner, task, tasks));
}

function expectClose(actual: unknown, expected: unknown): void {
  if (typeof expected === 'number') {
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(1e-6 * Math.abs(expected) + 1e-12);
  } else if (expected === null) expect(actual).toBeNull();
  else {
    const entries = sorted(expected as object);
    expect(Object.keys(actual as object).sort()).toEqual(entries.map(([name]) => name));
    for (const [name, value] of entries) expectClose((actual as Record<string, unknown>)[name], value);
  }
}

const few = { numRuns: 25 };

describe.each(choices)('$id $options', (choice) => {
  test('weighs the others as a run without the task does, and learns the same of them', () => {
    fc.assert(
      fc.property(several, ({ tasks, left, steps }) => {
        const weigher = weigherOf(choice, tasks);
        const alone = weigherOf(choice, tasks - 1);
        const others = without([...steps[0]!.losses.keys()], left);
        for (const [step, given] of steps.entries()) {
          const whole = stepped(weigher, given, step, others);
          const same = stepped(alone, stepWithout(given, left), step, [...others.keys()]);
          expect(whole.weights[left]).toBe(0);
          expect(whole.heads[left]).toBe(0);
          expectClose(without(whole.weights, left), same.weights);
          expectClose(without(whole.heads, left), same.heads);
        }
        const layout = methodOf(choice.id).layout(alone.options);
        expectClose(weigher.stateOf(others), stateOf(alone.state, layout, [...others.keys()]));
      }),
      few,
    );
  });

  test('goes on with what it knows of the others, and moves nothing of the task', () => {
    fc.assert(
      fc.property(several, ({ tasks, steps }) => {
        const weigher = weigherOf(choice, tasks);
        for (const [step, given] of steps.entries()) {
          const part = partOf(
            given.losses.map(() => 1),
            given.labelled.map(Number),
          );
          const before = structuredClone(weigher.save());
          const alone = weigherOf(choice, part.length);
          alone.restore({ ...before, state: weigher.stateOf(part) });
          const { weights } = stepped(weigher, given, step, part);
          for (const task of given.losses.keys()) {
            if (part.includes(task)) continue;
            expect(entriesAt(weigher.state, task, tasks)).toEqual(entriesAt(before.state, task, tasks));
          }
          if (part.length === 0) continue;
          const some = [...given.losses.keys()]
            .filter((task) => !part.includes(task))
            .reduceRight(stepWithout, given);
          expect(part.map((task) => weights[task])).toEqual(
            stepped(alone, some, step, [...part.keys()]).weights,
          );
        }
      }),
      few,
    );
  });
});

test('a task is left out of a step without a label of it, and where the user has given it no weight', () => {
  expect(partOf([1, 0, 0.5, 2], [3, 2, 0, 1])).toEqual([0, 3]);
});

test('uncertainty weighting settles at 1 / (2 L) of the batches with the label, however rare they are', () => {
  const weigher = weigherOf({ id: 'uw', options: {} }, 2);
  const gram = gramOf([[1], [1]]);
  const loss = 0.4;
  const after = 18_000;
  for (let step = 0; step < 20_000; step++) {
    const isThere = step % 10 === 0;
    const losses = [loss, isThere ? loss : 0];
    const input = weighInput({ losses, gram, lastKernelGram: gram, step });
    const { weights } = weigher.weigh(input, partOf([1, 1], [1, isThere ? 1 : 0]));
    if (step >= after) expect(weights[0]).toBeCloseTo(1 / (2 * loss), 1);
    if (step >= after) expect(weights[1]).toBeCloseTo(isThere ? 1 / (2 * loss) : 0, 1);
  }
});
