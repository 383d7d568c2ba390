import { runFields, taskFields } from '../../core/config/fields';
import { maxTasks } from '../../core/config/limits';
import { presets } from '../../core/config/presets';
import type { Config, DataId, TaskConfig } from '../../core/config/schema';
import { dataFamilies, normaliseTask } from '../../core/data';
import { separateTargets } from '../../core/data/table/joined-targets';
import type { Table } from '../../core/data/table/table';
import { type Field, keptNumber, keptRecord, type RecordChoice } from '../../core/fields/field';
import { isSame } from '../../core/is-same';
import { createTrainingClient } from '../../worker/client';
import { changedKnobs, consequenceOf } from './changes';
import { createRunControl } from './create-run-control';
import { type FamilyPart, familyPartOf, onFamily, onTable } from './family-change';
import { matchOf, sizeBeforeOf } from './model-size';
import { newTask } from './new-task';
import { otherSeed } from './other-seed';
import { oncePageIsMade } from './page-made';
import type { RunControl } from './run-control';
import { backendSetting, keepRunningSetting } from './settings';
import type { Actions, Notice } from './state';
import { type AppStore, appStore } from './store';
import { createUndoStack, type Snapshot } from './undo';

/** The actions on a store and its run; the page has one pair of them, each test its own. */
export function createActions(store: AppStore, run: RunControl, now = () => performance.now()): Actions {
  const get = store.getState;
  const set = store.setState;
  const past = createUndoStack();
  /** What each data family was left with, for the way back. */
  const left = new Map<DataId, FamilyPart>();

  function remember(next: Snapshot): void {
    const { config, preset, table, sizeBefore } = get();
    past.push({ config, preset, table, sizeBefore }, changedKnobs(config, next.config), now());
    set({ canUndo: true });
  }

  /** Puts a state in place and does to the run what the difference asks for. */
  function put(next: Snapshot): void {
    const before = get();
    if (next.config.data !== before.config.data) left.set(before.config.data, familyPartOf(before.config));
    set(next);
    const hasOtherTable = dataFamilies[next.config.data].isUsers && next.table !== before.table;
    const consequence = hasOtherTable ? 'restart' : consequenceOf(before.config, next.config);
    if (consequence === 'restart') run.restart();
    else if (consequence === 'live') run.applyLive();
  }

  function change(next: Omit<Snapshot, 'sizeBefore'>): void {
    const { config, table } = get();
    if (isSame(next.config, config) && next.table === table) return;
    changeTo({ ...next, sizeBefore: sizeBeforeOf(get(), next.config) });
  }

  function changeTo(next: Snapshot): void {
    remember(next);
    put(next);
  }

  /** The configuration with some changes; where they name other data, with that family's own knobs and tasks. */
  function changed(changes: Partial<Config>, table: Table | null): Config {
    const { config } = get();
    const { data, tasks } = changes;
    const isOther = data !== undefined && data !== config.data;
    const base = isOther ? onFamily(config, data, table, left.get(data)) : config;
    // A family without its table has no tasks to offer: those that it starts with stay.
    const named = tasks?.length === 0 ? { ...changes, tasks: base.tasks } : changes;
    return onTable(keptConfig({ ...base, ...named }), table);
  }

  /** Says where a link's targets had to be taken apart for the table. */
  function sayGuesses({ data, tasks }: Config, table: Table | null): void {
    if (!dataFamilies[data].isUsers || table === null) return;
    const { problems } = separateTargets(tasks, table);
    if (problems.length > 0) actions.notify({ code: 'link', problems });
  }

  const actions: Actions = {
    configure(changes) {
      const { config, preset, table } = get();
      const next = changed(changes, table);
      change({ config: next, preset: next.data === config.data ? preset : null, table });
    },
    configureTask(index, changes) {
      const { config, table } = get();
      const tasks = config.tasks.map((task, place) =>
        place === index ? normaliseTask({ ...task, ...changes }, config.data, table) : task,
      );
      actions.configure({ tasks });
    },
    addTask() {
      const { config, table } = get();
      const task = newTask(config, table);
      if (task !== null) actions.configure({ tasks: [...config.tasks, task] });
    },
    removeTask(index) {
      const { tasks } = get().config;
      if (tasks.length > 1) actions.configure({ tasks: tasks.filter((_, place) => place !== index) });
    },
    load(config, preset = null) {
      const { table, loads } = get();
      const next = { config: onTable(keptConfig(config), table), preset, table, sizeBefore: null };
      remember(next);
      actions.dismiss('link');
      set({ ...next, loads: loads + 1 });
      sayGuesses(config, table);
      run.restart();
    },
    choosePreset(id) {
      const preset = presets.find((each) => each.id === id);
      if (!preset) throw new RangeError(`id must be that of a preset; got ${id}`);
      actions.load(preset.config, id);
    },
    play: () => run.play(),
    pause: () => run.pause(),
    toggle: () => (get().playing && get().phase !== 'failed' ? run.pause() : run.play()),
    step: (count) => run.step(count),
    reset: () => run.restart(),
    newSeed: () => actions.configure({ seed: otherSeed(get().config.seed) }),
    setSpotlight(next) {
      const { seeds } = get().config;
      run.show({ spotlight: ((next % seeds) + seeds) % seeds });
    },
    setReading: (reading) => run.show({ reading }),
    goOn() {
      // Where so many steps were wanted, no number of them is wanted any more.
      if (get().end?.code === 'steps') actions.configure({ steps: 0 });
      run.goOn();
    },
    setSpeed: (speed) => run.setSpeed(speed),
    setKeepRunning(keepRunning) {
      set({ keepRunning });
      keepRunningSetting.write(keepRunning);
    },
    setBackend(backend) {
      set({ backend, visitBackend: null });
      backendSetting.write(backend);
      run.restart();
    },
    useTable(table, changes = {}) {
      const { config, preset } = get();
      const next = changed(changes, table);
      change({ config: next, preset: isSame(next, config) ? preset : null, table });
      sayGuesses({ ...config, ...changes }, table);
    },
    setCharts: (changes) => set({ charts: { ...get().charts, ...changes } }),
    toggleCurves(entry) {
      const { hidden } = get().charts;
      const others = hidden.filter((each) => each !== entry);
      actions.setCharts({ hidden: others.length < hidden.length ? others : [...hidden, entry] });
    },
    notify: (notice) => set({ notices: [...without(get().notices, notice.code), notice] }),
    dismiss: (code) => set({ notices: without(get().notices, code) }),
    matchSize() {
      const { config, preset, table, sizeBefore } = get();
      const match = matchOf(get());
      if (match === null || sizeBefore === null) return;
      const { trunk } = match;
      changeTo({ config: { ...config, trunk }, preset, table, sizeBefore: { ...sizeBefore, trunk } });
    },
    undo() {
      const snapshot = past.pop();
      set({ canUndo: !past.isEmpty });
      if (snapshot) put(snapshot);
    },
  };
  return actions;
}

function without(notices: readonly Notice[], code: Notice['code']): readonly Notice[] {
  return notices.filter((notice) => notice.code !== code);
}

/** A configuration with every number and option on its field's range and grid, and at most as many tasks as there may be. */
function keptConfig(config: Config): Config {
  const tasks = config.tasks.slice(0, maxTasks).map((task): TaskConfig => kept(taskFields, task));
  return { ...kept(runFields, config), tasks };
}

function kept<T extends object>(fields: Record<string, Field>, values: T): T {
  const entries = Object.entries(fields).map(([name, field]) => [
    name,
    keptValue(field, values[name as keyof T]),
  ]);
  return { ...values, ...Object.fromEntries(entries) };
}

function keptValue(field: Field, value: unknown): unknown {
  if (field.type === 'number') return keptNumber(field, value as number);
  return field.type === 'record' ? keptRecord(field, value as RecordChoice) : value;
}

/** The page's run. */
export const run: RunControl = createRunControl(appStore, (listen) =>
  createTrainingClient(oncePageIsMade(listen)),
);

/** All that a user can do to the page. */
export const actions: Actions = createActions(appStore, run);
