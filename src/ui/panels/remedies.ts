import type { Insight } from '../../core/analysis/insight';
import { taskFields } from '../../core/config/fields';
import type { Config } from '../../core/config/schema';
import { keptNumber } from '../../core/fields/field';
import { actions } from '../store/actions';
import { getState } from '../store/store';

/** Learns so many times as slowly from the next step on. */
function slower(by: number): void {
  actions.configure({ learningRate: Number((getState().config.learningRate / by).toPrecision(3)) });
}

/** From step 0 at a tenth of the learning rate: what has diverged does not come back by itself. */
export function startSlower(): void {
  slower(10);
  actions.reset();
}

/** What would make a run clearly smaller; null where only its network or its batch is left to make smaller. */
export function smallerBy({
  seeds,
  baseline,
}: Pick<Config, 'seeds' | 'baseline'>): 'seeds' | 'baseline' | null {
  if (seeds > 1) return 'seeds';
  return baseline ? 'baseline' : null;
}

/** Does that, from step 0. */
export function startSmaller(by: 'seeds' | 'baseline'): void {
  actions.configure(by === 'seeds' ? { seeds: 1 } : { baseline: false });
}

/** Does what there is to do about what happens in a run. */
export function remedy(insight: Insight): void {
  const { config } = getState();
  switch (insight.code) {
    case 'all-off':
      for (const task of config.tasks.keys()) actions.configureTask(task, { weight: 1 });
      return;
    case 'few-labels': {
      const labels = keptNumber(taskFields.labels, 4 * config.tasks[insight.task]!.labels);
      actions.configureTask(insight.task, { labels });
      return;
    }
    case 'diverged':
      startSlower();
      return;
    case 'overfitting':
      actions.configure({ trunkL2: Math.max(1e-3, 10 * config.trunkL2) });
      return;
    case 'dominates':
      actions.configure({ method: { id: 'gradnorm', options: {} } });
      return;
    case 'conflict':
      actions.configure({ method: { id: 'pcgrad', options: {} } });
      return;
    case 'plateau':
      slower(3);
      return;
    default:
      insight satisfies never;
  }
}
