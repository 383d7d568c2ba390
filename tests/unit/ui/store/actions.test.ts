import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultConfig, defaultTask } from '../../../../src/core/config/defaults';
import { maxTasks } from '../../../../src/core/config/limits';
import { presets } from '../../../../src/core/config/presets';
import { configSchema } from '../../../../src/core/config/schema';
import { dataFamilies } from '../../../../src/core/data';
import { referenceTo } from '../../../../src/core/data/table/reference';
import type { Table } from '../../../../src/core/data/table/table';
import { fakePage } from './fake-page';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Three columns of numbers; the last is what it is about. */
const table: Table = {
  name: 'heights.csv',
  fingerprint: '0123abcd',
  rows: 40,
  columns: ['age', 'shoe', 'height'].map((name, place) => ({
    name,
    values: Array.from({ length: 40 }, (_, row) => String(row * 1.5 + place)),
    codes: Int32Array.from({ length: 40 }, (_, row) => row),
    numbers: Float64Array.from({ length: 40 }, (_, row) => row * 1.5 + place),
  })),
};

describe('configure', () => {
  test('hands a learning rate to the run as it trains', () => {
    const page = fakePage();
    page.begin(true);
    const { runId } = page.state;
    page.actions.configure({ learningRate: 0.1 });
    page.settle();
    expect(page.worker.told('load')).toHaveLength(1);
    expect(page.worker.told('live')).toMatchObject([{ runId, settings: { learningRate: 0.1 } }]);
    expect(page.state).toMatchObject({ runId, phase: 'running' });
  });

  test.each([
    ['a loss weight', { weight: 3 }],
    ['a name', { name: 'Mine' }],
  ])('does not restart the run for %s', (_, changes) => {
    const page = fakePage();
    page.begin();
    page.actions.configureTask(1, changes);
    page.settle();
    expect(page.worker.told('load')).toHaveLength(1);
    expect(page.state.config.tasks[1]).toMatchObject(changes);
  });

  test('tells the run nothing of a name, which only the page shows', () => {
    const page = fakePage();
    page.begin();
    page.actions.configureTask(0, { name: 'Mine' });
    page.settle();
    expect(page.worker.told('live')).toEqual([]);
  });

  test.each([true, false])('restarts for a batch size, playing (%s) as it was', (isPlaying) => {
    const page = fakePage();
    page.begin(isPlaying);
    const { runId } = page.state;
    page.actions.configure({ batch: 64 });
    page.settle();
    expect(page.state.runId).toBeGreaterThan(runId);
    expect(page.loaded).toMatchObject({ runId: page.state.runId, play: isPlaying });
    expect(page.loaded.config.batch).toBe(64);
  });

  test('restarts at once, and while a slider is dragged not for every value', () => {
    const page = fakePage();
    page.begin();
    for (let samples = 500; samples < 550; samples++) {
      page.actions.configure({ samples });
      vi.advanceTimersByTime(4);
    }
    page.settle();
    const loads = page.worker.told('load').slice(1);
    expect(loads[0]!.config.samples).toBe(500);
    expect(loads.at(-1)!.config.samples).toBe(549);
    expect(loads.length).toBeLessThan(5);
    expect(loads.at(-1)!.runId).toBe(page.state.runId);
  });

  test('hands a method, and an option of it, to the run as it trains', () => {
    const page = fakePage();
    page.begin(true);
    const { runId } = page.state;
    page.actions.configure({ method: { id: 'cagrad', options: {} } });
    page.settle();
    page.actions.configure({ method: { id: 'cagrad', options: { c: 0.4 } } });
    page.settle();
    expect(page.worker.told('load')).toHaveLength(1);
    expect(page.worker.told('live').map(({ settings }) => settings.method)).toEqual([
      { id: 'cagrad', options: {} },
      { id: 'cagrad', options: { c: 0.4 } },
    ]);
    expect(page.state).toMatchObject({ runId, phase: 'running' });
  });

  test('restarts for an option that is needed from the first step on, but not for its method', () => {
    const page = fakePage();
    page.begin(true);
    page.actions.configure({ method: { id: 'uw', options: { initial: -0.5 } } });
    page.settle();
    expect(page.worker.told('load')).toHaveLength(1);
    page.actions.configure({ method: { id: 'uw', options: { initial: -0.4, rate: 0.1 } } });
    page.settle();
    expect(page.worker.told('load')).toHaveLength(2);
    expect(page.loaded.config.method).toEqual({ id: 'uw', options: { initial: -0.4, rate: 0.1 } });
  });

  test('keeps of a method what differs from its defaults, on its range', () => {
    const page = fakePage();
    page.actions.configure({ method: { id: 'cagrad', options: { c: 7, rescale: 'none', lost: 1 } } });
    expect(page.state.config.method).toEqual({ id: 'cagrad', options: { c: 0.99 } });
    page.actions.configure({ method: { id: 'cagrad', options: { c: 0.5 } } });
    expect(page.state.config.method).toEqual({ id: 'cagrad', options: {} });
    expect(configSchema.safeParse(page.state.config).success).toBe(true);
  });

  test('takes a change of method back, and the options before it', () => {
    const page = fakePage();
    page.actions.configure({ method: { id: 'cagrad', options: { c: 0.4 } } });
    vi.advanceTimersByTime(5000);
    page.actions.configure({ method: { id: 'pcgrad', options: {} } });
    page.actions.undo();
    expect(page.state.config.method).toEqual({ id: 'cagrad', options: { c: 0.4 } });
  });

  test('keeps numbers on the range and grid of their fields', () => {
    const page = fakePage();
    page.actions.configure({ learningRate: 0.0123456, batch: 9999, seed: 1.4 });
    page.actions.configureTask(0, { weight: 0.33333 });
    expect(page.state.config).toMatchObject({ learningRate: 0.0123, batch: 1024, seed: 1 });
    expect(page.state.config.tasks[0]!.weight).toBe(0.333);
    expect(configSchema.safeParse(page.state.config).success).toBe(true);
  });

  test('starts a run that has failed again when its settings change', () => {
    const page = fakePage();
    page.begin(true);
    const { runId } = page.state;
    page.worker.say({ type: 'failed', runId, fault: { code: 'diverged', detail: '', step: 3, task: 0 } });
    expect(page.state.phase).toBe('failed');
    page.actions.configure({ learningRate: 0.001 });
    page.settle();
    expect(page.loaded).toMatchObject({ runId: page.state.runId, play: true });
    expect(page.state.fault).toBeNull();
  });

  test('gives other data the tasks of its family, and the former ones back on the way back', () => {
    const page = fakePage();
    page.actions.configureTask(0, { target: 'spirals' });
    page.actions.configure({ samples: 1234 });
    const { tasks } = page.state.config;
    page.actions.configure({ data: 'article', tasks: dataFamilies.article.defaultTasks(null) });
    expect(page.state.config.tasks.map((task) => task.target)).toEqual(['noise', 'noise']);
    page.actions.configure({ data: 'plane' });
    expect(page.state.config).toMatchObject({ data: 'plane', tasks, samples: 1234 });
  });

  test('keeps what two families both have a knob for to each of them', () => {
    const page = fakePage();
    page.actions.configure({ data: 'correlated' });
    page.actions.configure({ inputs: 100, correlation: 0.25 });
    page.actions.configure({ data: 'scaled' });
    const { inputs, correlation } = defaultConfig;
    expect(page.state.config).toMatchObject({ data: 'scaled', inputs, correlation });
    page.actions.configure({ data: 'correlated' });
    expect(page.state.config).toMatchObject({ inputs: 100, correlation: 0.25 });
  });
});

