import { beforeAll, describe, expect, it } from 'vitest';
import { defaultConfig, defaultTask } from '../../../../../src/core/config/defaults';
import type { Config } from '../../../../../src/core/config/schema';
import type { Experiment } from '../../../../../src/core/experiment/experiment';
import type { VariantResult, VariantState } from '../../../../../src/core/experiment/result';
import { stream } from '../../../../../src/core/random';
import { setBackend } from '../../../../../src/engine/backend';
import { createExperimentRun } from '../../../../../src/ui/store/experiment/experiment-run';
import {
  createExperimentStore,
  type ExperimentPhase,
  type ExperimentState,
} from '../../../../../src/ui/store/experiment/experiment-store';
import { createResultStorage } from '../../../../../src/ui/store/experiment/result-storage';
import type { KeyedStore } from '../../../../../src/ui/store/keyed-store';
import { createExperimentClient } from '../../../../../src/worker/experiment-client';
import { type InThread, inThreadWorkers } from '../../../../setup/experiment-workers';
import { trainedExperiment } from '../../../../setup/trained-experiment';
import { MemoryStore } from '../memory-store';

beforeAll(async () => {
  await setBackend('cpu');
});

const choice = (id: string) => ({ id, options: {} });

const base: Config = {
  ...defaultConfig,
  samples: 80,
  batch: 8,
  trunk: [4],
  seeds: 2,
  steps: 60,
  validationShare: 0.2,
  tasks: ['circle', 'xor', 'rings'].map((target) => ({ ...defaultTask, target })),
};

const methods: Experiment = {
  base,
  question: {
    kind: 'choices',
    methods: ['fixed', 'uw', 'pcgrad', 'mgda'].map(choice),
    sharings: [choice('hard')],
  },
};

function page({
  workers = 1,
  kept = new MemoryStore() as KeyedStore,
  now = () => performance.now(),
  onNews = (_batch: number, _from: InThread): void => {},
} = {}) {
  const store = createExperimentStore();
  let atNews: ((from: InThread) => void) | null = null;
  let fromBatch = 1;
  const begun = new Set<number>();
  const hands = inThreadWorkers((message, from) => {
    if (message.type !== 'news') return;
    onNews(message.batch, from);
    begun.add(message.batch);
    if (atNews === null || begun.size < fromBatch) return;
    const act = atNews;
    atNews = null;
    act(from);
  });
  let count = workers;
  const run = createExperimentRun({
    store,
    results: createResultStorage(kept),
    createClient: (table, listen) => createExperimentClient(table, listen, hands.create),
    table: async () => null,
    backend: () => 'cpu',
    workers: () => count,
    now,
  });
  return {
    store,
    run,
    hands,
    /** Acts as soon as a worker has told something, of so many batches in all, before anything else happens. */
    news: (act: (from: InThread) => void, ofBatches = 1) =>
      new Promise<void>((resolve) => {
        fromBatch = ofBatches;
        atNews = (from) => {
          act(from);
          resolve();
        };
      }),
    setWorkers(next: number) {
      count = next;
      run.update();
    },
    until: (holds: (state: ExperimentState) => boolean) =>
      new Promise<ExperimentState>((resolve) => {
        const check = (state: ExperimentState) => {
          if (!holds(state)) return;
          stop();
          resolve(state);
        };
        const stop = store.subscribe(check);
        check(store.getState());
      }),
  };
}

const inPhase = (phase: ExperimentPhase) => (state: ExperimentState) => state.phase === phase;

const commandsOf = ({ hands }: ReturnType<typeof page>, type: string) =>
  hands.made.flatMap(({ commands }) => commands.filter((command) => command.type === type));

/** Results without what depends on the clock. */
function untimed(states: Iterable<VariantState>) {
  return [...states].map((state) => {
    if (state.kind !== 'done') return state;
    const { elapsedMs: _, last, best, ...rest } = state.result;
    return { ...rest, last: { ...last, elapsedMs: 0 }, best: best && { ...best, elapsedMs: 0 } };
  });
}

const doneOf = (results: ReadonlyMap<string, VariantResult>) =>
  untimed([...results.values()].map((result) => ({ kind: 'done', result }) as const));

