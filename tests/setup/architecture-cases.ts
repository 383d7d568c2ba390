import fc from 'fast-check';
import type { TaskKind } from '../../src/core/config/schema';
import type { OptionValues } from '../../src/core/fields/field';
import { architectureOf } from '../../src/core/sharing';
import type { ModelShape } from '../../src/core/sharing/shape';

/** A network of an architecture, and what it is tried with. */
export interface ArchitectureCase {
  readonly id: string;
  readonly shape: ModelShape;
  /** All of them. */
  readonly options: OptionValues;
  readonly kinds: readonly TaskKind[];
  readonly runs: number;
  readonly samples: number;
  readonly seed: number;
}

const count = (min: number, max: number) => fc.integer({ min, max });

/** Options that change what is computed; the rest are at their defaults. */
const optionsOf: Readonly<Record<string, fc.Arbitrary<OptionValues>>> = {
  mmoe: fc.record({ experts: count(1, 4), gates: fc.constantFrom('each', 'one') }),
  cgc: fc.record({ shared: count(1, 3), own: count(1, 2) }),
  ple: fc.record({ shared: count(1, 3), own: count(1, 2), form: fc.constantFrom('paper', 'libmtl') }),
  dselect: fc.record({ experts: count(2, 6), k: count(1, 3), gamma: fc.constantFrom(1, 0.5, 3) }),
};

const network = fc.record({
  inputs: count(1, 4),
  trunk: fc.array(count(1, 7), { minLength: 1, maxLength: 3 }),
  head: fc.array(count(1, 4), { maxLength: 2 }),
  activation: fc.constantFrom('tanh', 'relu'),
  tasks: fc.array(
    fc.record({
      trunkDepth: count(0, 3),
      headDepth: count(0, 2),
      group: count(1, 4),
      kind: fc.constantFrom('regression', 'binary', 'multiclass'),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

type Drawn = typeof network extends fc.Arbitrary<infer T> ? T : never;

function shapeOf({ tasks, ...rest }: Drawn, id: string): ModelShape {
  const hasDepth = architectureOf(id).knobs?.includes('trunkDepth') ?? false;
  return {
    ...rest,
    initialiser: 'glorot',
    outputs: tasks.map(({ kind }) => (kind === 'multiclass' ? 3 : 1)),
    tasks: tasks.map(({ trunkDepth, headDepth, group }) => ({
      trunkDepth: hasDepth ? trunkDepth : rest.trunk.length,
      headDepth,
      group,
    })),
  };
}

function optionDefaults(id: string): OptionValues {
  return Object.fromEntries(
    Object.entries(architectureOf(id).options).map(([name, option]) => [name, option.default]),
  );
}

/** Networks of an architecture: one to four tasks, one to three layers, whatever their widths and depths. */
export function architectureCasesOf(id: string): fc.Arbitrary<ArchitectureCase> {
  return fc
    .record({
      drawn: network,
      options: optionsOf[id] ?? fc.constant({}),
      runs: count(1, 3),
      samples: count(1, 6),
      seed: fc.nat(10_000),
    })
    .map(({ drawn, options, ...rest }) => ({
      id,
      shape: shapeOf(drawn, id),
      options: { ...optionDefaults(id), ...options },
      kinds: drawn.tasks.map(({ kind }) => kind),
      ...rest,
    }));
}

/** One of them in which all is there: three tasks of all kinds, odd and even widths, unlike depths and groups. */
export function usualCaseOf(id: string): ArchitectureCase {
  const tasks = [
    { trunkDepth: 3, headDepth: 1, group: 1, kind: 'regression' },
    { trunkDepth: 2, headDepth: 0, group: 3, kind: 'multiclass' },
    { trunkDepth: 1, headDepth: 1, group: 1, kind: 'binary' },
  ] as const;
  const shape = shapeOf(
    { inputs: 2, trunk: [5, 4, 3], head: [3], activation: 'tanh', tasks: [...tasks] },
    id,
  );
  const kinds = tasks.map(({ kind }) => kind);
  return { id, shape, options: optionDefaults(id), kinds, runs: 2, samples: 5, seed: 7 };
}
