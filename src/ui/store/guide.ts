import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { laterTexts } from '../text/text';
import { invitedSetting } from './settings';

interface GuideState {
  /** A first visit is asked whether it wants to be shown around. */
  readonly isInviting: boolean;
  /** The help, once it has been asked for. */
  readonly helpDialog: 'unused' | 'open' | 'closed';
}

/** What of the guide is on the page; apart from the state of the run, which it leaves alone. */
export const guideStore = createStore<GuideState>(() => ({ isInviting: false, helpDialog: 'unused' }));

export function useGuide<Slice>(selector: (state: GuideState) => Slice): Slice {
  return useStore(guideStore, selector);
}

/** Whether an address was opened for the page itself, and for nothing that somebody has set up in it. */
export function isBareAddress({ hash, search }: Pick<Location, 'hash' | 'search'>): boolean {
  return hash === '' && !new URLSearchParams(search).has('embed');
}

/** Invites the first visit of this browser, and no other one. */
export async function inviteOnce(): Promise<void> {
  if (invitedSetting.read()) return;
  await laterTexts();
  invitedSetting.write(true);
  guideStore.setState({ isInviting: true });
}

export function endInvitation(): void {
  guideStore.setState({ isInviting: false });
}

export function openHelp(): void {
  guideStore.setState({ helpDialog: 'open' });
}

export function closeHelp(): void {
  guideStore.setState({ helpDialog: 'closed' });
}
