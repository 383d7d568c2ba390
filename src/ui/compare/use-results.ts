import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Reading } from '../../core/experiment/reading';
import { createUpdateQueue, pageFrames } from '../drawing/update-queue';
import { type ExperimentState, experimentStore } from '../store/experiment/experiment-store';
import { type Results, resultsOf } from './results';
import { useTasksOf } from './use-tasks';

/** Results come many times a second; a table is read, and drawing it must not take the time from the training. */
const queue = createUpdateQueue(pageFrames(), { minGapMs: 400, frameMs: 0, burstMs: 0, share: 0.15 });

/** The experiment that is trained, looked at now and then; at once where the user has done something to it. */
export function useExperimentNow(): ExperimentState {
  const [state, setState] = useState(() => experimentStore.getState());
  useEffect(() => {
    // In slices, so that a long table holds nothing else up.
    const place = queue.add(() => startTransition(() => setState(experimentStore.getState())));
    const stop = experimentStore.subscribe((now, before) => {
      if (now.phase !== before.phase || now.experiment !== before.experiment) place.touch();
      else queue.wake();
    });
    return () => {
      stop();
      place.remove();
    };
  }, []);
  return state;
}

/** What it came to so far, by a reading; null before there is an experiment. */
export function useResults(state: ExperimentState, reading: Reading): Results | null {
  const { experiment, variants, states, affinity } = state;
  const tasks = useTasksOf(experiment?.base ?? null);
  return useMemo(() => {
    if (experiment === null) return null;
    const entries = variants.map((variant) => ({
      variant,
      state: states[variant.link] ?? ({ kind: 'waiting' } as const),
    }));
    return resultsOf({ experiment, entries, affinity, reading, tasks });
  }, [experiment, variants, states, affinity, reading, tasks]);
}
