import { architectureOf } from '../../src/core/sharing';
import type { Plan } from '../../src/core/sharing/architecture';

/** The plan of an architecture for so many tasks, with a trunk of two layers unless another is named. */
export function sharingPlan(
  id: string,
  tasks: number,
  options: Readonly<Record<string, number | string>> = {},
  trunk: readonly number[] = [4, 4],
): Plan {
  const architecture = architectureOf(id);
  const defaults = Object.entries(architecture.options).map(([name, field]) => [name, field.default]);
  const shape = {
    inputs: 2,
    trunk,
    head: [],
    outputs: Array.from({ length: tasks }, () => 1),
    activation: 'tanh',
    initialiser: 'glorot',
  } as const;
  return architecture.plan(shape, { ...Object.fromEntries(defaults), ...options });
}

/** Numbers for every junction of a plan; `numberOf` gives one by its junction, row and column. */
export function junctionValues(
  plan: Pick<Plan, 'junctions'>,
  numberOf: (junction: number, row: number, column: number) => number,
): Float32Array[] {
  return plan.junctions.map(({ columns }, junction) =>
    Float32Array.from(columns.flatMap((row, at) => row.map((_, column) => numberOf(junction, at, column)))),
  );
}