describe('tasks', () => {
  test('a new one asks something that no other asks yet', () => {
    const page = fakePage();
    const count = dataFamilies.plane.targets(null).length;
    while (page.state.config.tasks.length < count) page.actions.addTask();
    expect(new Set(page.state.config.tasks.map((task) => task.target)).size).toBe(count);
  });

  test('are at most 16 and at least one', () => {
    const page = fakePage();
    for (let i = 0; i < 20; i++) page.actions.addTask();
    expect(page.state.config.tasks).toHaveLength(maxTasks);
    expect(configSchema.safeParse(page.state.config).success).toBe(true);
    for (let i = 0; i < 20; i++) page.actions.removeTask(0);
    expect(page.state.config.tasks).toHaveLength(1);
  });

  test('keep their settings when one before them is removed', () => {
    const page = fakePage();
    page.actions.addTask();
    page.actions.configureTask(2, { weight: 7, name: 'Third' });
    const [, second, third] = page.state.config.tasks;
    page.actions.removeTask(0);
    expect(page.state.config.tasks).toEqual([second, third]);
  });

  test('get the kind that their new target dictates', () => {
    const page = fakePage();
    page.actions.configureTask(0, { target: 'hills' });
    expect(page.state.config.tasks[0]!.kind).toBe('regression');
  });

  test('of a drawn law are more of the same, with its noise', () => {
    const page = fakePage();
    page.actions.configure({ data: 'correlated' });
    page.actions.addTask();
    expect(page.state.config.tasks.map(({ target, noise }) => [target, noise])).toEqual([
      ['sines', 0.1],
      ['sines', 0.1],
      ['sines', 0.1],
    ]);
  });

  test('of a table are one a column', () => {
    const page = fakePage();
    page.actions.useTable(table, { data: 'table' });
    for (let i = 0; i < 10; i++) page.actions.addTask();
    const targets = page.state.config.tasks.map((task) => task.target);
    expect([...targets].sort()).toEqual(['age', 'height', 'shoe']);
  });
});

