import { type ChartChoices, defaultCharts } from '../../core/config/chart-fields';
import { startConfig } from '../../core/config/defaults';
import { presets } from '../../core/config/presets';
import type { Config } from '../../core/config/schema';
import { isSame } from '../../core/is-same';
import { type Link, readLink, splitQuery, writeUrl } from '../../core/link/url';
import type { Problem } from '../../core/problem';
import { chartChoices } from './chart-options';
import { pageOf } from './page-name';
import { readPage } from './page-store';
import type { Actions, AppState } from './state';
import type { AppStore } from './store';

const writeDelayMs = 300;

/** The browser's address, as far as it holds the configuration; tests have one of their own. */
export interface AddressBar {
  /** What stands behind the '#', with it; empty where nothing does. */
  hash(): string;
  replace(hash: string): void;
  push(hash: string): void;
  /** Calls back when the user changes the address, goes back or forward. */
  listen(onChange: () => void): void;
}

/** What the address means, and the preset that its configuration is, if any. */
export function readAddress(hash: string): Link & { readonly preset: string | null } {
  const link = readLink(hash);
  return { ...link, preset: presetOf(link.config) };
}

/** The preset that a configuration is, if any. */
export function presetOf(config: Config): string | null {
  return presets.find((each) => isSame(each.config, config))?.id ?? null;
}

/** Says what of a link could not be used; nothing where all could. */
export function notifyOfLink(actions: Actions, problems: readonly Problem[]): void {
  if (problems.length > 0) actions.notify({ code: 'link', problems });
}

/**
 * Keeps the address up to date, a moment after a change: in place, but where a whole configuration was taken as a
 * new entry, so that Back takes it back. `open` is called with what an address means that the user went to.
 */
export function syncUrl(
  store: AppStore,
  address: AddressBar,
  open: (link: ReturnType<typeof readAddress>) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWriteWanted = false;
  let opening: string | null = null;

  function forgetWrite(): void {
    clearTimeout(timer);
    isWriteWanted = false;
  }

  function write(state: Addressed): void {
    forgetWrite();
    // Another page has the address now.
    if (pageOf(address.hash()) === 'playground') address.replace(addressOf(state));
  }

  function writeSoon(): void {
    forgetWrite();
    isWriteWanted = true;
    timer = setTimeout(() => write(store.getState()), writeDelayMs);
  }

  function enter(state: Addressed, before: Addressed): void {
    opening = null;
    // Back leads to the configuration as it was last, not as it was when the address was last written.
    if (isWriteWanted) write(before);
    const here = address.hash();
    const isThere = pageOf(here) === 'playground' && isSame(readAddress(here).config, state.config);
    if (isThere) address.replace(addressOf(state));
    else address.push(addressOf(state));
  }

  store.subscribe((state, before) => {
    if (state.loads !== before.loads) enter(state, before);
    else if (state.config !== before.config || hasOtherCharts(state, before)) writeSoon();
  });

  address.listen(() => {
    const hash = address.hash();
    if (pageOf(hash) !== 'playground') return;
    const link = readAddress(hash);
    const { config, charts } = store.getState();
    const isSaid = isSame(link.config, config) && isSame(link.charts, chartChoices(charts));
    const isHere = isSaid && link.problems.length === 0;
    // The browser tells of one change twice, by popstate and by hashchange.
    if (isHere || hash === opening) return;
    opening = hash;
    forgetWrite();
    open(link);
  });
}

/** What of the state the address says. */
export type Addressed = Pick<AppState, 'config' | 'charts'>;

function hasOtherCharts({ charts }: Addressed, before: Addressed): boolean {
  return charts !== before.charts && !isSame(chartChoices(charts), chartChoices(before.charts));
}

/** The address of a configuration and of how its charts are looked at. */
export function addressOf({ config, charts }: Addressed): string {
  return hashOf(config, chartChoices(charts));
}

/** The same; that of what the page starts with is the bare page's. */
export function hashOf(config: Config, charts: ChartChoices = defaultCharts): string {
  const isBare = isSame(config, startConfig) && isSame(charts, defaultCharts);
  return isBare ? '' : `#${writeUrl(config, charts)}`;
}

/** Puts settings, or a page's name, that stand behind a '?' in the address behind the '#', where they belong; what else there is stays. */
export function moveQuery({ location, history }: Pick<Window, 'location' | 'history'>): void {
  const named = location.search.slice(1);
  const { settings, rest } =
    pageOf(named) === 'playground' ? splitQuery(location.search) : { settings: named, rest: '' };
  if (location.hash !== '' || settings === '') return;
  history.replaceState(null, '', `${location.pathname}${rest === '' ? '' : `?${rest}`}#${settings}`);
}

/** The address bar of the browser. */
export function browserAddress(page: Window): AddressBar {
  const address = (hash: string) => `${page.location.pathname}${page.location.search}${hash}`;
  return {
    hash: () => page.location.hash,
    replace(hash) {
      page.history.replaceState(null, '', address(hash));
      readPage(hash);
    },
    push(hash) {
      page.history.pushState(null, '', address(hash));
      readPage(hash);
    },
    listen(onChange) {
      page.addEventListener('popstate', onChange);
      page.addEventListener('hashchange', onChange);
    },
  };
}
