import { useMemo } from 'react';
import { dataFamilies } from '../../core/data';
import type { DataFamily, Target } from '../../core/data/family';
import { shownNames } from './names';
import { useApp } from './store';

/** The data family that is chosen. */
export function useFamily(): DataFamily {
  return dataFamilies[useApp((state) => state.config.data)];
}

/** What tasks can be asked to predict in the data that is chosen. */
export function useTargets(): readonly Target[] {
  const data = useApp((state) => state.config.data);
  const table = useApp((state) => state.table);
  return useMemo(() => dataFamilies[data].targets(table), [data, table]);
}

/** What the tasks are called, in their order. */
export function useTaskNames(): readonly string[] {
  const config = useApp((state) => state.config);
  const table = useApp((state) => state.table);
  return useMemo(() => shownNames({ config, table }), [config, table]);
}
