// The landscape of CAGrad's paper; the method is core/weighting/cagrad.ts.
import { tanh } from '../../elementary';
import { evenly, type Landscape, type Point } from './landscape';
import { logValley, logValleySlope } from './log-valley';

/**
 * The two-objective problem of CAGrad, Nash-MTL and FAMO: narrow curved valleys above, two bowls below.
 *
 *     f1 = s (h1 c1 + q1 c2),  f2 = h2 c1 + q2 c2
 *     h1 = ln max(|0.5 (-x1 - 7) - tanh(-x2)|, 5e-6) + 6,  h2 = ln max(|0.5 (-x1 + 3) + tanh(-x2) + 2|, 5e-6) + 6
 *     q1 = ((-x1 + 7)^2 + 0.1 (-x2 - 8)^2) / 10 - 20,      q2 = ((-x1 - 7)^2 + 0.1 (-x2 - 8)^2) / 10 - 20
 *     c1 = max(tanh(0.5 x2), 0),                           c2 = max(tanh(-0.5 x2), 0)
 *
 * @param scale s > 0: how the first objective compares with the second. 1 in CAGrad, 0.1 in Nash-MTL and FAMO.
 * @throws RangeError where the scale is not > 0.
 *
 * At x2 = 0 both c1 and c2 have the slope of their positive side, as PyTorch's `clamp` has it: with a slope of 0
 * there, the start (0, 0) would never be left.
 *
 * Source: Liu, Liu, Jin, Stone and Liu (2021), "Conflict-averse gradient descent for multi-task learning", appendix,
 * arXiv 2110.14048; starts of Navon et al. (2022), arXiv 2202.01017. Departures: the Pareto set is the exact one;
 * the papers draw x2 = -8.3552 throughout, which holds in its middle, and x2 falls to -8.45 at its ends.
 */
export function cagradLandscape(scale: number): Landscape {
  if (!(scale > 0)) throw new RangeError(`scale must be > 0; got ${scale}`);
  return {
    id: 'cagrad',
    title: 'Valleys and bowls',
    summary:
      'Two objectives of very different size, with narrow valleys in which plain descent on the sum gets stuck.',
    formula: [
      String.raw`f_1 = s (h_1 c_1 + q_1 c_2), \quad f_2 = h_2 c_1 + q_2 c_2`,
      String.raw`h_1 = \ell\bigl(\tfrac{1}{2} (x_1 + 7) - \tanh x_2\bigr)`,
      String.raw`h_2 = \ell\bigl(\tfrac{1}{2} (3 - x_1) - \tanh x_2 + 2\bigr)`,
      String.raw`\ell(z) = \ln \max(|z|,\ 5 \cdot 10^{-6}) + 6`,
      String.raw`q_{1, 2} = \tfrac{1}{10} \bigl((x_1 \mp 7)^2 + \tfrac{1}{10} (x_2 + 8)^2\bigr) - 20`,
      String.raw`c_{1, 2} = \max\bigl(\pm \tanh \tfrac{1}{2} x_2,\ 0\bigr)`,
    ].join(String.raw`, \quad `),
    source: {
      authors: 'Liu, Liu, Jin, Stone, Liu',
      year: 2021,
      title: 'Conflict-Averse Gradient Descent for Multi-task Learning',
      venue: 'NeurIPS 2021',
      url: 'https://arxiv.org/abs/2110.14048',
      place: 'appendix, toy optimisation problem',
    },
    departures: 'The Pareto set is computed; the papers draw the straight line x₂ = −8.3552.',
    dimensions: 2,
    starts: [
      [-8.5, 7.5],
      [0, 0],
      [9, 9],
      [-7.5, -0.5],
      [9, -1],
    ],
    bounds: { x1: [-10, 10], x2: [-10, 10] },
    floor: [-21 * scale, -21],
    value(x) {
      const { h1, h2, q1, q2, c1, c2 } = parts(x);
      return [scale * (h1 * c1 + q1 * c2), h2 * c1 + q2 * c2];
    },
    gradients(x) {
      const { h1, h2, q1, q2, c1, c2, slope1, slope2, wall1, wall2, bend } = parts(x);
      const [x1, x2] = [x[0]!, x[1]!];
      const rise = (0.2 * (x2 + 8)) / 10;
      return [
        [
          scale * (-0.5 * wall1 * c1 + ((x1 - 7) / 5) * c2),
          scale * (wall1 * bend * c1 + h1 * slope1 + rise * c2 + q1 * slope2),
        ],
        [-0.5 * wall2 * c1 + ((x1 + 7) / 5) * c2, -wall2 * bend * c1 + h2 * slope1 + rise * c2 + q2 * slope2],
      ];
    },
    paretoSet: evenly(-7, 7, 29).map((x1) => [x1, lowestBowl(x1)]),
  };
}

function parts(x: Point) {
  const [x1, x2] = [x[0]!, x[1]!];
  const bent = tanh(x2);
  const half = tanh(0.5 * x2);
  const halfBend = 0.5 * (1 - half * half);
  const u1 = 0.5 * (-x1 - 7) + bent;
  const u2 = 0.5 * (-x1 + 3) - bent + 2;
  const depth = 0.1 * (x2 + 8) * (x2 + 8);
  return {
    h1: logValley(u1) + 6,
    h2: logValley(u2) + 6,
    q1: ((x1 - 7) * (x1 - 7) + depth) / 10 - 20,
    q2: ((x1 + 7) * (x1 + 7) + depth) / 10 - 20,
    c1: Math.max(half, 0),
    c2: Math.max(-half, 0),
    slope1: x2 >= 0 ? halfBend : 0,
    slope2: x2 <= 0 ? -halfBend : 0,
    wall1: logValleySlope(u1),
    wall2: logValleySlope(u2),
    bend: 1 - bent * bent,
  };
}

/**
 * x2 of the Pareto set at x1. A mixture of both gradients with weights (7 + x1) / 14 and (7 - x1) / 14 vanishes along
 * x1, and along x2 where 0.02 (x2 + 8) c2 + q c2' = 0, q = (49 - x1^2) / 10 + 0.01 (x2 + 8)^2 - 20. Bisection: the
 * left side rises between -10 and -8.
 */
function lowestBowl(x1: number): number {
  let [low, high] = [-10, -8];
  while (high - low > 1e-12) {
    const x2 = (low + high) / 2;
    const half = tanh(-0.5 * x2);
    const q = (49 - x1 * x1) / 10 + 0.01 * (x2 + 8) * (x2 + 8) - 20;
    const slope = 0.02 * (x2 + 8) * half - 0.5 * q * (1 - half * half);
    if (slope < 0) low = x2;
    else high = x2;
  }
  return (low + high) / 2;
}