describe('undo', () => {
  test('brings back a removed task, in its place', () => {
    const page = fakePage();
    page.begin();
    expect(page.state.canUndo).toBe(false);
    const before = page.state.config;
    page.actions.removeTask(0);
    expect(page.state.canUndo).toBe(true);
    page.actions.undo();
    page.settle();
    expect(page.state).toMatchObject({ config: before, canUndo: false });
    expect(page.loaded.config).toEqual(before);
  });

  test('takes back change after change, and the preset with it', () => {
    const page = fakePage();
    page.actions.configure({ seed: 1 });
    page.actions.configure({ batch: 8 });
    page.actions.choosePreset('conflict');
    page.actions.undo();
    expect(page.state).toMatchObject({ preset: null });
    expect(page.state.config).toMatchObject({ seed: 1, batch: 8 });
    page.actions.undo();
    expect(page.state.config).toMatchObject({ seed: 1, batch: defaultConfig.batch });
    page.actions.undo();
    expect(page.state.config).toEqual(defaultConfig);
    page.actions.undo();
    expect(page.state.config).toEqual(defaultConfig);
  });

  test('takes a dragged slider back as one change, and a second drag as another', () => {
    const page = fakePage();
    for (const learningRate of [0.02, 0.03, 0.05]) {
      page.actions.configure({ learningRate });
      vi.advanceTimersByTime(50);
    }
    vi.advanceTimersByTime(5000);
    page.actions.configure({ learningRate: 1 });
    page.actions.undo();
    expect(page.state.config.learningRate).toBe(0.05);
    page.actions.undo();
    expect(page.state.config.learningRate).toBe(defaultConfig.learningRate);
  });

  test('takes back tasks one by one, however fast they were added', () => {
    const page = fakePage();
    page.actions.addTask();
    page.actions.addTask();
    page.actions.undo();
    expect(page.state.config.tasks).toHaveLength(defaultConfig.tasks.length + 1);
  });

  test('of a live change is live', () => {
    const page = fakePage();
    page.begin(true);
    page.actions.configure({ learningRate: 0.5 });
    page.settle();
    page.actions.undo();
    page.settle();
    expect(page.worker.told('load')).toHaveLength(1);
    expect(page.worker.told('live').at(-1)!.settings.learningRate).toBe(defaultConfig.learningRate);
  });

  test('brings a table back that was taken out of the page', () => {
    const page = fakePage();
    page.actions.useTable(table, { data: 'table' });
    page.actions.useTable(null, defaultConfig);
    page.actions.undo();
    expect(page.state.table).toBe(table);
    expect(page.state.config.data).toBe('table');
  });
});

describe('load', () => {
  test('takes a preset as it is, and keeps its claim while its knobs are turned', () => {
    const page = fakePage();
    page.actions.choosePreset('scales');
    expect(page.state.config).toEqual(presets.find(({ id }) => id === 'scales')!.config);
    page.actions.configureTask(1, { weight: 0.01 });
    expect(page.state.preset).toBe('scales');
    page.actions.configure({ data: 'article' });
    expect(page.state.preset).toBeNull();
  });

  test('starts again even with the configuration that is there', () => {
    const page = fakePage();
    page.begin();
    const { runId, loads } = page.state;
    page.actions.load(page.state.config);
    page.settle();
    expect(page.state.runId).toBe(runId + 1);
    expect(page.state.loads).toBe(loads + 1);
  });

  test('refuses a preset that does not exist', () => {
    expect(() => fakePage().actions.choosePreset('nonsense')).toThrow(RangeError);
  });
});

