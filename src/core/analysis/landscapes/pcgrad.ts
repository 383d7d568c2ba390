// The landscape of PCGrad's paper; the method is core/weighting/pcgrad.ts.
import { tanh } from '../../elementary';
import { evenly, type Landscape } from './landscape';
import { logValley, logValleySlope } from './log-valley';

/**
 * The two-objective problem of PCGrad: two valleys that curve towards each other and meet far up.
 *
 *     L1 = 20 ln max(|0.5 x1 + tanh x2|, 5e-6),  L2 = 25 ln max(|0.5 x1 - tanh x2 + 2|, 5e-6)
 *
 * Both are lowest at x1 = -2, x2 >= atanh(1 - 5e-6) = 6.4499.
 *
 * Source: Yu, Kumar, Gupta, Levine, Hausman and Finn (2020), "Gradient surgery for multi-task learning",
 * arXiv 2001.06782, appendix D; the paper starts at (0.5, -3) and takes 500,000 steps of Adam at 0.001.
 */
export const pcgradLandscape: Landscape = {
  id: 'pcgrad',
  title: 'Curved valleys',
  summary:
    'Two steep valleys whose gradients conflict and dominate in turn, while the way along them is flat.',
  formula: [
    String.raw`L_1 = 20\, \ell\bigl(\tfrac{1}{2} x_1 + \tanh x_2\bigr)`,
    String.raw`L_2 = 25\, \ell\bigl(\tfrac{1}{2} x_1 - \tanh x_2 + 2\bigr)`,
    String.raw`\ell(z) = \ln \max(|z|,\ 5 \cdot 10^{-6})`,
  ].join(String.raw`, \quad `),
  source: {
    authors: 'Yu, Kumar, Gupta, Levine, Hausman, Finn',
    year: 2020,
    title: 'Gradient Surgery for Multi-Task Learning',
    venue: 'NeurIPS 2020',
    url: 'https://arxiv.org/abs/2001.06782',
    place: 'appendix D',
  },
  departures: '',
  dimensions: 2,
  starts: [
    [0.5, -3],
    [-3, 2],
    [2, 1],
  ],
  bounds: { x1: [-5, 5], x2: [-5, 10] },
  floor: [-245, -306],
  value(x) {
    const [x1, bent] = [x[0]!, tanh(x[1]!)];
    return [20 * logValley(0.5 * x1 + bent), 25 * logValley(0.5 * x1 - bent + 2)];
  },
  gradients(x) {
    const [x1, bent] = [x[0]!, tanh(x[1]!)];
    const wall1 = 20 * logValleySlope(0.5 * x1 + bent);
    const wall2 = 25 * logValleySlope(0.5 * x1 - bent + 2);
    const bend = 1 - bent * bent;
    return [
      [0.5 * wall1, wall1 * bend],
      [0.5 * wall2, -wall2 * bend],
    ];
  },
  paretoSet: evenly(6.45, 10, 11).map((x2) => [-2, x2]),
};
