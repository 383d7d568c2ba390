import { useMemo } from 'react';
import type { Config } from '../../core/config/schema';
import { shownNames } from '../store/names';
import { useApp } from '../store/store';

/** What the tasks of a configuration are called, in their order. */
export function useTasksOf(config: Config | null): readonly string[] {
  const table = useApp((state) => state.table);
  return useMemo(() => (config === null ? [] : shownNames({ config, table })), [config, table]);
}
