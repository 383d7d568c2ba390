import { alignedMtl } from '../weighting/aligned-mtl';
import { gradnorm } from '../weighting/gradnorm';
import { mgda } from '../weighting/mgda';
import { pcgrad } from '../weighting/pcgrad';
import { upgrad } from '../weighting/upgrad';
import { uw } from '../weighting/uw';
import { boyd, evgeniou, goodfellow } from './sources';
import {
  direction,
  gradientOfTask,
  lossOfTask,
  ownParameters,
  parameters,
  sharedParameters,
  strength,
  taskCount,
  weightOfTask,
} from './symbols';
import type { Term } from './term';

const raw = String.raw;

/** What a step of several tasks is made of. */
export const gradients = {
  loss: {
    formula: raw`L_t = \frac{1}{|B_t|} \sum_{i \in B_t} \ell_t(\hat y_{it},\ y_{it})`,
    symbols: [
      { tex: 'B_t', meaning: 'the rows of the batch that have a label of task t' },
      { tex: raw`\ell_t`, meaning: 'loss of one answer: squared error, or cross-entropy' },
      { tex: raw`\hat y_{it},\ y_{it}`, meaning: 'answer and label of row i for task t' },
    ],
    source: goodfellow,
  },
  objective: {
    formula: raw`\min_\theta\ \sum_t w_t L_t(\theta_{\mathrm{sh}},\ \theta_t) + \lambda\, \Omega(\theta)`,
    symbols: [
      weightOfTask,
      lossOfTask,
      parameters,
      sharedParameters,
      ownParameters,
      { tex: raw`\lambda\, \Omega`, meaning: 'penalties, and how much they count' },
    ],
    source: mgda.source,
  },
  weight: {
    formula: raw`g = \sum_t w_t\, g_t`,
    symbols: [weightOfTask, gradientOfTask, direction],
    source: uw.source,
  },
  method: {
    formula: raw`g = A(g_1, \dots, g_T;\ L_1, \dots, L_T)`,
    symbols: [{ tex: 'A', meaning: 'the method' }, gradientOfTask, lossOfTask, direction],
    source: upgrad.source,
  },
  omega: {
    formula: raw`\Omega(\theta_1, \dots, \theta_T) = \sum_{s<t} \lVert \theta_s - \theta_t \rVert^2`,
    symbols: [{ tex: raw`\theta_t`, meaning: 'parameters of the tower of task t' }],
    source: evgeniou,
  },
  penalty: {
    formula: raw`\lambda \sum_i |\theta_i|, \qquad \lambda \sum_i \theta_i^2`,
    symbols: [strength, { tex: raw`\theta_i`, meaning: 'entries of the kernels' }],
    source: goodfellow,
  },
  gradient: {
    formula: raw`g_t = \nabla_{\theta_{\mathrm{sh}}} L_t`,
    symbols: [gradientOfTask, lossOfTask, sharedParameters],
    source: goodfellow,
  },
  norm: {
    formula: raw`\lVert g_t \rVert = \sqrt{g_t \cdot g_t}`,
    symbols: [gradientOfTask],
    source: gradnorm.source,
  },
  cosine: {
    formula: raw`\cos\phi_{st} = \frac{g_s \cdot g_t}{\lVert g_s \rVert\, \lVert g_t \rVert}`,
    symbols: [
      gradientOfTask,
      { tex: raw`\phi_{st}`, meaning: 'angle between the gradients of tasks s and t' },
    ],
    source: pcgrad.source,
  },
  conflict: { formula: raw`g_s \cdot g_t < 0`, symbols: [gradientOfTask], source: pcgrad.source },
  similarity: {
    formula: raw`\frac{2\, \lVert g_s \rVert\, \lVert g_t \rVert}{\lVert g_s \rVert^2 + \lVert g_t \rVert^2}`,
    symbols: [gradientOfTask],
    source: pcgrad.source,
  },
  gram: {
    formula: raw`G = J J^{\top}, \qquad G_{st} = g_s \cdot g_t`,
    symbols: [{ tex: 'J', meaning: 'Jacobian: the task gradients as rows' }, gradientOfTask],
    source: boyd,
  },
  jacobian: {
    formula: raw`J = \begin{pmatrix} g_1^{\top} \\ \vdots \\ g_T^{\top} \end{pmatrix}`,
    symbols: [gradientOfTask, taskCount],
    source: upgrad.source,
  },
  condition: {
    formula: raw`\kappa(J) = \sigma_{\max} / \sigma_{\min}`,
    symbols: [
      { tex: 'J', meaning: 'Jacobian: the task gradients as rows' },
      {
        tex: raw`\sigma_{\max},\ \sigma_{\min}`,
        meaning: 'its largest and its smallest singular value',
      },
    ],
    source: alignedMtl.source,
  },
  domination: {
    formula: raw`w_t\, \lVert g_t \rVert \big/ \sum_s w_s\, \lVert g_s \rVert`,
    symbols: [weightOfTask, gradientOfTask],
    source: alignedMtl.source,
  },
  convex: {
    formula: raw`\sum_t w_t\, g_t, \qquad w_t \ge 0, \qquad \sum_t w_t = 1`,
    symbols: [weightOfTask, gradientOfTask],
    source: boyd,
  },
} as const satisfies Record<string, Term>;
