import { exp, square } from '../../elementary';
import { evenly, type Landscape, type Pair, type Point } from './landscape';

/** Points of the square that the paper draws from, none on the line between the wells nor as far from both. */
const starts: readonly Pair[] = [
  [-0.5, 0.2],
  [-0.1, 0.5],
  [0.5, -0.2],
  [0.1, -0.5],
];

/**
 * Fonseca and Fleming's pair in n parameters, whose front is concave: a weighted sum of the two has its minimum at an
 * end of the front, whatever the weights.
 *
 *     f1 = 1 - exp(-sum_i (x_i - 1/sqrt(n))^2),  f2 = 1 - exp(-sum_i (x_i + 1/sqrt(n))^2)
 *
 * The Pareto set is x_1 = ... = x_n, from -1/sqrt(n) to 1/sqrt(n).
 *
 * @throws RangeError where n is not an integer >= 2.
 *
 * Source: Fonseca and Fleming (1995), "Multiobjective genetic algorithms made easy: selection, sharing and mating
 * restriction", GALESIA; with n = 20 in Lin, Zhen, Li, Zhang and Kwong (2019), "Pareto multi-task learning",
 * arXiv 1912.12854, section 6.1, which starts on [-0.5, 0.5]^n and takes 100 gradient steps of length 1.
 */
export function fonsecaFleming(n: number): Landscape {
  if (!(Number.isInteger(n) && n >= 2)) throw new RangeError(`n must be an integer >= 2; got ${n}`);
  const centre = 1 / Math.sqrt(n);
  return {
    id: 'fonseca-fleming',
    title: 'Concave front',
    summary:
      'Two wells whose best compromises no fixed weights can reach: a weighted sum of both prefers one end or the other.',
    formula: String.raw`f_{1, 2} = 1 - \exp\Bigl(-\sum_{i=1}^n \bigl(x_i \mp \tfrac{1}{\sqrt n}\bigr)^2\Bigr)`,
    source: {
      authors: 'Lin, Zhen, Li, Zhang, Kwong',
      year: 2019,
      title: 'Pareto Multi-Task Learning',
      venue: 'NeurIPS 2019',
      url: 'https://arxiv.org/abs/1912.12854',
      place: 'synthetic example',
    },
    departures: '',
    dimensions: n,
    starts: starts.map((pair) => Array.from({ length: n }, (_, i) => pair[i % 2]!)),
    bounds: { x1: [-1.5, 1.5], x2: [-1.5, 1.5] },
    floor: [0, 0],
    value: (x) => [1 - exp(-distance(x, centre)), 1 - exp(-distance(x, -centre))],
    gradients: (x) => [slopes(x, centre), slopes(x, -centre)],
    paretoSet: evenly(-centre, centre, 21).map((x1) => Array.from({ length: n }, () => x1)),
  };
}

/** The square of the distance to the point whose coordinates are all `centre`. */
function distance(x: Point, centre: number): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += square(x[i]! - centre);
  return sum;
}

function slopes(x: Point, centre: number): number[] {
  const height = exp(-distance(x, centre));
  return Array.from({ length: x.length }, (_, i) => 2 * (x[i]! - centre) * height);
}
