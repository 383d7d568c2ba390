import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startConfig as pageStart } from '../../../../../src/core/config/defaults';
import type { Table } from '../../../../../src/core/data/table/table';
import { BestSteps } from '../../../../../src/core/run/best-steps';
import { liveSettings } from '../../../../../src/core/run/member';
import { noticeWords } from '../../../../../src/ui/shell/notice-words';
import { restoredHistories } from '../../../../../src/ui/store/present/histories';
import { keepPresent } from '../../../../../src/ui/store/present/present-keeper';
import {
  createPresentStorage,
  findPresent,
  type PresentStorage,
} from '../../../../../src/ui/store/present/present-run';
import { resumed } from '../../../../../src/ui/store/present/resumed';
import { keptId } from '../../../../../src/ui/store/this-tab';
import type { Checkpoint } from '../../../../../src/worker/protocol';
import { tableOf } from '../../../core/data/table/tables';
import { FakePage, frame } from '../fake-page';
import { MemoryStore } from '../memory-store';

const backend = { id: 'cpu', cause: 'software', device: '', detail: '', ratio: null } as const;
const best = new BestSteps([]).save();
const checkpoint = (step: number): Checkpoint =>
  ({
    step,
    elapsedMs: 10 * step,
    settings: liveSettings(startConfig),
    ended: [],
    best,
    backend,
    models: { values: Float32Array.of(step) },
  }) as Checkpoint;

/** One run is told of here. */
const startConfig = { ...pageStart, seeds: 1 };

const free = async () => true;

let memory: MemoryStore;
let storage: PresentStorage;

beforeEach(() => {
  vi.useFakeTimers();
  memory = new MemoryStore();
  storage = createPresentStorage(memory);
});
afterEach(() => vi.useRealTimers());

/** A tab that keeps its run, trained to a step. */
async function tab(
  id: string,
  step: number,
  config = startConfig,
  takenFrom: string | null = null,
): Promise<FakePage> {
  const page = new FakePage(config);
  page.begin(true);
  keepPresent(page.store, page.run, storage, { id, idOf: (runId) => `run-${runId}`, takenFrom });
  await train(page, 1, step);
  return page;
}

async function train(page: FakePage, first: number, step: number): Promise<void> {
  const { runId } = page.state;
  page.worker.say(frame(runId, step, first, step, true));
  page.worker.say({ type: 'checkpoint', runId, checkpoint: checkpoint(step) });
  await vi.advanceTimersByTimeAsync(3000);
}

