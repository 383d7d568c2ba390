import { type KeptRun, longestName } from '../../../core/kept/kept-run';
import { readRunFile, writeRunFile } from '../../../core/kept/run-file';
import type { Problem } from '../../../core/problem';
import type { Notice } from '../state';
import { cardOf, type RunCard, type RunStorage } from './run-storage';
import type { RunsStore } from './runs-store';

/** Runs that can be pinned at a time. */
export const mostPinned = 6;

/** What came of a file of runs. */
export interface Imported {
  readonly taken: number;
  /** Runs that were there already. */
  readonly known: number;
  readonly problems: readonly Problem[];
}

/** Runs that were taken out, for the way back. */
export type Removed = readonly { readonly card: RunCard; readonly run: KeptRun }[];

/** The kept runs: what the browser keeps, and what the page shows of it. A browser that keeps nothing is told of once. */
export interface RunLibrary {
  /** Looks again at what is kept: another tab may have kept some. */
  refresh(): Promise<void>;
  /** Keeps a run, or what has become of it. */
  keep(run: KeptRun): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  /** False where as many are pinned as may be. */
  pin(id: string, isPinned: boolean): Promise<boolean>;
  remove(ids: readonly string[]): Promise<Removed>;
  putBack(removed: Removed): Promise<void>;
  exported(ids: readonly string[]): Promise<string>;
  imported(file: string): Promise<Imported>;
}

export function createRunLibrary(
  storage: RunStorage,
  runs: RunsStore,
  notify: (notice: Notice) => void,
): RunLibrary {
  const get = runs.getState;
  const set = runs.setState;
  /** Runs that the user has taken out: what becomes of them is not kept any more. */
  const removedIds = new Set<string>();

  /** Does something with the storage; where that is refused, says so once and gives what is given instead. */
  async function tried<T>(instead: T, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (get().refusal === null) notify({ code: 'runs-not-kept', reason });
      set({ refusal: reason });
      return instead;
    }
  }

  async function read(): Promise<void> {
    const cards = await storage.cards();
    const wanted = cards.filter(({ isPinned }) => isPinned).map(({ id }) => id);
    const known = get().pinned.filter(({ id }) => wanted.includes(id));
    const missing = wanted.filter((id) => known.every((run) => run.id !== id)).toReversed();
    const loaded = (await Promise.all(missing.map(storage.load))).filter((run) => run !== null);
    const names = new Map(cards.map(({ id, facts }) => [id, facts.name]));
    const pinned = [...known, ...loaded].slice(0, mostPinned);
    set({ cards, pinned: pinned.map((run) => ({ ...run, name: names.get(run.id) ?? run.name })) });
  }

  async function save(card: RunCard, run: KeptRun): Promise<void> {
    const dropped = await storage.save(card, run);
    if (dropped.length > 0) notify({ code: 'runs-dropped', count: dropped.length });
  }

  async function change(id: string, changes: (card: RunCard) => RunCard): Promise<void> {
    const card = await storage.card(id);
    if (card !== null) await storage.change(changes(card));
    await read();
  }

  return {
    refresh: () => tried(undefined, read),
    keep: (run) =>
      tried(undefined, async () => {
        if (removedIds.has(run.id)) return;
        await save(cardOf(run, await storage.card(run.id)), run);
        set({
          pinned: get().pinned.map((each) => (each.id === run.id ? { ...run, name: each.name } : each)),
        });
        await read();
      }),
    rename: (id, name) =>
      tried(undefined, () => {
        const kept = name.trim().slice(0, longestName);
        return change(id, (card) => ({ ...card, facts: { ...card.facts, name: kept || card.facts.name } }));
      }),
    pin: (id, isPinned) =>
      tried(true, async () => {
        if (isPinned && get().pinned.length >= mostPinned) return false;
        await change(id, (card) => ({ ...card, isPinned }));
        return true;
      }),
    remove: (ids) =>
      tried<Removed>([], async () => {
        const found = await Promise.all(
          ids.map(async (id) => ({ card: await storage.card(id), run: await storage.load(id) })),
        );
        for (const id of ids) removedIds.add(id);
        await storage.remove(ids);
        await read();
        return found.filter((each): each is Removed[number] => each.card !== null && each.run !== null);
      }),
    putBack: (removed) =>
      tried(undefined, async () => {
        for (const { card, run } of removed) {
          removedIds.delete(card.id);
          await save(card, run);
        }
        await read();
      }),
    exported: (ids) =>
      tried(writeRunFile([]), async () => {
        const found = await Promise.all(ids.map(storage.load));
        return writeRunFile(found.filter((run) => run !== null));
      }),
    async imported(file) {
      const { runs: all, problems } = readRunFile(file);
      return tried({ taken: 0, known: 0, problems }, async () => {
        const there = new Set((await storage.cards()).map(({ id }) => id));
        const fresh = all.filter(({ id }) => !there.has(id));
        for (const run of fresh) await save(cardOf(run, null), run);
        await read();
        return { taken: fresh.length, known: all.length - fresh.length, problems };
      });
    },
  };
}
