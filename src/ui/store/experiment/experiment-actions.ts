import { createExperimentClient } from '../../../worker/experiment-client';
import { tableOf } from '../find-table';
import { appStore } from '../store';
import { createExperimentRun } from './experiment-run';
import { type ExperimentActions, experimentStore } from './experiment-store';
import { watchPower } from './power';
import { resultStorage } from './result-storage';

let isPowerScarce = false;

/** One core is left to the page; out of sight, or where power is scarce, the others are too. */
function workers(): number {
  const isSparing = isPowerScarce || (document.hidden && !appStore.getState().keepRunning);
  return isSparing ? 1 : Math.max(1, navigator.hardwareConcurrency - 1);
}

const run = createExperimentRun({
  store: experimentStore,
  results: resultStorage,
  createClient: createExperimentClient,
  table: ({ base }) => tableOf(base),
  backend: () => {
    const { visitBackend, backend } = appStore.getState();
    return visitBackend ?? backend;
  },
  workers,
  now: () => performance.now(),
});

document.addEventListener('visibilitychange', run.update);
appStore.subscribe(({ keepRunning }, before) => {
  if (keepRunning !== before.keepRunning) run.update();
});
watchPower(navigator, (isScarce) => {
  isPowerScarce = isScarce;
  run.update();
}).catch((error: unknown) => console.warn('this browser does not tell of its battery', error));

/** The experiment of the page. */
export const experimentActions: ExperimentActions = run;
