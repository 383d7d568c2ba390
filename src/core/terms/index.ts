import { crossStitch } from '../sharing/cross-stitch';
import { hard } from '../sharing/hard';
import { mmoe } from '../sharing/mmoe';
import { mtan } from '../sharing/mtan';
import { soft } from '../sharing/soft';
import { traceNorm } from '../sharing/trace-norm';
import { alignedMtl } from '../weighting/aligned-mtl';
import { gradnorm } from '../weighting/gradnorm';
import { mgda } from '../weighting/mgda';
import { pcgrad } from '../weighting/pcgrad';
import { upgrad } from '../weighting/upgrad';
import { uw } from '../weighting/uw';
import {
  bouthillier,
  boyd,
  brodersen,
  fawcett,
  fifty,
  glorot,
  goodfellow,
  hastie,
  holm,
  hyndman,
  maninis,
  miettinen,
  prechelt,
  ruder,
  smilkov,
  standley,
  student,
  wang,
  zhang,
  zitzler,
} from './sources';
import type { Term } from './term';

const raw = String.raw;

/** What there is to learn, and from what. */
const learning = {
  'multi-task': { source: hard.source },
  task: { formula: raw`f_t : x \mapsto \hat y_t`, source: hard.source },
  target: { source: hastie },
  label: { source: goodfellow },
  example: { formula: raw`(x_i,\ y_{i1}, \dots, y_{iT})`, source: goodfellow },
  feature: { source: hastie },
  parameter: {
    formula: raw`\theta = (\theta_{\mathrm{sh}},\ \theta_1, \dots, \theta_T)`,
    source: goodfellow,
  },
  unit: { formula: raw`h_j = \varphi\Bigl(\sum_i w_{ij} x_i + b_j\Bigr)`, source: smilkov },
  activation: { formula: raw`\varphi(a) = \tanh a, \qquad \varphi(a) = \max(0, a)`, source: goodfellow },
  initialiser: {
    formula: raw`W_{ij} \sim U\Bigl(\pm\sqrt{6 / (n_{\mathrm{in}} + n_{\mathrm{out}})}\Bigr)`,
    source: glorot,
  },
} as const satisfies Record<string, Term>;

/** How tasks share a network. */
const sharing = {
  trunk: {
    formula: raw`\hat y_t = f_t\bigl(g(x;\ \theta_{\mathrm{sh}});\ \theta_t\bigr)`,
    source: hard.source,
  },
  head: { formula: raw`\hat y_t = f_t(z;\ \theta_t)`, source: hard.source },
  'hard-sharing': { source: hard.source },
  'soft-sharing': { formula: soft.formula, source: soft.source },
  tower: { source: ruder },
  expert: { source: mmoe.source },
  gate: { formula: mmoe.formula, source: mmoe.source },
  stitch: { source: crossStitch.source },
  mask: { source: mtan.source },
  'trace-norm': { formula: raw`\lVert M \rVert_* = \sum_i \sigma_i(M)`, source: traceNorm.source },
  rank: { formula: raw`\#\{i : \sigma_i > 0.01\, \sigma_1\}`, source: boyd },
  transfer: { source: wang },
  affinity: {
    formula: raw`Z_{i \to j} = 1 - \frac{L_j\bigl(\theta_{\mathrm{sh}} - \eta \nabla L_i,\ \theta_j\bigr)}{L_j(\theta_{\mathrm{sh}},\ \theta_j)}`,
    source: fifty,
  },
  grouping: { source: standley },
  baseline: { source: standley },
} as const satisfies Record<string, Term>;

/** What a step of several tasks is made of. */
const gradients = {
  loss: {
    formula: raw`L_t = \frac{1}{|B_t|} \sum_{i \in B_t} \ell_t(\hat y_{it},\ y_{it})`,
    source: goodfellow,
  },
  objective: {
    formula: raw`\min_\theta\ \sum_t w_t L_t(\theta_{\mathrm{sh}},\ \theta_t) + \lambda\, \Omega(\theta)`,
    source: mgda.source,
  },
  weight: { formula: raw`g = \sum_t w_t\, g_t`, source: uw.source },
  method: { formula: raw`g = A(g_1, \dots, g_T;\ L_1, \dots, L_T)`, source: upgrad.source },
  omega: { formula: raw`\lambda\, \Omega(\theta)`, source: zhang },
  penalty: { formula: raw`\lambda \sum_i |\theta_i|, \qquad \lambda \sum_i \theta_i^2`, source: goodfellow },
  gradient: { formula: raw`g_t = \nabla_{\theta_{\mathrm{sh}}} L_t`, source: goodfellow },
  norm: { formula: raw`\lVert g_t \rVert = \sqrt{g_t \cdot g_t}`, source: gradnorm.source },
  cosine: {
    formula: raw`\cos\phi_{st} = \frac{g_s \cdot g_t}{\lVert g_s \rVert\, \lVert g_t \rVert}`,
    source: pcgrad.source,
  },
  conflict: { formula: raw`g_s \cdot g_t < 0`, source: pcgrad.source },
  similarity: {
    formula: raw`\frac{2\, \lVert g_s \rVert\, \lVert g_t \rVert}{\lVert g_s \rVert^2 + \lVert g_t \rVert^2}`,
    source: pcgrad.source,
  },
  gram: { formula: raw`G = J J^{\top}, \qquad G_{st} = g_s \cdot g_t`, source: boyd },
  jacobian: {
    formula: raw`J = \begin{pmatrix} g_1^{\top} \\ \vdots \\ g_T^{\top} \end{pmatrix}`,
    source: upgrad.source,
  },
  condition: { formula: raw`\kappa(J) = \sigma_{\max} / \sigma_{\min}`, source: alignedMtl.source },
  domination: { formula: raw`\lVert g_t \rVert \big/ \sum_s \lVert g_s \rVert`, source: gradnorm.source },
  convex: { formula: raw`\sum_t w_t\, g_t, \qquad w_t \ge 0, \qquad \sum_t w_t = 1`, source: boyd },
} as const satisfies Record<string, Term>;

