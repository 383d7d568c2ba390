import type { Config } from '../../../core/config/schema';
import { isSame } from '../../../core/is-same';
import { readUrl, writeUrl } from '../../../core/link/url';
import { type Checkpoint, checkpointVersion } from '../../../worker/protocol';
import { type Card, createKeptList, type KeptList } from '../kept-list';
import type { KeyedStore } from '../keyed-store';
import type { Mark, Told } from '../state';
import type { SavedHistories } from './histories';

/** Everything that a page needs to go on with a run: its last checkpoint, and what the page has of it by then. */
export interface PresentRun {
  readonly checkpoint: Checkpoint;
  readonly histories: SavedHistories;
  readonly marks: readonly Mark[];
  readonly told: Told;
  /** What it is kept as among the runs. */
  readonly keptAs: string;
}

/** What a page that opens looks at before it takes a run up. */
export interface PresentCard extends Card {
  /** Of this page; another one's runs are left alone. */
  readonly version: string;
  /** The configuration that it has, as the address has it. */
  readonly link: string;
}

export type PresentStorage = KeptList<PresentCard, PresentRun>;

/** One more where what the page keeps of a run, its histories for one, is laid out in another way. */
const pageVersion = 2;

const version = `${pageVersion}.${checkpointVersion}`;

/** Runs of tabs, open ones and such that wait to be taken up, at most. */
const most = { items: 32, bytes: 200e6 };

export function createPresentStorage(store: KeyedStore): PresentStorage {
  return createKeptList<PresentCard, PresentRun>(store, {
    name: 'present',
    most,
    readCard: (value) => {
      const card = value as PresentCard;
      return card.version === version && typeof card.link === 'string' ? card : null;
    },
    readItem: (value) => (isPresentRun(value) ? value : null),
  });
}

/** Whether all parts are there; what is in them is looked at where they are put in place. */
function isPresentRun(value: unknown): value is PresentRun {
  const { checkpoint, histories, marks, told, keptAs } = (value ?? {}) as Partial<PresentRun>;
  return (
    Number.isInteger(checkpoint?.step) &&
    Array.isArray(checkpoint?.settings?.weights) &&
    ['cpu', 'webgl'].includes(checkpoint?.backend?.id ?? '') &&
    histories?.values instanceof Float64Array &&
    Array.isArray(marks) &&
    typeof told === 'object' &&
    told !== null &&
    /^[\w-]{1,64}$/.test(keptAs ?? '')
  );
}

export function presentCard(id: string, config: Config, run: PresentRun, usedAt: number): PresentCard {
  const { values } = run.histories;
  return { id, usedAt, bytes: 8 * values.length, version, link: writeUrl(config) };
}

/** A run that can be gone on with, and its configuration. */
export interface Found {
  readonly id: string;
  readonly config: Config;
  readonly run: PresentRun;
}

/**
 * The last run that no open tab has: of this configuration, or of any where null. A link to another configuration finds
 * none. `hold` says whether this tab may have a run, and keeps others from it.
 */
export async function findPresent(
  storage: PresentStorage,
  wanted: Config | null,
  hold: (id: string) => Promise<boolean>,
): Promise<Found | null> {
  for (const { id, link } of await storage.cards()) {
    const { config } = readUrl(link);
    if ((wanted !== null && !isSame(config, wanted)) || !(await hold(id))) continue;
    const run = await storage.load(id);
    if (run !== null) return { id, config, run };
  }
  return null;
}
