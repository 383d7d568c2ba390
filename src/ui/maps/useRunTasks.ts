import { useMemo } from 'react';
import type { TaskKind } from '../../core/config/schema';
import { useApp } from '../store/store';
import { useTaskNames } from '../store/useTargets';

export interface RunTask {
  readonly name: string;
  readonly kind: TaskKind;
}

/** The tasks as the page calls them now: names follow the configuration, kinds the data once it is there. */
export function useRunTasks(): readonly RunTask[] {
  const names = useTaskNames();
  const tasks = useApp((state) => state.config.tasks);
  const summaries = useApp((state) => state.ready?.tasks ?? null);
  return useMemo(
    () =>
      tasks.map((task, index) => ({
        name: names[index] ?? task.target,
        kind: summaries?.[index]?.kind ?? task.kind,
      })),
    [tasks, names, summaries],
  );
}
