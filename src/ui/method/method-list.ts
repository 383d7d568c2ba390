import { weightings } from '../../core/weighting';
import type { Method } from '../../core/weighting/weighting';
import { groupsOf, type RecordGroup } from '../record/record';

const ids = ['nothing', 'losses', 'gradients'] as const;

/** Methods that look at the same: nothing, the losses, the gradients. */
export type MethodGroup = RecordGroup<(typeof ids)[number], Method>;

const groupOf: Readonly<Record<Method['needs'], MethodGroup['id']>> = {
  nothing: 'nothing',
  losses: 'losses',
  gram: 'gradients',
  jacobian: 'gradients',
};

const methods = Object.values(weightings);

/** The methods that a search finds, by what they look at. */
export function methodGroups(search: string): MethodGroup[] {
  return groupsOf(ids, methods, ({ needs }) => groupOf[needs], search);
}
