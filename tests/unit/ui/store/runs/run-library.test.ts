import { beforeEach, describe, expect, it } from 'vitest';
import { createRunLibrary, mostPinned, type RunLibrary } from '../../../../../src/ui/store/runs/run-library';
import { createRunStorage } from '../../../../../src/ui/store/runs/run-storage';
import { createRunsStore, type RunsStore } from '../../../../../src/ui/store/runs/runs-store';
import type { Notice } from '../../../../../src/ui/store/state';
import { keptRun } from '../../../core/kept/runs';
import { MemoryStore } from '../memory-store';

let memory: MemoryStore;
let runs: RunsStore;
let notices: Notice[];
let library: RunLibrary;

beforeEach(() => {
  memory = new MemoryStore();
  ({ library, runs, notices } = open(memory));
});

/** A page of its own on a browser's storage. */
function open(store: MemoryStore, most = { items: 20, bytes: 1e6 }) {
  const said: Notice[] = [];
  const state = createRunsStore();
  const storage = createRunStorage(store, most);
  return {
    runs: state,
    notices: said,
    library: createRunLibrary(storage, state, (notice) => said.push(notice)),
  };
}

const run = (number: number) => keptRun({ id: `run-${number}`, name: `Run ${number}`, date: number });
const names = (state = runs) => state.getState().cards?.map(({ facts }) => facts.name);

async function keepMany(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await library.keep(run(i));
}

describe('the kept runs', () => {
  it('are there for the next page, the last first, with the same curves', async () => {
    await keepMany(2);
    await library.pin('run-0', true);
    const next = open(memory);
    await next.library.refresh();
    expect(names(next.runs)).toEqual(['Run 1', 'Run 0']);
    expect(next.runs.getState().pinned).toEqual([run(0)]);
  });

  it('keep the name that the user gave while the run goes on', async () => {
    await library.keep(run(1));
    await library.rename('run-1', '  Mine ');
    await library.keep({ ...run(1), step: 500, date: 9 });
    expect(names()).toEqual(['Mine']);
    expect(runs.getState().cards![0]!.facts.step).toBe(500);
    await library.rename('run-1', '   ');
    expect(names()).toEqual(['Mine']);
  });

  it('can be pinned up to six at a time', async () => {
    await keepMany(mostPinned + 1);
    for (let i = 0; i < mostPinned; i++) expect(await library.pin(`run-${i}`, true)).toBe(true);
    expect(await library.pin(`run-${mostPinned}`, true)).toBe(false);
    expect(runs.getState().pinned.map(({ id }) => id)).toEqual(
      Array.from({ length: 6 }, (_, i) => `run-${i}`),
    );
    await library.pin('run-2', false);
    expect(await library.pin(`run-${mostPinned}`, true)).toBe(true);
  });

  it('can be taken out and put back, pinned and named as they were', async () => {
    await keepMany(2);
    await library.pin('run-0', true);
    await library.rename('run-0', 'Mine');
    const removed = await library.remove(['run-0']);
    expect([names(), runs.getState().pinned]).toEqual([['Run 1'], []]);
    await library.putBack(removed);
    expect(names()).toEqual(['Run 1', 'Mine']);
    expect(runs.getState().pinned.map(({ name }) => name)).toEqual(['Mine']);
  });

  it('do not come back by themselves after they were taken out', async () => {
    await library.keep(run(1));
    await library.remove(['run-1']);
    await library.keep({ ...run(1), step: 900 });
    expect(names()).toEqual([]);
  });

  it('go to another browser in a file, those that it has left alone', async () => {
    await keepMany(3);
    const file = await library.exported(['run-0', 'run-2']);
    const other = open(new MemoryStore());
    await other.library.keep({ ...run(2), name: 'Another' });
    expect(await other.library.imported(file)).toEqual({ taken: 1, known: 1, problems: [] });
    expect(names(other.runs)).toEqual(['Another', 'Run 0']);
    expect((await other.library.imported('{"no": 1}')).problems).toHaveLength(1);
  });

  it('that had to go for others are told of', async () => {
    const small = open(memory, { items: 2, bytes: 1e6 });
    for (let i = 0; i < 3; i++) await small.library.keep(run(i));
    expect(names(small.runs)).toEqual(['Run 2', 'Run 1']);
    expect(small.notices).toEqual([{ code: 'runs-dropped', count: 1 }]);
  });

  it('cost one notice where the browser keeps nothing', async () => {
    memory.refuse = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    await library.keep(run(1));
    await library.keep(run(2));
    await library.refresh();
    expect(notices).toEqual([{ code: 'runs-not-kept', reason: 'The quota has been exceeded.' }]);
    expect(runs.getState().refusal).toBe('The quota has been exceeded.');
  });

  it('of two tabs are all there', async () => {
    const other = open(memory);
    await Promise.all([library.keep(run(1)), other.library.keep(run(2))]);
    await library.refresh();
    expect(names()).toEqual(['Run 2', 'Run 1']);
  });
});
