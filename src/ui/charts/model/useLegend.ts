import { useMemo } from 'react';
import { hasConflicts } from '../../store/shared-trunk';
import { useApp } from '../../store/store';
import { useCalm } from '../../store/useCalm';
import { shareLooks } from './conflict-charts';
import type { ChartOptions, CurveLook } from './options';
import { pairLook, shownPairs } from './pairs';
import { sharingLooks } from './sharing-charts';
import { curvesOf } from './task-curves';
import type { ChartTask } from './useChartTasks';
import { weightLooks } from './weights-chart';

export interface ChartLegend {
  /** Those on top first. */
  readonly curves: readonly CurveLook[];
  /** Curves in a task's colour have another one in each chart. */
  readonly isPlain: boolean;
}

/** What stands in the legend of the open tab. */
export function useLegend(options: ChartOptions, tasks: readonly ChartTask[]): ChartLegend {
  const { tab, pairsOf, layer } = options;
  const hasBaseline = useApp((state) => state.history.hasBaseline);
  const junctions = useApp((state) => state.junctions);
  // The pairs most in conflict may become others: as words, so that it is seen when they do.
  const pairs = useCalm(({ gradients, config }) =>
    tab === 'conflict' && hasConflicts(config)
      ? shownPairs(gradients, { pairsOf })
          .map((pair) => pair.join(' '))
          .join()
      : '',
  );
  return useMemo(() => {
    switch (tab) {
      case 'loss':
      case 'metric':
        return { curves: curvesOf(tab, 0, hasBaseline).toReversed(), isPlain: true };
      case 'weights':
        return { curves: weightLooks(tasks), isPlain: false };
      case 'conflict':
        return { curves: pairs === '' ? [] : conflictLooks(pairs, tasks), isPlain: false };
      case 'sharing':
        return { curves: sharingLooks(junctions, tasks, { layer }), isPlain: false };
      default:
        return tab satisfies never;
    }
  }, [tab, hasBaseline, pairs, junctions, layer, tasks]);
}

function conflictLooks(pairs: string, tasks: readonly ChartTask[]): readonly CurveLook[] {
  const looks = pairs.split(',').map((pair) => {
    const [a, b] = pair.split(' ').map(Number) as [number, number];
    return pairLook([a, b], tasks);
  });
  return [...looks, ...shareLooks()];
}
