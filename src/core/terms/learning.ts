import { hard } from '../sharing/hard';
import { glorot, goodfellow, hastie } from './sources';
import { ownParameters, sharedParameters } from './symbols';
import type { Term } from './term';

const raw = String.raw;

/** What there is to learn, and from what. */
export const learning = {
  'multi-task': { source: hard.source },
  task: {
    formula: raw`F_t : x \mapsto \hat y_t`,
    symbols: [
      { tex: 'x', meaning: 'input' },
      { tex: raw`\hat y_t`, meaning: 'answer for task t' },
      { tex: 'F_t', meaning: 'what the network computes for task t' },
    ],
    source: hard.source,
  },
  target: { source: hastie },
  label: { source: goodfellow },
  example: {
    formula: raw`(x_i,\ y_{i1}, \dots, y_{iT})`,
    symbols: [
      { tex: 'x_i', meaning: 'features of example i' },
      { tex: 'y_{it}', meaning: 'its label for task t, if there is one' },
    ],
    source: goodfellow,
  },
  feature: { source: hastie },
  parameter: {
    formula: raw`\theta = (\theta_{\mathrm{sh}},\ \theta_1, \dots, \theta_T)`,
    symbols: [sharedParameters, ownParameters],
    source: goodfellow,
  },
  unit: {
    formula: raw`h_j = \varphi\Bigl(\sum_i w_{ij} x_i + b_j\Bigr)`,
    symbols: [
      { tex: 'h_j', meaning: 'value of unit j' },
      { tex: 'x_i', meaning: 'what the layer before gives' },
      { tex: raw`w_{ij},\ b_j`, meaning: 'parameters of the unit: its column of the kernel, and its bias' },
      { tex: raw`\varphi`, meaning: 'activation' },
    ],
    source: goodfellow,
  },
  activation: {
    formula: raw`\varphi(a) = \tanh a, \qquad \varphi(a) = \max(0, a)`,
    symbols: [{ tex: 'a', meaning: 'the weighted sum of a unit' }],
    source: goodfellow,
  },
  initialiser: {
    formula: raw`W_{ij} \sim U(-a, a), \quad a = \sqrt{6 / (n_{\mathrm{in}} + n_{\mathrm{out}})}`,
    symbols: [
      { tex: 'W_{ij}', meaning: 'entry of a kernel' },
      { tex: raw`U(-a, a)`, meaning: 'uniform between the two' },
      {
        tex: raw`n_{\mathrm{in}},\ n_{\mathrm{out}}`,
        meaning: 'how many numbers the layer takes in and gives out',
      },
    ],
    source: glorot,
  },
} as const satisfies Record<string, Term>;
