import { mgda } from '../weighting/mgda';
import {
  brodersen,
  demsar,
  fawcett,
  goodfellow,
  hastie,
  holm,
  hyndman,
  james,
  maninis,
  miettinen,
  neyman,
  opitz,
  student,
  zitzler,
} from './sources';
import { answer, classCount, gradientOfTask, label, rowCount, taskCount, weightOfTask } from './symbols';
import type { Term } from './term';

const raw = String.raw;

const objectives = { tex: 'L', meaning: 'the objectives, in this case the losses of all tasks' };
const seedCount = { tex: 'n', meaning: 'number of seeds' };

/** How well it went, and how sure that is. */
export const measuring = {
  mse: {
    formula: raw`\frac{1}{n} \sum_i (\hat y_i - y_i)^2`,
    symbols: [answer, label, rowCount],
    source: hastie,
  },
  'cross-entropy': {
    formula: raw`-\frac{1}{n} \sum_i \ln \hat p_i(y_i)`,
    symbols: [
      { tex: raw`\hat p_i(y_i)`, meaning: 'probability given to the right class of row i' },
      rowCount,
    ],
    source: goodfellow,
  },
  accuracy: {
    formula: raw`\frac{1}{n}\, \#\{i : \hat y_i = y_i\}`,
    symbols: [answer, label, rowCount],
    source: fawcett,
  },
  balanced: {
    formula: raw`\frac{1}{C} \sum_c \frac{\#\{i : \hat y_i = y_i = c\}}{\#\{i : y_i = c\}}`,
    symbols: [answer, label, classCount],
    source: brodersen,
  },
  f1: {
    formula: raw`\frac{1}{C} \sum_c \frac{2\, \mathrm{TP}_c}{2\, \mathrm{TP}_c + \mathrm{FP}_c + \mathrm{FN}_c}`,
    symbols: [
      { tex: raw`\mathrm{TP}_c`, meaning: 'rows of class c that are taken for it' },
      { tex: raw`\mathrm{FP}_c`, meaning: 'rows of other classes that are taken for it' },
      { tex: raw`\mathrm{FN}_c`, meaning: 'rows of class c that are taken for another' },
      classCount,
    ],
    source: opitz,
  },
  auc: {
    formula: raw`P(s_+ > s_-) + \tfrac{1}{2} P(s_+ = s_-)`,
    symbols: [
      { tex: raw`s_+,\ s_-`, meaning: 'scores of a random row of the positive and of the negative class' },
    ],
    source: fawcett,
  },
  r2: {
    formula: raw`R^2 = 1 - \frac{\sum_i (\hat y_i - y_i)^2}{\sum_i (y_i - \bar y)^2}`,
    symbols: [answer, label, { tex: raw`\bar y`, meaning: 'mean of the labels' }],
    source: james,
  },
  confusion: { source: fawcett },
  'delta-m': {
    formula: raw`\Delta_m = \frac{100}{T} \sum_t (-1)^{l_t}\, \frac{M_t - M_t^{\mathrm{alone}}}{|M_t^{\mathrm{alone}}|}`,
    symbols: [
      { tex: raw`M_t,\ M_t^{\mathrm{alone}}`, meaning: 'score of task t, shared and alone' },
      { tex: 'l_t', meaning: '1 if a lower score is better, else 0' },
      taskCount,
    ],
    source: maninis,
  },
  interval: {
    formula: raw`\bar d \pm t_{0.975,\, n-1}\ \frac{s}{\sqrt n}`,
    symbols: [
      { tex: raw`\bar d,\ s`, meaning: 'mean and standard deviation over the seeds' },
      seedCount,
      { tex: raw`t_{0.975,\, n-1}`, meaning: 'quantile of Student’s t with n − 1 degrees of freedom' },
    ],
    source: neyman,
  },
  paired: {
    formula: raw`t = \frac{\bar d}{s_d / \sqrt n}, \qquad d_i = a_i - b_i`,
    symbols: [
      { tex: raw`a_i,\ b_i`, meaning: 'the two results of seed i' },
      { tex: raw`\bar d,\ s_d`, meaning: 'mean and standard deviation of their differences' },
      seedCount,
    ],
    source: student,
  },
  holm: {
    formula: raw`p_{(k)} \le \frac{0.05}{m - k + 1}`,
    symbols: [
      { tex: 'p_{(k)}', meaning: 'the k-th smallest p-value' },
      { tex: 'm', meaning: 'number of comparisons' },
    ],
    source: holm,
  },
  median: { source: hyndman },
  place: { source: demsar },
  pareto: {
    formula: raw`\nexists\, \theta' : L(\theta') \le L(\theta),\ L(\theta') \ne L(\theta)`,
    symbols: [objectives, { tex: raw`\le`, meaning: 'in every one of them' }],
    source: miettinen,
  },
  front: { source: miettinen },
  stationary: {
    formula: raw`\exists\, w \ge 0,\ \sum_t w_t = 1 :\ \sum_t w_t\, g_t = 0`,
    symbols: [weightOfTask, gradientOfTask],
    source: mgda.source,
  },
  hypervolume: {
    formula: raw`\lambda\Bigl(\bigcup_{p \in P} [p,\ r]\Bigr)`,
    symbols: [
      { tex: 'P', meaning: 'points of the front' },
      { tex: 'r', meaning: 'reference point, worse than all of them' },
      { tex: raw`[p,\ r]`, meaning: 'the box between the two points' },
      { tex: raw`\lambda`, meaning: 'volume; in two dimensions, area' },
    ],
    source: zitzler,
  },
} as const satisfies Record<string, Term>;