describe('the charts', () => {
  test('are looked at in the same way after a change that restarts the run', () => {
    const page = fakePage();
    page.begin(true);
    page.actions.setCharts({ tab: 'weights', zoom: { from: 10, to: 20 } });
    page.actions.configure({ trunk: [3] });
    expect(page.state.charts).toMatchObject({ tab: 'weights', zoom: { from: 10, to: 20 }, unit: 'step' });
  });

  test('hide the curves of an entry of the legend until it is asked for again', () => {
    const { actions, ...page } = fakePage();
    const hiddenAfter = (entry: string) => {
      actions.toggleCurves(entry);
      return page.store.getState().charts.hidden;
    };
    expect(['test', 'test'].map(hiddenAfter)).toEqual([
      ['trainAlone', 'validation', 'test'],
      ['trainAlone', 'validation'],
    ]);
    expect(hiddenAfter('trainAlone')).toEqual(['validation']);
  });
});

describe('notices', () => {
  test('replace those of the same code and go when they are dismissed', () => {
    const { actions, store } = fakePage();
    const codes = () => store.getState().notices.map(({ code }) => code);
    actions.notify({ code: 'table-not-kept', reason: 'one' });
    actions.notify({ code: 'lost', fault: 'worker-died', step: 3, elsewhere: null });
    actions.notify({ code: 'table-not-kept', reason: 'three' });
    expect(codes()).toEqual(['lost', 'table-not-kept']);
    expect(store.getState().notices[1]).toMatchObject({ reason: 'three' });
    actions.dismiss('table-not-kept');
    expect(codes()).toEqual(['lost']);
  });
});

describe('a new seed', () => {
  test('is another one on the range of seeds, and starts the run again', () => {
    const page = fakePage();
    page.begin();
    const { runId, config } = page.state;
    page.actions.newSeed();
    page.settle();
    expect(page.state.config.seed).not.toBe(config.seed);
    expect(configSchema.safeParse(page.state.config).success).toBe(true);
    expect(page.state.runId).toBe(runId + 1);
  });
});

describe('a table', () => {
  test('is given to the worker only where the configuration is on a table', () => {
    const page = fakePage();
    page.begin();
    page.actions.useTable(table);
    page.settle();
    expect(page.worker.told('load')).toHaveLength(1);
    page.actions.configure({ data: 'table' });
    page.settle();
    expect(page.loaded.table).toBe(table.fingerprint);
    expect(page.worker.tables).toEqual([table]);
    expect(page.state.config).toMatchObject({ table: referenceTo(table) });
    expect(page.state.config.tasks.map((task) => task.target)).toContain('height');
  });

  test('takes targets apart that a link has joined, and says so', () => {
    const page = fakePage();
    const joined = { ...defaultTask, target: 'shoe,height', kind: 'regression' as const };
    page.actions.load({ ...defaultConfig, data: 'table', table: referenceTo(table), tasks: [joined] });
    page.actions.useTable(table);
    expect(page.state.config.tasks.map(({ target }) => target)).toEqual(['shoe', 'height']);
    expect(page.state.notices.map(({ code }) => code)).toContain('link');
  });

  test('gives the preset for tables its tasks', () => {
    const page = fakePage();
    page.actions.useTable(table);
    page.actions.choosePreset('table');
    expect(page.state.config.tasks.every((task) => task.target !== '')).toBe(true);
    expect(page.state.preset).toBe('table');
  });

  test('that is missing leaves the page paused, ends the run before it, and starts by itself when it comes', () => {
    const page = fakePage();
    page.begin(true);
    const { worker } = page;
    page.actions.configure({ data: 'table', table: referenceTo(table) });
    page.settle();
    expect(page.state).toMatchObject({ phase: 'paused', playing: false, ready: null });
    expect(worker.isTerminated).toBe(true);
    expect(page.workers).toHaveLength(1);
    page.actions.play();
    expect(page.workers).toHaveLength(1);
    page.actions.useTable(table);
    page.settle();
    expect(page.workers).toHaveLength(2);
    expect(page.loaded).toMatchObject({ table: table.fingerprint, runId: page.state.runId });
  });

  test('of another content than the link was made with is not taken for it', () => {
    const page = fakePage();
    page.actions.useTable({ ...table, fingerprint: 'ffffffff' });
    page.actions.load({ ...defaultConfig, data: 'table', table: referenceTo(table) });
    page.settle();
    expect(page.state.phase).toBe('paused');
    expect(page.workers).toHaveLength(0);
  });
});
