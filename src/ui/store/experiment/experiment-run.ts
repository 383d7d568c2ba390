import type { Experiment } from '../../../core/experiment/experiment';
import { planned } from '../../../core/experiment/variants';
import { type CourseParts, ExperimentCourse } from './experiment-course';
import { type ExperimentActions, noExperiment } from './experiment-store';

/** What an experiment takes place with, as it is when it begins. */
export type RunParts = Omit<CourseParts, 'table' | 'backend'> & {
  readonly table: (experiment: Experiment) => CourseParts['table'];
  readonly backend: () => CourseParts['backend'];
};

export interface ExperimentRun extends ExperimentActions {
  /** As many workers as may be now. */
  update(): void;
}

/** What starts, steers and ends experiments, one at a time. */
export function createExperimentRun(parts: RunParts): ExperimentRun {
  const { store, results } = parts;
  let course: ExperimentCourse | null = null;

  function leave(): void {
    course?.end();
    course = null;
  }

  function fingerprintOf(experiment: Experiment): string {
    return parts.table(experiment)?.fingerprint ?? '';
  }

  return {
    start(experiment) {
      leave();
      const { variants, problems } = planned(experiment);
      const total = variants.length;
      const progress = { ...noExperiment.progress, total };
      store.setState({ ...noExperiment, experiment, variants, problems, progress });
      if (problems.length > 0) return;
      const states = Object.fromEntries(variants.map(({ link }) => [link, { kind: 'waiting' } as const]));
      store.setState({ phase: 'preparing', states });
      const begun = new ExperimentCourse(experiment, variants, {
        ...parts,
        table: parts.table(experiment),
        backend: parts.backend(),
      });
      course = begun;
      begun.begin().catch((error) => begun.fail(error));
    },
    pause() {
      const { phase } = store.getState();
      if (phase === 'running' || phase === 'preparing') course?.hold(true);
    },
    resume() {
      if (store.getState().phase === 'paused') course?.hold(false);
    },
    cancel() {
      const { phase } = store.getState();
      if (phase !== 'running' && phase !== 'preparing' && phase !== 'paused') return;
      leave();
      store.setState({ phase: 'cancelled' });
    },
    forget() {
      const { experiment, variants } = store.getState();
      leave();
      store.setState(noExperiment);
      if (experiment === null) return;
      const links = variants.map(({ link }) => link);
      results.remove(links, fingerprintOf(experiment)).catch((error: unknown) => {
        store.setState({ refusal: error instanceof Error ? error.message : String(error) });
      });
    },
    async kept(experiment) {
      const links = planned(experiment).variants.map(({ link }) => link);
      try {
        const found = await results.load(links, { table: fingerprintOf(experiment), backend: null });
        return found.size;
      } catch {
        // A browser that keeps nothing: the experiment begins from nothing.
        return 0;
      }
    },
    update: () => course?.update(),
  };
}