describe('the present run of a closed tab', () => {
  it('is found with its checkpoint and the curves up to it', async () => {
    const page = await tab('a', 40);
    const found = await findPresent(storage, startConfig, free);
    expect(found).toMatchObject({
      id: 'a',
      config: startConfig,
      run: { checkpoint: checkpoint(40), keptAs: 'run-1' },
    });
    const { history } = restoredHistories(startConfig, found!.run.histories);
    expect(history.bundle(0, 'train', 'shared')).toEqual(page.state.history.bundle(0, 'train', 'shared'));
    expect(history.bundle(0, 'train', 'shared').steps).toHaveLength(40);
  });

  it('goes on on the page as it was, paused, takes again what was changed since, and keeps the marks that it had', async () => {
    const before = await tab('a', 40);
    before.actions.configure({ learningRate: 0.5 });
    before.settle();
    const settings = before.worker.told('live').at(-1)!.settings;
    before.worker.say({ type: 'marked', runId: before.state.runId, step: 40, settings });
    await vi.advanceTimersByTimeAsync(3000);

    const { config, run } = (await findPresent(storage, null, free))!;
    expect(config.learningRate).toBe(0.5);
    const page = new FakePage(config);
    page.run.resume({ ...run, ...restoredHistories(config, run.histories) });
    const { learningRate } = startConfig;
    expect(page.loaded).toMatchObject({ play: false, resume: { step: 40 }, config: { learningRate } });
    expect(page.state).toMatchObject({ step: 40, playing: false, config: { learningRate: 0.5 } });
    expect(page.state.notices).toEqual([{ code: 'resumed', step: 40, isFinished: false, elsewhere: null }]);
    page.becomeReady();
    const { runId } = page.state;
    expect(page.worker.told('live')).toEqual([{ type: 'live', runId, settings }]);
    page.worker.say({ type: 'marked', runId, step: 40, settings });
    expect(page.state.marks).toEqual(before.state.marks);
    await vi.advanceTimersByTimeAsync(3000);
    page.worker.say({
      type: 'marked',
      runId,
      step: 90,
      settings: { ...settings, learningRate: 0.1 },
    });
    expect(page.state.marks.map(({ step }) => step)).toEqual([40, 90]);
  });

  it('that had finished is back as finished, and goes on from there, counting anew what gets no better', async () => {
    await tab('a', 40);
    const { config, run } = (await findPresent(storage, null, free))!;
    const stale = { ...checkpoint(40), best: { ...best, since: 20 } };
    const page = new FakePage(config);
    page.run.resume({ ...run, checkpoint: stale, ...restoredHistories(config, run.histories) });
    const { runId } = page.state;
    const end = { code: 'patience', step: 40, since: page.state.bestSteps.last } as const;
    // Said before the worker has a word of it: what is painted first stays.
    expect(page.state).toMatchObject({ phase: 'starting', end });
    const title = () => noticeWords(page.state.notices[0]!).title;
    expect(title()).toBe('Your last run is back as it finished at step 40.');
    page.worker.say({ type: 'state', runId, state: 'finished', step: 40, end });
    expect(page.state).toMatchObject({ phase: 'finished', end });
    expect(title()).toBe('Your last run is back as it finished at step 40.');
    page.actions.goOn();
    expect(page.worker.told('play')).toHaveLength(1);
    expect(page.state.bestSteps.since).toBe(20);
    page.worker.say({ type: 'state', runId, state: 'running', step: 40, end: null });
    expect(page.state.bestSteps.since).toBe(0);
  });

  it('is left alone by a link to another configuration, and by a tab while another has it', async () => {
    await tab('a', 40);
    expect(await findPresent(storage, { ...startConfig, seed: 99 }, free)).toBeNull();
    expect(await findPresent(storage, startConfig, async () => false)).toBeNull();
    expect(await findPresent(createPresentStorage(new MemoryStore()), null, free)).toBeNull();
  });

  it('is the last one where there are several, each tab its own', async () => {
    await tab('a', 40);
    await vi.advanceTimersByTimeAsync(10);
    await tab('b', 30);
    expect((await findPresent(storage, null, free))?.id).toBe('b');
    expect((await findPresent(storage, null, async (id) => id !== 'b'))?.id).toBe('a');
  });

  it('is kept under one name when it was taken up, and under none when it was replaced', async () => {
    await tab('a', 40);
    const page = await tab('b', 60, startConfig, 'a');
    expect((await storage.cards()).map(({ id }) => id)).toEqual(['b']);
    page.run.restart();
    await vi.advanceTimersByTimeAsync(1);
    expect(await storage.cards()).toEqual([]);
  });

  it('on a table is back with that table, and with no other', async () => {
    const table = tableOf({ a: [1, 3, 5, 8, 9, 11], b: [2, 4, 7, 9, 12, 13] });
    const before = new FakePage(startConfig);
    before.actions.useTable(table, { data: 'table' });
    before.begin(true);
    keepPresent(before.store, before.run, storage, { id: 'a', idOf: () => 'run-1', takenFrom: null });
    await train(before, 1, 40);

    const found = (await findPresent(storage, before.state.config, free))!;
    const taken = async (kept: Table | null) => {
      const page = new FakePage(startConfig);
      const findTable = async () => page.store.setState({ table: kept });
      const isBack = await resumed(found, { store: page.store, run: page.run, findTable, isOurs: true });
      return { isBack, page };
    };
    const { isBack, page } = await taken(table);
    expect(isBack).toBe(true);
    expect(page.worker.tables).toEqual([table]);
    expect(page.loaded).toMatchObject({ table: table.fingerprint, resume: { step: 40 }, play: false });
    expect(page.state.history.bundle(0, 'train', 'shared').steps).toHaveLength(40);

    for (const other of [null, tableOf({ a: [1, 3, 5, 8, 9, 11], b: [2, 4, 7, 9, 12, 14] })]) {
      const without = await taken(other);
      expect(without.isBack).toBe(false);
      expect(without.page.state).toMatchObject({ runId: 0, config: startConfig });
    }
  });

  it('of another version of the page is left alone', async () => {
    await tab('a', 40);
    const key = [...memory.values.keys()].find((each) => each.startsWith('card/'))!;
    memory.values.set(key, { ...(memory.values.get(key) as object), version: '0.1' });
    expect(await findPresent(storage, null, free)).toBeNull();
  });

  it('that is damaged is left alone, and so hides no other', async () => {
    await tab('a', 40);
    for (const [part, damaged] of [
      ['checkpoint', { step: 40 }],
      ['histories', { values: [1] }],
      ['told', null],
      ['keptAs', '<b>'],
    ] as const) {
      await vi.advanceTimersByTimeAsync(10);
      await tab('b', 30);
      const key = [...memory.values.keys()].find((each) => each === 'present/b')!;
      memory.values.set(key, { ...(memory.values.get(key) as object), [part]: damaged });
      expect((await findPresent(storage, null, free))?.id).toBe('a');
    }
  });

  it('is kept every few seconds while the date jumps back by years', async () => {
    let [date, clock] = [4e12, 0];
    const page = new FakePage(startConfig);
    page.begin(true);
    const idOf = (runId: number) => `run-${runId}`;
    keepPresent(page.store, page.run, storage, {
      id: 'a',
      idOf,
      takenFrom: null,
      now: () => date,
      clock: () => clock,
    });
    await train(page, 1, 10);
    date = 1e12;
    clock += 30_000;
    await train(page, 11, 20);
    expect(await findPresent(storage, null, free)).toMatchObject({ run: { checkpoint: { step: 20 } } });
  });

  it('of each of ten tabs that open together is another one, and is kept apart from then on', async () => {
    const names = Array.from({ length: 10 }, (_, i) => `old-${i}`);
    for (const [i, name] of names.entries()) {
      await tab(name, 20 + i);
      await vi.advanceTimersByTimeAsync(10);
    }
    const held = new Set<string>();
    const hold = async (id: string) => {
      await Promise.resolve();
      const isFree = !held.has(id);
      held.add(id);
      return isFree;
    };
    const found = await Promise.all(names.map(() => findPresent(storage, null, hold)));
    const taken = found.flatMap((each) => (each === null ? [] : [each]));
    expect(new Set(taken.map(({ id }) => id)).size).toBe(10);
    expect(taken.map(({ run }) => run.checkpoint.step).toSorted()).toEqual(names.map((_, i) => 20 + i));
    await Promise.all(taken.map(({ id, config }, i) => tab(`new-${i}`, 60 + i, config, id)));
    const cards = await storage.cards();
    expect(cards.map(({ id }) => id).toSorted()).toEqual(taken.map((_, i) => `new-${i}`));
  });

  it('that another tab may have taken up as well is kept as another run from there on', async () => {
    await tab('a', 40);
    const found = (await findPresent(storage, null, free))!;
    const idsOf = async (isOurs: boolean) => {
      const page = new FakePage(startConfig);
      // So that no other run of this file is told of.
      for (let i = 0; i < 3; i++) page.run.restart();
      await resumed(found, { store: page.store, run: page.run, findTable: async () => {}, isOurs });
      return keptId(page.state.runId);
    };
    expect(await idsOf(false)).not.toBe('run-1');
    expect(await idsOf(true)).toBe('run-1');
  });

  it('that the worker cannot go on with begins anew', () => {
    const page = new FakePage(startConfig);
    const { history, gradients, junctions, told } = page.state;
    page.run.resume({ checkpoint: checkpoint(40), marks: [], told, history, gradients, junctions });
    const { runId } = page.state;
    page.worker.say({
      type: 'failed',
      runId,
      fault: { code: 'internal', detail: 'values must have length 3' },
    });
    page.settle();
    expect(page.loaded).toMatchObject({ play: true, resume: null });
    expect(page.state).toMatchObject({ step: 0, fault: null });
    expect(page.state.notices).toEqual([]);
  });

  it('costs nothing but itself where the browser keeps nothing', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    memory.refuse = new Error('forbidden');
    const page = await tab('a', 40);
    await train(page, 41, 50);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(page.state.step).toBe(50);
    warn.mockRestore();
  });
});
