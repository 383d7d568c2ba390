import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Bundle } from '../../../../src/core/analysis/series';
import { defaultConfig, defaultTask } from '../../../../src/core/config/defaults';
import type { Config } from '../../../../src/core/config/schema';
import { stream } from '../../../../src/core/random';
import { configWith } from '../../../../src/core/run/member';
import { createRunControl } from '../../../../src/ui/store/create-run-control';
import type { AppState } from '../../../../src/ui/store/state';
import { type AppStore, createAppStore, initialState } from '../../../../src/ui/store/store';
import { isUpToDate } from '../../../../src/ui/store/waiting';
import { createTrainingClient } from '../../../../src/worker/client';
import { type Fate, fragileWorkers, moments } from '../../../setup/fragile-workers';

// Node hears a thousand messages before it looks at its timers; a browser hears each in its turn.
vi.mock('../../../../src/worker/turns', () => ({
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
  sleep: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
}));

const losses = 50;

const config: Config = {
  ...defaultConfig,
  samples: 80,
  batch: 8,
  trunk: [4],
  validationShare: 0.2,
  method: { id: 'gradnorm', options: {} },
  tasks: ['circle', 'hills'].map((target) => ({ ...defaultTask, target })),
};

/** What a user changes on the way, in turn: no two that follow each other are one drag of a slider. */
const changes: readonly ((config: Config, i: number) => Partial<Config>)[] = [
  (_, i) => ({ learningRate: 0.01 + 0.001 * (i % 7) }),
  ({ tasks }, i) => ({ tasks: [{ ...tasks[0]!, weight: 1 + (i % 5) }, tasks[1]!] }),
  (_, i) => ({ method: { id: i % 2 === 0 ? 'famo' : 'gradnorm', options: {} } }),
];

/** Time goes by three hundred times as fast, so that checkpoints come often. */
beforeEach(() => {
  const { now } = performance;
  const begun = now.call(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => 300 * (now.call(performance) - begun));
});
afterEach(() => vi.restoreAllMocks());

function* fatesOf(manner: Fate['manner']): Generator<Fate | null> {
  const random = stream(7, manner);
  for (let i = 0; i < losses; i++) {
    const moment = moments[i % moments.length]!;
    yield { moment, after: random.integer(often.has(moment) ? 30 : 1), manner };
  }
  yield* unharmed();
}

/** What happens all the time; judgements come ever more rarely. */
const often = new Set<Fate['moment']>(['training', 'reading']);

function* unharmed(): Generator<null> {
  for (;;) yield null;
}

/** A page whose workers have these fates, and what they come to; `isChanged`: a user changes settings, also when one is lost. */
function pageWith(fates: Iterator<Fate | null>, isChanged = false) {
  const store = createAppStore(initialState(config));
  const lostAt: number[] = [];
  const begunAt: number[] = [];
  /** The last checkpoint that the page had, whenever a worker began. */
  const keptAt: number[] = [];
  let kept = 0;
  let made = 0;
  let heard = 0;
  const change = () => {
    const { config: before } = store.getState();
    store.setState({ config: { ...before, ...changes[made % changes.length]!(before, made) } });
    made++;
    control.applyLive();
  };
  const create = fragileWorkers(fates, {
    lost(step) {
      lostAt.push(step);
      if (isChanged && lostAt.length % 5 === 0) change();
    },
    begun(step) {
      begunAt.push(step);
      keptAt.push(kept);
    },
  });
  const control = createRunControl(store, (listen) => createTrainingClient(listen, create));
  control.onCheckpoint(({ step }) => {
    kept = step;
    // What is changed now is lost with the worker, and taken again.
    if (isChanged && ++heard % 6 === 0) change();
  });
  control.look({ gradients: true, model: true });
  control.setSight(true);
  return { store, control, lostAt, begunAt, keptAt };
}

const until = (store: AppStore, holds: (state: AppState) => boolean) =>
  new Promise<void>((resolve) => {
    const check = () => {
      if (!holds(store.getState())) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(check);
    check();
  });

/** A run that nothing happens to but these changes, at rest after each, up to a step. */
async function undisturbed(marks: AppState['marks'], end: number): Promise<AppState> {
  const { store, control } = pageWith(unharmed());
  const at = () => store.getState().step;
  control.restart(false);
  for (const { step, settings } of marks) {
    await control.stepped(step - at());
    store.setState(({ config: before }) => ({ config: configWith(before, settings) }));
    control.applyLive();
  }
  await control.stepped(end - at());
  return store.getState();
}

/**
 * All numbers of the curves; points that depend on the clock of the machine left out, and those where settings were
 * changed: a run at rest is judged there.
 */
function numbersOf({ history, told, bestSteps }: AppState, marks: AppState['marks']) {
  const leftOut = new Set(marks.map(({ step }) => step));
  const measures = ['train', 'weight', 'test', 'validation', 0] as const;
  const curves = config.tasks.flatMap((_, task) =>
    measures.flatMap((measure) =>
      (['shared', 'baseline'] as const).map((model) =>
        without(history.bundle(task, measure, model), leftOut),
      ),
    ),
  );
  const untimed = (judgement: typeof told.judgement) => judgement && { ...judgement, elapsedMs: 0 };
  return { curves, judgement: untimed(told.judgement), best: untimed(told.best), steps: bestSteps.save() };
}

function without({ steps, runs }: Bundle, leftOut: ReadonlySet<number>): Bundle {
  const isKept = (_: number, place: number) => !leftOut.has(steps[place]!);
  return { steps: steps.filter(isKept), runs: runs.map((run) => run.filter(isKept)) };
}

it.each(['died', 'context-lost'] as const)(
  'a run whose worker has %s 50 times, while settings change, comes to the numbers of an undisturbed one, and shows nothing twice',
  async (manner) => {
    const { store, control, ...found } = pageWith(fatesOf(manner), true);
    control.restart(true);
    await until(store, ({ phase, step }) => {
      const isThrough =
        found.lostAt.length === losses && phase === 'running' && step > Math.max(...found.lostAt);
      return isThrough || phase === 'failed';
    });
    control.pause();
    await until(
      store,
      (state) => state.phase === 'failed' || (state.phase === 'paused' && isUpToDate(state)),
    );
    expect(store.getState().fault).toBeNull();
    expect(store.getState().notices.map(({ code }) => code)).toEqual(['lost']);
    expect(found.lostAt).toHaveLength(losses);
    expect(found.begunAt).toEqual(found.keptAt);

    const { marks, step } = store.getState();
    expect(marks.length).toBeGreaterThan(10);
    const whole = await undisturbed(marks, step);
    expect(numbersOf(store.getState(), marks)).toEqual(numbersOf(whole, marks));
  },
  120_000,
);
