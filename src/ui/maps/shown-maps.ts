import { type SeedMaps, seedMaps } from '../../core/analysis/seed-maps';
import type { GridView } from '../../core/run/told';
import type { TaskSummary } from '../../worker/protocol';

/** What maps show: the run in the spotlight, the mean over all seeds, or where these disagree. */
export type MapsOf = 'seed' | 'mean' | 'apart';

/** Cards, the large picture and what is read there ask for the same. */
const known = new WeakMap<GridView, Map<number, SeedMaps>>();

/** A task's maps of all seeds together; null where the worker has not told them. */
export function seedMapsIn(
  grid: GridView,
  index: number,
  task: Pick<TaskSummary, 'kind' | 'classes'>,
): SeedMaps | null {
  const runs = grid.runs?.map((tasks) => tasks[index]).filter((outputs) => outputs !== undefined) ?? [];
  if (runs.length === 0) return null;
  const ofGrid = known.get(grid) ?? new Map<number, SeedMaps>();
  const maps = ofGrid.get(index) ?? seedMaps(task.kind, runs, task);
  known.set(grid, ofGrid.set(index, maps));
  return maps;
}