describe('an experiment on the page', () => {
  it('comes to what its variants come to, by one worker or by several', async () => {
    const expected = doneOf((await trainedExperiment(methods)).results);
    for (const workers of [1, 3]) {
      const each = page({ workers });
      each.run.start(methods);
      const { states, progress } = await each.until(inPhase('done'));
      expect(untimed(Object.values(states))).toEqual(expected);
      expect([progress.share, progress.done, progress.total]).toEqual([1, 4, 4]);
      expect(each.hands.made.length).toBe(workers);
    }
  });

  it('tells what there is while it trains', async () => {
    const each = page();
    each.run.start(methods);
    // Of the single-task networks, then of a shared model.
    await each.news(() => each.run.cancel(), 2);
    const partial = Object.values(each.store.getState().states).find(({ kind }) => kind === 'training');
    expect(partial?.kind === 'training' && partial.share).toBeLessThan(1);
    expect(partial).toMatchObject({ partial: { stepsToBest: [expect.any(Number), expect.any(Number)] } });
  });

  it('stands while it is paused, and goes on to the same', async () => {
    const each = page();
    each.run.start({ ...methods, base: { ...base, steps: 400 } });
    await each.news(() => each.run.pause());
    await new Promise((resolve) => setTimeout(resolve, 300));
    const standing = each.store.getState();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(each.store.getState().progress.share).toBe(standing.progress.share);
    expect(standing.phase).toBe('paused');
    each.run.resume();
    const { states } = await each.until(inPhase('done'));
    const { results } = await trainedExperiment({ ...methods, base: { ...base, steps: 400 } });
    expect(untimed(Object.values(states))).toEqual(doneOf(results));
  });

  it('tells how long it will take yet, by its speed so far; standing is not counted', async () => {
    let [clock, standing] = [0, 0];
    const each = page({ now: () => clock });
    const told: { counted: number; seconds: number }[] = [];
    each.store.subscribe(({ progress: { secondsLeft, share } }, before) => {
      const isNew = share !== before.progress.share && share < 1;
      if (isNew && secondsLeft !== null)
        told.push({ counted: (secondsLeft * share) / (1 - share), seconds: (clock - standing) / 1000 });
    });
    each.run.start({ ...methods, base: { ...base, steps: 5_000 } });
    expect(each.store.getState().progress.secondsLeft).toBeNull();
    await each.news(() => {
      clock = 4000;
    });
    each.run.pause();
    [clock, standing] = [90_000, 86_000];
    each.run.resume();
    await each.news(() => {
      clock = 93_000;
    });
    await each.until(inPhase('done'));
    expect(told.length).toBeGreaterThan(0);
    for (const { counted, seconds } of told) expect(counted).toBeCloseTo(seconds, 9);
  });

  it('is broken off where it is', async () => {
    const each = page();
    each.run.start({ ...methods, base: { ...base, steps: 50_000 } });
    await each.news(() => each.run.cancel());
    const { phase, states } = each.store.getState();
    expect(phase).toBe('cancelled');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(each.store.getState().states).toBe(states);
  });

  it('goes on where a worker has died, to the same', async () => {
    const each = page();
    each.run.start({ ...methods, base: { ...base, steps: 400 } });
    await each.news((from) => from.die('out of memory'));
    const { states } = await each.until(inPhase('done'));
    const { results } = await trainedExperiment({ ...methods, base: { ...base, steps: 400 } });
    expect(untimed(Object.values(states))).toEqual(doneOf(results));
    expect(each.hands.made.length).toBe(2);
  });

  it('comes to the same where 50 workers are lost at random moments, one of each batch', async () => {
    const random = stream(7, 'losses');
    const heard = new Map<number, number>();
    const lost = new Set<number>();
    const each = page({
      workers: 2,
      onNews(batch, from) {
        const left = heard.get(batch) ?? random.integer(4);
        heard.set(batch, left - 1);
        if (left > 0 || lost.has(batch)) return;
        lost.add(batch);
        if (lost.size % 2 === 0) from.die('out of memory');
        else from.giveUp(batch, 'the graphics card was taken away');
      },
    });
    const values = Array.from({ length: 25 }, (_, i) => [i + 3]);
    const experiment: Experiment = {
      base: { ...base, seeds: 1 },
      question: { kind: 'knobs', knobs: [{ name: 'trunk', task: null, values }] },
    };
    each.run.start(experiment);
    const { states, progress } = await each.until(inPhase('done'));
    const { results } = await trainedExperiment(experiment);
    expect(untimed(Object.values(states))).toEqual(doneOf(results));
    expect([progress.share, progress.done, progress.total]).toEqual([1, 25, 25]);
    expect(lost.size).toBe(50);
  });

  it('says why a variant is refused whose workers die again and again', async () => {
    const each = page();
    each.run.start({ ...methods, base: { ...base, steps: 50_000 } });
    for (let death = 0; death < 2; death++) await each.news((from) => from.die('out of memory'));
    const { states } = await each.until(({ states }) =>
      Object.values(states).every(({ kind }) => kind === 'refused'),
    );
    expect(Object.values(states)[0]).toEqual({ kind: 'refused', reason: 'out of memory' });
    await each.until(inPhase('done'));
  });

  it('trains with fewer workers when it is told to, and holds the others', async () => {
    const each = page({ workers: 3 });
    each.run.start({ ...methods, base: { ...base, steps: 600 } });
    await each.news(() => each.setWorkers(1));
    const holds = commandsOf(each, 'hold');
    expect(holds.length).toBeGreaterThan(0);
    expect(holds).toEqual(holds.map(() => ({ type: 'hold', isHeld: true })));
    await each.until(inPhase('done'));
  });

  it('finds what it has trained before, and trains the rest', async () => {
    const kept = new MemoryStore();
    const first = page({ kept });
    first.run.start(methods);
    const before = await first.until(inPhase('done'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const second = page({ kept });
    expect(await second.run.kept(methods)).toBe(4);
    second.run.start(methods);
    const after = await second.until(inPhase('done'));
    expect(after.states).toEqual(before.states);
    expect(commandsOf(second, 'train')).toEqual([]);
    const more = { ...methods.question, methods: ['fixed', 'rlw'].map(choice) } as Experiment['question'];
    second.run.start({ base, question: more });
    await second.until((state) => state.phase === 'done' && state.variants.length === 2);
    expect(commandsOf(second, 'train').length).toBeGreaterThan(0);
  });

  it('is trained anew when told to, groupings that follow too, and drops what was kept', async () => {
    const kept = new MemoryStore();
    const partners: Experiment = { base, question: { kind: 'partners', networks: 2 } };
    const first = page({ kept });
    first.run.start(partners);
    const before = await first.until(inPhase('done'));
    await first.run.kept(partners);
    const again = page({ kept });
    again.run.startAnew(partners);
    await again.news(() => again.run.pause());
    expect(await again.run.kept(partners)).toBe(0);
    again.run.resume();
    const after = await again.until(inPhase('done'));
    expect(untimed(Object.values(after.states))).toEqual(untimed(Object.values(before.states)));
    const count = (each: ReturnType<typeof page>) => commandsOf(each, 'train').length;
    expect(count(again)).toBe(count(first));
  });

  it('goes on after its page was closed in the middle', async () => {
    const kept = new MemoryStore();
    // Four batches: two baselines, then the one shared model, then the other.
    const knobs = [{ name: 'trunk', task: null, values: [[4], [5]] }];
    const experiment: Experiment = { base, question: { kind: 'knobs', knobs } };
    const first = page({ kept });
    first.run.start(experiment);
    await first.news(() => first.run.cancel(), 4);
    const { states } = first.store.getState();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await first.run.kept(experiment)).toBe(1);
    const second = page({ kept });
    second.run.start(experiment);
    const after = await second.until(inPhase('done'));
    const [link] = Object.entries(states).find(([, { kind }]) => kind === 'done')!;
    expect(after.states[link]).toEqual(states[link]);
    const { results } = await trainedExperiment(experiment);
    expect(untimed(Object.values(after.states))).toEqual(doneOf(results));
  });

  it('is trained where the browser keeps nothing, which is said', async () => {
    const refuse = () => Promise.reject(new Error('the disk is full'));
    const each = page({ kept: { keys: refuse, get: refuse, set: refuse, remove: refuse } });
    each.run.start(methods);
    const { refusal, progress } = await each.until(
      (state) => state.phase === 'done' && state.refusal !== null,
    );
    expect([refusal, progress.done]).toEqual(['the disk is full', 4]);
  });

  it('is refused with the reason where it has too many runs', () => {
    const each = page();
    each.run.start({ ...methods, base: { ...base, seeds: 16, baseline: false }, question: tooMany });
    const { phase, problems } = each.store.getState();
    expect([phase, problems.length]).toEqual(['idle', 1]);
    expect(each.hands.made).toEqual([]);
  });

  const tooMany: Experiment['question'] = {
    kind: 'knobs',
    knobs: [
      { name: 'learningRate', task: null, values: Array.from({ length: 30 }, (_, i) => (i + 1) / 100) },
    ],
  };

  it('says of variants whose data cannot be had why', async () => {
    const each = page();
    each.run.start({
      ...methods,
      base: { ...base, data: 'table', tasks: [{ ...defaultTask, target: 'age' }] },
    });
    const { states } = await each.until(inPhase('done'));
    for (const state of Object.values(states)) expect(state).toMatchObject({ kind: 'refused' });
  });

  it('trains the groupings that its pairs speak for, and measures the affinities of the joint run', async () => {
    const each = page();
    each.run.start({ base, question: { kind: 'partners', networks: 2 } });
    const { variants, states, affinity } = await each.until(inPhase('done'));
    const groupings = variants.flatMap(({ change: { grouping } }) => (grouping ? [grouping] : []));
    expect(groupings[0]).toEqual([0, 1, 2]);
    expect(groupings.length).toBe(4);
    expect(Object.values(states).every(({ kind }) => kind === 'done')).toBe(true);
    expect(affinity.length).toBeGreaterThan(3);
    expect(affinity.map(({ step }) => step)).toEqual(
      affinity.map(({ step }) => step).toSorted((a, b) => a - b),
    );
    expect(affinity[0]!.values.length).toBe(2);
  });
});
