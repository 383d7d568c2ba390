import { readExperiment, readTransfer } from '../../core/experiment/link';
import { spelled } from '../../core/problem';
import { experimentActions } from '../store/experiment/experiment-actions';
import { type ExperimentState, experimentStore } from '../store/experiment/experiment-store';
import type { ConsoleExperiment } from './console-experiment';

/** Begins the experiment of a link, and tells what it has come to once it is over. */
export async function toldExperiment(link: string): Promise<ConsoleExperiment> {
  const isTransfer = /^.*?#?transfer\?/.test(link);
  const asked = link.replace(/^.*?#?(?:compare|transfer)\?/, '');
  const { experiment, problems } = isTransfer ? readTransfer(asked) : readExperiment(asked);
  experimentActions.start(experiment);
  const state = await over();
  const { variants, states, affinity } = state;
  return structuredClone({
    problems: [...problems, ...state.problems].map(spelled),
    variants: variants.map((variant) => ({ ...variant, state: states[variant.link] ?? { kind: 'waiting' } })),
    affinity,
  });
}

function over(): Promise<ExperimentState> {
  return new Promise((resolve) => {
    const check = (state: ExperimentState) => {
      if (state.phase === 'preparing' || state.phase === 'running' || state.phase === 'paused') return;
      stop();
      resolve(state);
    };
    const stop = experimentStore.subscribe(check);
    check(experimentStore.getState());
  });
}
