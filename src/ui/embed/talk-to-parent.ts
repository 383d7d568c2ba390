import { readCommand } from '../../core/link/frame-command';
import { appStore } from '../store/store';
import { isFromParent, lastNumbers, messageOf, obey, type Told } from './parent-messages';

/** The page around is told of the state at most this often, and of numbers at most half as often. */
const stateGapMs = 500;

/** Tells the page around how the run goes, and does what it asks for. */
export function talkToParent(trusted: string, page: Window = window): void {
  const { parent, mtl } = page;
  if (parent === page) return;
  const tell = (told: Told) => parent.postMessage(messageOf(told), trusted);

  page.addEventListener('message', (event) => {
    if (!isFromParent(event, parent, trusted)) return;
    const command = readCommand(event.data);
    if (command !== null) obey(command, mtl, tell);
  });

  let isDue = false;
  let turn = 0;
  let toldRun = 0;

  function tellNow(): void {
    isDue = false;
    const { runId, ready, phase } = appStore.getState();
    if (ready?.runId === runId && runId !== toldRun) {
      toldRun = runId;
      void mtl.ready().then((tasks) => tell({ type: 'ready', tasks, link: mtl.link() }));
    }
    tell({ type: 'state', ...mtl.state() });
    // A run at rest has said its last: that is told too.
    if (turn++ % 2 === 0 || phase !== 'running') tellNumbers();
  }

  function tellNumbers(): void {
    const { step } = mtl.state();
    tell({ type: 'numbers', step, numbers: lastNumbers(mtl.history()), verdict: mtl.verdict() });
  }

  appStore.subscribe((state, before) => {
    const isOther =
      state.phase !== before.phase || state.runId !== before.runId || state.step !== before.step;
    if (isDue || !(isOther || state.told !== before.told)) return;
    isDue = true;
    setTimeout(tellNow, stateGapMs);
  });
  tellNow();
}
