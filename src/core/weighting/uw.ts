import { exp } from '../elementary';
import type { TaskKind } from '../fields/ids';
import { choice, number } from '../fields/make-field';
import { bounded, type Trained, trainedLayout, trainedOnce, untrained } from './solvers/small-optimizer';
import type { OptionValues, Weighting } from './weighting';

const largestLogVariance = 10;

/** What one task's loss becomes: factor * e^{-s} L + regulariser(s). */
interface Form {
  readonly factor: number;
  /** The derivative of the regulariser. */
  slope(s: number): number;
}

const gaussian: Form = { factor: 0.5, slope: () => 0.5 };
const softmaxForm: Form = { factor: 1, slope: () => 0.5 };
// d ln(1 + e^s) / ds
const liebel: Form = { factor: 0.5, slope: (s) => 1 / (1 + exp(-s)) };

function formOf(kind: TaskKind, options: OptionValues): Form {
  switch (options.form) {
    case 'regression':
      return gaussian;
    case 'classification':
      return softmaxForm;
    case 'liebel':
      return liebel;
    default:
      return kind === 'regression' ? gaussian : softmaxForm;
  }
}

/**
 * Learns each task's noise along with the network and divides its loss by it, with s_t = ln sigma_t^2:
 *
 * - regression: L / (2 e^s) + s / 2, weight e^{-s} / 2
 * - classification: L / e^s + s / 2, weight e^{-s}
 * - after Liebel and Koerner: L / (2 e^s) + ln(1 + e^s), weight e^{-s} / 2
 *
 * s is trained by the rule of the network's optimiser and kept on [-10, 10]: as L goes to 0 the best s goes to
 * -infinity, and a loss below 0 has no best s. A step's weights come from s before that step's update. Kendall, Gal,
 * Cipolla (2018), equations 7 and 10; Liebel and Koerner (2018), arXiv 1805.06334, equation 6. LibMTL takes the
 * regression form for every task and starts s at -0.5.
 */
export const uw: Weighting<Trained> = {
  id: 'uw',
  title: 'Uncertainty weighting',
  needs: 'losses',
  summary: 'Learns how noisy each task is, and trusts the noisy ones less.',
  formula: String.raw`\min_{\theta, s} \sum_t w_t L_t + \frac{s_t}{2}, \qquad w_t = \begin{cases} \frac{1}{2} e^{-s_t} & \text{regression} \\ e^{-s_t} & \text{classification} \end{cases}`,
  symbols: [
    { tex: 'w_t', meaning: 'weight of task t' },
    { tex: 'L_t', meaning: 'loss of task t' },
    {
      tex: String.raw`s_t = \ln \sigma_t^2`,
      meaning: "log of task t's noise variance, trained like a parameter of the network",
    },
    { tex: String.raw`\theta`, meaning: 'parameters of the network' },
  ],
  source: {
    authors: 'Kendall, Gal, Cipolla',
    year: 2018,
    title: 'Multi-Task Learning Using Uncertainty to Weigh Losses for Scene Geometry and Semantics',
    venue: 'CVPR 2018',
    url: 'https://arxiv.org/abs/1705.07115',
    place: 'equations 7 and 10',
  },
  departures: 's is kept between -10 and 10.',
  options: {
    form: choice({
      key: 'form',
      title: 'Form',
      help: 'Which likelihood a loss is taken for.',
      options: [
        { id: 'kind', title: "by the task's kind" },
        { id: 'regression', title: 'regression', help: 'For every task, as LibMTL does; it starts at -0.5.' },
        { id: 'classification', title: 'classification', help: 'For every task.' },
        {
          id: 'liebel',
          title: 'Liebel and Körner',
          help: 'A regulariser that stays positive: ln(1 + σ²).',
        },
      ],
      default: 'kind',
      effect: 'live',
    }),
    initial: number({
      key: 'initial',
      title: 'First log variance',
      help: 'Where s starts for every task; LibMTL takes -0.5.',
      min: -5,
      max: 5,
      default: 0,
      step: 0.1,
      scale: 'linear',
      effect: 'restart',
    }),
    rate: number({
      key: 'rate',
      title: 'Rate',
      help: "How fast s is learned; 0 takes the network's own learning rate.",
      min: 1e-4,
      max: 1,
      default: 0,
      zero: 'auto',
      scale: 'log',
      effect: 'live',
    }),
  },
  heads: () => 'weighted',
  usesYourWeights: () => false,
  scale: 'own',
  random: '',
  init: ({ kinds }, { initial }) => untrained(kinds.map(() => initial as number)),
  layout: () => trainedLayout,
  weigh({ kinds, losses, optimizer, learningRate }, state, options) {
    const forms = kinds.map((kind) => formOf(kind, options));
    const weights = forms.map(({ factor }, t) => factor * exp(-state.values[t]!));
    const gradient = forms.map(({ slope }, t) => slope(state.values[t]!) - weights[t]! * losses[t]!);
    const rate = (options.rate as number) || learningRate;
    return { weights, state: bounded(trainedOnce(state, gradient, optimizer, rate), largestLogVariance) };
  },
};
