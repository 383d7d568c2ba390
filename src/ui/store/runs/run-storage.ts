import {
  isProblem,
  type KeptRun,
  type RunCurvesKept,
  type RunFacts,
  readKeptRun,
  readRunFacts,
} from '../../../core/kept/kept-run';
import { type Card, createKeptList, type KeptList } from '../kept-list';
import type { KeyedStore } from '../keyed-store';

/** A kept run without its curves. */
export interface RunCard extends Card {
  readonly facts: RunFacts;
}

export type RunStorage = KeptList<RunCard, KeptRun>;

/** Runs that a browser keeps at most, by their number and size. */
export const mostKept = { items: 200, bytes: 50e6 };

/** The kept runs of a store. */
export function createRunStorage(store: KeyedStore, most = mostKept): RunStorage {
  return createKeptList<RunCard, KeptRun>(store, { name: 'run', most, readCard, readItem });
}

/** The card of a run; what the user has said of it stays. */
export function cardOf(run: KeptRun, known: RunCard | null): RunCard {
  const { curves: _, clock: __, ...facts } = run;
  return {
    id: run.id,
    usedAt: run.date,
    bytes: bytesOf(run),
    isPinned: known?.isPinned ?? false,
    facts: { ...facts, name: known?.facts.name ?? facts.name },
  };
}

function readCard(value: Card): RunCard | null {
  if (!('facts' in value)) return null;
  const facts = readRunFacts(value.facts);
  return isProblem(facts) ? null : { ...(value as RunCard), facts };
}

/** What the user has called the run stands on its card. */
function readItem(value: unknown, { facts }: RunCard): KeptRun | null {
  const run = readKeptRun(value);
  return isProblem(run) ? null : { ...run, name: facts.name };
}

/** About what a browser's store takes for it: nine bytes a number, one a letter. */
function bytesOf({ curves, clock, link, marks }: KeptRun): number {
  const numbers = [clock, ...Object.values<RunCurvesKept['clock']>(curves)].reduce(
    (sum, { steps, middle, low = [], high = [] }) =>
      sum + steps.length + middle.length + low.length + high.length,
    0,
  );
  const letters = link.length + marks.reduce((sum, mark) => sum + mark.link.length, 0);
  return 9 * numbers + letters + 2000;
}
