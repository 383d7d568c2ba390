import type { VariantResult } from '../../../core/experiment/result';
import type { BackendId } from '../../../core/run/backend';
import { type Card, createKeptList } from '../kept-list';
import { browserStore, type KeyedStore } from '../keyed-store';

/** One more where results of the same link would have other numbers, or lie in another way: those of others are trained anew. */
const resultVersion = 1;

interface ResultCard extends Card {
  readonly version: number;
  /** What trained it: on another one the numbers would be others. */
  readonly backend: BackendId;
}

/** What results are of besides their links. */
export interface ResultPlace {
  /** The fingerprint of their table; empty for other data. */
  readonly table: string;
  readonly backend: BackendId;
}

/** Results of variants that outlast the page; everything rejects with the browser's error where it keeps nothing. */
export interface ResultStorage {
  /** By link: those that are kept, of any backend where none is said. */
  load(
    links: readonly string[],
    place: Omit<ResultPlace, 'backend'> & { readonly backend: BackendId | null },
  ): Promise<ReadonlyMap<string, VariantResult>>;
  save(results: readonly VariantResult[], place: ResultPlace): Promise<void>;
  /** Those of any backend. */
  remove(links: readonly string[], table: string): Promise<void>;
}

/** Results that a browser keeps at most. */
const mostKept = { items: 1200, bytes: 40e6 };

export function createResultStorage(
  store: KeyedStore,
  now: () => number = Date.now,
  most = mostKept,
): ResultStorage {
  const list = createKeptList<ResultCard, VariantResult>(store, {
    name: 'variant',
    most,
    now,
    readCard,
    readItem,
  });
  const idOf = (link: string, table: string) => `${table}|${link}`;
  return {
    async load(links, { table, backend }) {
      const found = await Promise.all(
        links.map(async (link) => {
          const card = await list.card(idOf(link, table));
          if (card === null || (backend !== null && card.backend !== backend)) return [];
          const result = await list.load(card.id);
          return result === null ? [] : [[link, result] as const];
        }),
      );
      return new Map(found.flat());
    },
    async save(results, { table, backend }) {
      const usedAt = now();
      await list.saveAll(
        results.map((result) => {
          const bytes = JSON.stringify(result).length;
          return [{ id: idOf(result.link, table), usedAt, bytes, version: resultVersion, backend }, result];
        }),
      );
    },
    remove: (links, table) => list.remove(links.map((link) => idOf(link, table))),
  };
}

/** Only this page writes them. */
function readCard(value: Card): ResultCard | null {
  const card = value as ResultCard;
  return card.version === resultVersion ? card : null;
}

/** All parts have to be there. */
function readItem(value: unknown, { id }: ResultCard): VariantResult | null {
  const result = (value ?? {}) as Partial<VariantResult>;
  const { link, last, stepsToBest, ended, tasks, curves } = result;
  const lists = [last?.shared, last?.baseline, stepsToBest, ended, tasks, curves?.steps, curves?.shared];
  return typeof link === 'string' && id.endsWith(`|${link}`) && lists.every(Array.isArray)
    ? (result as VariantResult)
    : null;
}

/** Those of this browser, apart from its runs: their number would slow down the list of those. */
export const resultStorage: ResultStorage = createResultStorage(
  browserStore('mtl-playground-experiments', 'variants'),
);
