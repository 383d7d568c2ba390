import type { Config } from '../../core/config/schema';

/** Whether tasks share parameters that their gradients can disagree about. */
export function hasConflicts({ tasks, trunk }: Pick<Config, 'tasks' | 'trunk'>): boolean {
  return tasks.length > 1 && trunk.length > 0;
}
