import { bouthillier, goodfellow, hastie, prechelt, shneiderman } from './sources';
import { direction, parameters, rate, taskCount } from './symbols';
import type { Term } from './term';

const raw = String.raw;

/** How a run goes. */
export const training = {
  run: { source: bouthillier },
  step: {
    formula: raw`\theta \leftarrow \theta - \eta\, g`,
    symbols: [parameters, rate, direction],
    source: goodfellow,
  },
  batch: { source: goodfellow },
  epoch: { source: goodfellow },
  optimizer: { source: goodfellow },
  'learning-rate': { source: goodfellow },
  seed: { source: bouthillier },
  spotlight: { source: shneiderman },
  validation: { source: hastie },
  'test-rows': { source: hastie },
  judgement: { source: hastie },
  'best-step': {
    formula: raw`\arg\min_k\ \frac{1}{T} \sum_t \frac{L_t^{\mathrm{val}}(k)}{L_t^{\mathrm{val}}(0)}`,
    symbols: [
      { tex: raw`L_t^{\mathrm{val}}(k)`, meaning: 'loss of task t on the validation rows at step k' },
      taskCount,
    ],
    source: prechelt,
  },
  patience: { source: prechelt },
  overfitting: { source: goodfellow },
  plateau: { source: prechelt },
  divergence: { source: goodfellow },
} as const satisfies Record<string, Term>;
