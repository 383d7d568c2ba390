import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { hashFor, type PageId, pageOf } from './page-name';

type Named = Exclude<PageId, 'playground'>;

interface PageState {
  /** Which page the address means. */
  readonly page: PageId;
  /** The addresses that lead back to the pages as they were left. */
  readonly hashes: Readonly<Record<Named, string>>;
}

/** The page that is shown; apart from the playground's state, which knows of no other page. */
export const pageStore = createStore<PageState>(() => ({
  page: 'playground',
  hashes: {
    lab: hashFor('lab', ''),
    landscape: hashFor('landscape', ''),
    compare: hashFor('compare', ''),
    transfer: hashFor('transfer', ''),
    learn: hashFor('learn', ''),
    lesson: hashFor('lesson', ''),
  },
}));

/** Takes the page out of the address: at the start, and whenever the address may have changed. */
export function readPage(hash: string): void {
  const page = pageOf(hash);
  if (page !== pageStore.getState().page) pageStore.setState({ page });
}

/** Notes the address that leads to a page as it is now. */
export function rememberHash(page: Named, hash: string): void {
  const { hashes } = pageStore.getState();
  if (hashes[page] !== hash) pageStore.setState({ hashes: { ...hashes, [page]: hash } });
}

export function usePages(): PageState {
  return useStore(pageStore);
}

/** Resolves once the playground is shown: at once, unless the address is another page's. */
export function playgroundShown(): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (pageStore.getState().page !== 'playground') return;
      stop();
      resolve();
    };
    const stop = pageStore.subscribe(check);
    check();
  });
}
