import { crossStitch } from '../sharing/cross-stitch';
import { hard } from '../sharing/hard';
import { mmoe } from '../sharing/mmoe';
import { mtan } from '../sharing/mtan';
import { soft } from '../sharing/soft';
import { traceNorm } from '../sharing/trace-norm';
import { fifty, golub, jacobs, ruder, standley, wang } from './sources';
import { ownParameters, rate, sharedParameters } from './symbols';
import type { Term } from './term';

const raw = String.raw;

const head = { tex: 'h_t', meaning: 'the head of task t' };

/** How tasks share a network. */
export const sharing = {
  trunk: {
    formula: raw`\hat y_t = h_t\bigl(f(x;\ \theta_{\mathrm{sh}});\ \theta_t\bigr)`,
    symbols: [{ tex: 'f', meaning: 'the trunk' }, head, sharedParameters, ownParameters],
    source: hard.source,
  },
  head: {
    formula: raw`\hat y_t = h_t(z;\ \theta_t)`,
    symbols: [{ tex: 'z', meaning: 'what the trunk gives' }, head, ownParameters],
    source: hard.source,
  },
  'hard-sharing': { source: hard.source },
  'soft-sharing': { formula: soft.formula, symbols: soft.symbols, source: soft.source },
  tower: { source: ruder },
  expert: { source: jacobs },
  gate: { formula: mmoe.formula, symbols: mmoe.symbols, source: mmoe.source },
  stitch: {
    formula: crossStitch.formula,
    symbols: crossStitch.symbols,
    source: crossStitch.source,
  },
  mask: { source: mtan.source },
  'trace-norm': {
    formula: raw`\lVert M \rVert_* = \sum_i \sigma_i(M)`,
    symbols: [{ tex: raw`\sigma_i(M)`, meaning: 'singular values of the matrix M' }],
    source: traceNorm.source,
  },
  rank: {
    formula: raw`\#\{i : \sigma_i > 0.01\, \sigma_1\}`,
    symbols: [
      {
        tex: raw`\sigma_i`,
        meaning: 'singular values of the matrix whose rows are the towers’ kernels, the largest first',
      },
    ],
    source: golub,
  },
  transfer: { source: wang },
  affinity: {
    formula: raw`Z_{i \to j} = 1 - \frac{L_j\bigl(\theta_{\mathrm{sh}} - \eta \nabla L_i,\ \theta_j\bigr)}{L_j(\theta_{\mathrm{sh}},\ \theta_j)}`,
    symbols: [
      {
        tex: raw`Z_{i \to j}`,
        meaning: 'by what share a step on the loss of task i lowers that of task j',
      },
      { tex: raw`L_i,\ L_j`, meaning: 'losses of the two tasks on the same batch' },
      sharedParameters,
      rate,
    ],
    source: fifty,
  },
  grouping: { source: standley },
  baseline: { source: standley },
} as const satisfies Record<string, Term>;
