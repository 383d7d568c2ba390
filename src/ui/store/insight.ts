import { type Insight, insightOf } from '../../core/analysis/insight';
import type { Judgement } from '../../core/run/told';
import { methodOf } from '../../core/weighting';
import type { AppState } from './state';

let known: { readonly judgement: Judgement | null; readonly insight: Insight | null } | null = null;

/** What happens in the run that is worth saying; looked for once a judgement, since it goes over whole curves. */
export function presentInsight(state: AppState): Insight | null {
  const { judgement } = state.told;
  if (known === null || known.judgement !== judgement) {
    known = { judgement, insight: judgement === null ? null : found(state) };
  }
  return known.insight;
}

function found({ step, config, ready, told, history, gradients, bestSteps }: AppState): Insight | null {
  if (ready === null || history.tasks !== config.tasks.length) return null;
  const tasks = config.tasks.map((_, task) => task);
  const { needs } = methodOf(config.method.id);
  return insightOf({
    step,
    runs: config.seeds,
    ended: told.ended.length,
    labels: tasks.map((task) => ready.tasks[task]?.labelled ?? Number.POSITIVE_INFINITY),
    weights: config.tasks.map(({ weight }) => weight),
    best: bestSteps.save(),
    train: tasks.map((task) => history.smoothed(task, 'train', 'shared', 0.95)),
    norms: tasks.map((task) => gradients.norm(task)),
    gradientWeights: tasks.map((task) => history.bundle(task, 'weight', 'shared')),
    isByGradients: needs === 'gram' || needs === 'jacobian',
    conflicts: gradients.recentShare(),
  });
}
