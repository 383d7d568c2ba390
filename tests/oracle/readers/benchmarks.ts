import { fonsecaFleming } from '../../../src/core/analysis/landscapes/fonseca-fleming';
import {
  type CorrelatedLaw,
  correlatedDirections,
  correlatedTarget,
} from '../../../src/core/data/correlated';
import { scaledOutputs } from '../../../src/core/data/scaled';
import type { Outcome, VectorCase, VectorReader } from './reader';

/** By the beginning of a case's name. */
const kinds: Readonly<Record<string, (one: VectorCase) => Outcome[]>> = {
  gradnorm_toy: scaled,
  mmoe_synthetic: correlated,
  paretomtl_concave: concave,
  multimnist: ({ name }) => [
    { name, error: Number.NaN, tolerance: 0, skipped: 'pictures are not offered as data yet' },
  ],
};

/** The laws of published synthetic data, with the parameters given. */
export const reader: VectorReader = {
  file: 'benchmarks',
  read: ({ cases }) =>
    cases.flatMap((one) => Object.entries(kinds).find(([kind]) => one.name.startsWith(kind))?.[1](one) ?? []),
};

function scaled({ name, input, expected }: VectorCase): Outcome[] {
  const law = { base: input.B, offsets: input.epsilon, scales: input.sigma };
  const rows: readonly (readonly number[])[] = input.x;
  return rows.map((x, n) => {
    const ours = scaledOutputs(law, x).flat();
    return { name: `${name}, row ${n}`, ...difference(ours, expected.y[n].flat()) };
  });
}

function correlated({ name, input, expected }: VectorCase): Outcome[] {
  const directions = correlatedDirections(input.u1, input.u2, input.p, input.c);
  const law: CorrelatedLaw = { directions, frequencies: input.alpha, phases: input.beta };
  const rows: readonly (readonly number[])[] = input.x;
  return [0, 1].flatMap((task) => [
    { name: `${name}, w${task + 1}`, ...difference(directions[task]!, expected[`w${task + 1}`]) },
    {
      name: `${name}, y${task + 1}`,
      ...difference(
        rows.map((x) => correlatedTarget(law, task, x)),
        expected[`y${task + 1}_noise_free`],
      ),
    },
  ]);
}

function concave({ name, input, expected }: VectorCase): Outcome[] {
  const landscape = fonsecaFleming(input.x.length);
  return [
    { name: `${name}, values`, ...difference(landscape.value(input.x), expected.f) },
    { name: `${name}, gradients`, ...difference(landscape.gradients(input.x).flat(), expected.J.flat()) },
  ];
}

/** 1e-9 of the largest number: both sides are float64, and the file keeps ten digits. */
function difference(ours: readonly number[], theirs: readonly number[]) {
  const error = Math.max(...theirs.map((value, k) => Math.abs(value - ours[k]!)));
  return { error, tolerance: 1e-9 * Math.max(...theirs.map(Math.abs)) };
}
