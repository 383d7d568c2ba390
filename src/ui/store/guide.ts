import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { TermId } from '../../core/terms';
import { lessonKey } from './lesson-address';
import { invitedSetting } from './settings';

interface GuideState {
  /** A first visit is asked whether it wants to be shown around. */
  readonly isInviting: boolean;
  /** The help, once it has been asked for. */
  readonly helpDialog: 'unused' | 'open' | 'closed';
  /** Whether the page is being toured. */
  readonly isTouring: boolean;
  /** The term at which the help was opened; null for none. */
  readonly term: TermId | null;
  /** The element of the term that is pointed at or has the focus. */
  readonly pointed: HTMLElement | null;
}

/** What of the guide is on the page; apart from the state of the run, which it leaves alone. */
export const guideStore = createStore<GuideState>(() => ({
  isInviting: false,
  helpDialog: 'unused',
  isTouring: false,
  term: null,
  pointed: null,
}));

export function useGuide<Slice>(selector: (state: GuideState) => Slice): Slice {
  return useStore(guideStore, selector);
}

/** Whether an address was opened for the page itself, and for nothing that somebody has set up in it. */
export function isBareAddress({ hash, search }: Pick<Location, 'hash' | 'search'>): boolean {
  const asked = new URLSearchParams(search);
  return hash === '' && !asked.has('embed') && !asked.has(lessonKey);
}

/** Invites the first visit of this browser, and no other one. */
export function inviteOnce(): void {
  if (invitedSetting.read()) return;
  invitedSetting.write(true);
  guideStore.setState({ isInviting: true });
}

export function endInvitation(): void {
  guideStore.setState({ isInviting: false });
}

/** Opens the help, at a term where one is asked for. */
export function openHelp(term: TermId | null = null): void {
  guideStore.setState({ helpDialog: 'open', term });
}

export function closeHelp(): void {
  guideStore.setState({ helpDialog: 'closed' });
}

/** Begins the tour, or ends it; what it does to the page is its own. */
export function setTouring(isTouring: boolean): void {
  guideStore.setState({ isTouring });
}