/** How a run goes. */
const training = {
  run: { source: bouthillier },
  step: { formula: raw`\theta \leftarrow \theta - \eta\, g`, source: goodfellow },
  batch: { source: goodfellow },
  epoch: { source: goodfellow },
  optimizer: { source: goodfellow },
  'learning-rate': { formula: raw`\eta`, source: goodfellow },
  seed: { source: bouthillier },
  spotlight: { source: smilkov },
  validation: { source: hastie },
  'test-rows': { source: hastie },
  judgement: { source: hastie },
  'best-step': {
    formula: raw`\arg\min_k\ \frac{1}{T} \sum_t \frac{L_t^{\mathrm{val}}(k)}{L_t^{\mathrm{val}}(0)}`,
    source: prechelt,
  },
  patience: { source: prechelt },
  overfitting: { source: goodfellow },
  plateau: { source: prechelt },
  divergence: { source: goodfellow },
} as const satisfies Record<string, Term>;

/** How well it went, and how sure that is. */
const measuring = {
  mse: { formula: raw`\frac{1}{n} \sum_i (\hat y_i - y_i)^2`, source: hastie },
  'cross-entropy': { formula: raw`-\frac{1}{n} \sum_i \ln \hat p_i(y_i)`, source: goodfellow },
  accuracy: { formula: raw`\frac{1}{n}\, \#\{i : \hat y_i = y_i\}`, source: fawcett },
  balanced: {
    formula: raw`\frac{1}{C} \sum_c \frac{\#\{i : \hat y_i = y_i = c\}}{\#\{i : y_i = c\}}`,
    source: brodersen,
  },
  f1: {
    formula: raw`\frac{1}{C} \sum_c \frac{2\, \mathrm{TP}_c}{2\, \mathrm{TP}_c + \mathrm{FP}_c + \mathrm{FN}_c}`,
    source: fawcett,
  },
  auc: { formula: raw`P(s_+ > s_-)`, source: fawcett },
  r2: { formula: raw`R^2 = 1 - \frac{\sum_i (\hat y_i - y_i)^2}{\sum_i (y_i - \bar y)^2}`, source: hastie },
  confusion: { source: fawcett },
  'delta-m': {
    formula: raw`\Delta_m = \frac{100}{T} \sum_t (-1)^{l_t}\, \frac{M_t - M_t^{\mathrm{alone}}}{|M_t^{\mathrm{alone}}|}`,
    source: maninis,
  },
  interval: { formula: raw`\bar d \pm t_{0.975,\, n-1}\ \frac{s}{\sqrt n}`, source: student },
  paired: { formula: raw`t = \frac{\bar d}{s_d / \sqrt n}, \qquad d_i = a_i - b_i`, source: student },
  holm: { formula: raw`p_{(k)} \le \frac{0.05}{m - k + 1}`, source: holm },
  median: { source: hyndman },
  place: { source: bouthillier },
  pareto: {
    formula: raw`\nexists\, \theta' : L(\theta') \le L(\theta),\ L(\theta') \ne L(\theta)`,
    source: miettinen,
  },
  front: { source: miettinen },
  stationary: {
    formula: raw`\exists\, w \ge 0,\ \sum_t w_t = 1 :\ \sum_t w_t\, g_t = 0`,
    source: mgda.source,
  },
  hypervolume: { formula: raw`\lambda\Bigl(\bigcup_{p \in P} [p,\ r]\Bigr)`, source: zitzler },
} as const satisfies Record<string, Term>;

/** All terms, by what they are about; in this order the glossary lists them. */
export const termTopics = { learning, sharing, gradients, training, measuring };

export type TopicId = keyof typeof termTopics;

export const terms = { ...learning, ...sharing, ...gradients, ...training, ...measuring };

export type TermId = keyof typeof terms;
