import type { Experiment, Variant } from '../../../core/experiment/experiment';
import { planned } from '../../../core/experiment/variants';
import { type CourseParts, ExperimentCourse } from './experiment-course';
import { type ExperimentActions, noExperiment } from './experiment-store';

/** What an experiment takes place with, as it is when it begins. */
export type RunParts = Omit<CourseParts, 'table' | 'backend' | 'takesKept'> & {
  /** The table that an experiment's data is of; null where it is of other data, or not there. Never rejects. */
  readonly table: (experiment: Experiment) => Promise<CourseParts['table']>;
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
  /** Counts what was begun: one that is still looking for its table may have been left meanwhile. */
  let begun = 0;

  function leave(): void {
    begun++;
    course?.end();
    course = null;
  }

  function open(experiment: Experiment, isAnew: boolean): void {
    leave();
    const { variants, problems } = planned(experiment);
    const progress = { ...noExperiment.progress, total: variants.length };
    store.setState({ ...noExperiment, experiment, variants, problems, progress });
    if (problems.length > 0) return;
    const states = Object.fromEntries(variants.map(({ link }) => [link, { kind: 'waiting' } as const]));
    store.setState({ phase: 'preparing', states });
    void begin(experiment, variants, isAnew);
  }

  async function begin(experiment: Experiment, variants: readonly Variant[], isAnew: boolean): Promise<void> {
    const mine = begun;
    const table = await parts.table(experiment);
    if (isAnew) await forget(variants, table);
    if (mine !== begun) return;
    const own = new ExperimentCourse(experiment, variants, {
      ...parts,
      table,
      backend: parts.backend(),
      takesKept: !isAnew,
    });
    course = own;
    own.hold(store.getState().phase === 'paused');
    await own.begin().catch((error) => own.fail(error));
  }

  /** A storage that refuses says so when something is to be kept there. */
  async function forget(variants: readonly Variant[], table: CourseParts['table']): Promise<void> {
    const links = variants.map(({ link }) => link);
    await results.remove(links, table?.fingerprint ?? '').catch(() => undefined);
  }

  return {
    start: (experiment) => open(experiment, false),
    startAnew: (experiment) => open(experiment, true),
    pause() {
      const { phase } = store.getState();
      if (phase !== 'running' && phase !== 'preparing') return;
      store.setState({ phase: 'paused' });
      course?.hold(true);
    },
    resume() {
      if (store.getState().phase !== 'paused') return;
      store.setState({ phase: 'preparing' });
      course?.hold(false);
    },
    cancel() {
      const { phase } = store.getState();
      if (phase !== 'running' && phase !== 'preparing' && phase !== 'paused') return;
      leave();
      store.setState({ phase: 'cancelled' });
    },
    async kept(experiment) {
      const links = planned(experiment).variants.map(({ link }) => link);
      try {
        const table = (await parts.table(experiment))?.fingerprint ?? '';
        const found = await results.load(links, { table, backend: parts.backend() });
        return found.size;
      } catch {
        // A browser that keeps nothing: the experiment begins from nothing.
        return 0;
      }
    },
    update: () => course?.update(),
  };
}
