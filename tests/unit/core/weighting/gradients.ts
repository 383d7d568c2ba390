import fc from 'fast-check';
import type { Rows } from '../../../setup/gram';

/** Of what sort the gradients are that a property is tested on. */
export type Family = 'independent' | 'dependent' | 'zero' | 'opposite' | 'dominant' | 'uneven' | 'scaled';

const parameters = 8;
const entry = fc.integer({ min: -300, max: 300 }).map((value) => value / 100);

/** [task][parameter]: any rows, none of them shorter than 0.5; independent as good as always. */
function rows(tasks: fc.Arbitrary<number>, width = parameters): fc.Arbitrary<number[][]> {
  const row = fc
    .array(entry, { minLength: width, maxLength: width })
    .filter((values) => Math.hypot(...values) > 0.5);
  return tasks.chain((count) => fc.array(row, { minLength: count, maxLength: count }));
}

const severalTasks = fc.integer({ min: 2, max: 6 });

/** Any rows, each times 10^-largest to 10^largest. */
function timesPowersOfTen(largest: number): fc.Arbitrary<Rows> {
  const power = fc.integer({ min: -largest, max: largest });
  return rows(severalTasks).chain((J) =>
    fc
      .array(power, { minLength: J.length, maxLength: J.length })
      .map((powers) => J.map((row, t) => row.map((value) => value * 10 ** powers[t]!))),
  );
}

/** Gradients of one family, 2 to 6 tasks. */
export function gradientsOf(family: Family): fc.Arbitrary<Rows> {
  switch (family) {
    case 'independent':
      return rows(severalTasks);
    case 'dependent':
      // More tasks than parameters.
      return rows(fc.integer({ min: 3, max: 6 }), 2);
    case 'zero':
      return rows(severalTasks).chain((J) =>
        fc.nat(J.length - 1).map((k) => J.map((row, t) => (t === k ? row.map(() => 0) : row))),
      );
    case 'opposite':
      return rows(severalTasks).map((J) => [J[0]!.map((value) => -2 * value), ...J.slice(1, -1), J[0]!]);
    case 'dominant':
      return rows(severalTasks).map((J) =>
        J.map((row, t) => row.map((value) => (t === 0 ? 1000 * value : value))),
      );
    case 'uneven':
      return timesPowersOfTen(3);
    case 'scaled':
      return timesPowersOfTen(10);
    default:
      return family satisfies never;
  }
}

export const families: readonly Family[] = [
  'independent',
  'dependent',
  'zero',
  'opposite',
  'dominant',
  'uneven',
  'scaled',
];

/** Independent gradients of 2 to 6 tasks, or of as many as are asked for. */
export function independentGradients(tasks?: number): fc.Arbitrary<Rows> {
  return rows(tasks === undefined ? severalTasks : fc.constant(tasks));
}
