import { isSame } from '../core/is-same';
import type { Problem } from '../core/problem';
import { installConsole } from './console/console';
import { openTableImport } from './panels/table/import-flow';
import { actions, run } from './store/actions';
import { startOptions } from './store/chart-options';
import type { Embed } from './store/embed-address';
import { findTable } from './store/find-table';
import { framedSight } from './store/framed-sight';
import { inviteOnce, isBareAddress } from './store/guide';
import { lessonKey } from './store/lesson-address';
import { sayLongWarmUp } from './store/long-warm-up';
import { askForMissingTable } from './store/missing-table';
import { pageOf } from './store/page-name';
import { playgroundShown, readPage } from './store/page-store';
import { keepForNextTime, takeUp } from './store/present/take-up';
import { backendSetting, keepRunningSetting } from './store/settings';
import { appStore, getState } from './store/store';
import {
  type AddressBar,
  browserAddress,
  moveQuery,
  notifyOfLink,
  readAddress,
  syncUrl,
} from './store/url-sync';
import { lookWhenSeen, pauseWhenHidden, sightOfPlayground } from './store/visibility';
import { readVisitBackend, watchVisitBackend, withBackend } from './store/visit-backend';

/**
 * Brings the page to life: reads the address, starts its run, and keeps the two together from then on. `embed` is what is
 * shown of it inside another page, with what of that was not understood; null for the whole page. Resolves when it is known
 * which run the page opens with, so that it need not be drawn with one and then with another.
 */
export function start(embed: Embed | null, embedProblems: readonly Problem[]): Promise<void> {
  installConsole();
  moveQuery(window);
  const address = browserAddress(window);
  readPage(address.hash());
  const { config, charts, preset, problems } = readAddress(address.hash());
  const visit = readVisitBackend(window.location.search);
  appStore.setState({
    config,
    charts: { ...startOptions, ...charts },
    preset,
    // A run inside another page never goes on out of sight.
    keepRunning: embed === null && keepRunningSetting.read(),
    backend: backendSetting.read(),
    visitBackend: visit.visitBackend,
  });
  notifyOfLink(actions, [...embedProblems, ...visit.problems, ...problems]);
  watchVisitBackend(appStore, actions, () => {
    const { href, hash } = window.location;
    window.history.replaceState(null, '', `${withBackend(href, null)}${hash}`);
  });
  sayLongWarmUp(appStore, actions);
  askForMissingTable(appStore, actions, openTableImport);
  address.listen(() => readPage(address.hash()));
  syncUrl(appStore, address, (link) => void open(link, address));
  if (embed === null && pageOf(address.hash()) === 'playground')
    return new Promise((resolve) => void begin(address, resolve));
  if (embed === null) void begin(address, () => {});
  else void beginEmbedded(embed);
  return Promise.resolve();
}

/**
 * Trains at once: whoever opens the page sees losses fall. Who comes back to a run finds it as it was, paused. Another
 * page does without the engine.
 */
async function begin(address: AddressBar, onFound: () => void): Promise<void> {
  const isBare = isBareAddress(window.location);
  await playgroundShown();
  await openLessonOf(window.location);
  const takenFrom = await takeUp(address.hash());
  onFound();
  if (takenFrom === null) await findTable(getState().config);
  // Who did not wait for the table has started a run already.
  if (getState().runId === 0) run.restart(true);
  const sight = sightOfPlayground(document);
  void keepForNextTime(takenFrom);
  lookWhenSeen(run, sight);
  pauseWhenHidden(appStore, actions, sight);
  // After the first step, which does without.
  await run.settled();
  if (isBare && takenFrom === null) inviteOnce();
  const { keepRuns } = await import('./store/runs/page-runs');
  keepRuns(document, window);
}

/** Inside another page: in sight or not as its frame is, and nothing of it is kept, nor taken from what is. */
async function beginEmbedded({ autoplay, messages }: Embed): Promise<void> {
  await playgroundShown();
  await findTable(getState().config);
  run.restart(autoplay);
  const sight = framedSight(document);
  lookWhenSeen(run, sight);
  pauseWhenHidden(appStore, actions, sight);
  if (messages === null) return;
  const { talkToParent } = await import('./embed/talk-to-parent');
  talkToParent(messages);
}

/** Opens the lesson that an address asks for, before a run of other settings starts. */
async function openLessonOf({ search, hash }: Location): Promise<void> {
  const lesson = new URLSearchParams(search).get(lessonKey);
  if (lesson === null) return;
  const { openLesson } = await import('./lesson/open-lesson');
  await openLesson(lesson, hash !== '');
}

/** Goes to a link that the user went to by hand, or with Back. */
async function open(link: ReturnType<typeof readAddress>, address: AddressBar): Promise<void> {
  const { config, charts, preset, problems } = link;
  if (problems.length === 0 && isSame(config, getState().config)) {
    // Only the charts are others: the run goes on.
    actions.setCharts(charts);
    return;
  }
  const hash = address.hash();
  await findTable(config);
  // Meanwhile the user may have gone on to another.
  if (address.hash() !== hash) return;
  actions.setCharts(charts);
  actions.load(config, preset);
  notifyOfLink(actions, problems);
}
