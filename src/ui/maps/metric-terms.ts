import type { Metric } from '../../core/tasks/kind';
import type { TermId } from '../../core/terms';

/** The term that each metric is. */
export const metricTerms: Readonly<Record<Metric['id'], TermId>> = {
  accuracy: 'accuracy',
  auc: 'auc',
  balanced: 'balanced',
  f1: 'f1',
  logloss: 'cross-entropy',
  r2: 'r2',
  rmse: 'mse',
};
