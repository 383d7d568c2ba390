import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultConfig, defaultTask } from '../../../../src/core/config/defaults';
import type { Config } from '../../../../src/core/config/schema';
import { stream } from '../../../../src/core/random';
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

/** Time goes by a hundred times as fast, so that checkpoints come often. */
beforeEach(() => {
  const { now } = performance;
  const begun = now.call(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => 100 * (now.call(performance) - begun));
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

/** A page whose workers have these fates, and what they come to. */
function pageWith(fates: Iterator<Fate | null>) {
  const store = createAppStore(initialState(config));
  const lostAt: number[] = [];
  const begunAt: number[] = [];
  /** The last checkpoint that the page had, whenever a worker began. */
  const keptAt: number[] = [];
  let kept = 0;
  const create = fragileWorkers(fates, {
    lost: (step) => lostAt.push(step),
    begun(step) {
      begunAt.push(step);
      keptAt.push(kept);
    },
  });
  const control = createRunControl(store, (listen) => createTrainingClient(listen, create));
  control.onCheckpoint(({ step }) => {
    kept = step;
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

/** All numbers of the curves; points that depend on the clock of the machine left out. */
function numbersOf({ history, told, bestSteps }: AppState) {
  const measures = ['train', 'weight', 'test', 'validation', 0] as const;
  const curves = config.tasks.flatMap((_, task) =>
    measures.flatMap((measure) =>
      (['shared', 'baseline'] as const).map((model) => history.bundle(task, measure, model)),
    ),
  );
  const untimed = (judgement: typeof told.judgement) => judgement && { ...judgement, elapsedMs: 0 };
  return { curves, judgement: untimed(told.judgement), best: untimed(told.best), steps: bestSteps.save() };
}

it.each(['died', 'context-lost'] as const)(
  'a run whose worker has %s 50 times comes to the numbers of an undisturbed one, and shows nothing twice',
  async (manner) => {
    const { store, control, ...found } = pageWith(fatesOf(manner));
    control.restart(true);
    await until(store, ({ phase, step }) => {
      const isThrough = found.lostAt.length === losses && phase === 'running' && step > found.lostAt.at(-1)!;
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

    const whole = pageWith(unharmed());
    whole.control.restart(false);
    await whole.control.stepped(store.getState().step);
    expect(numbersOf(store.getState())).toEqual(numbersOf(whole.store.getState()));
  },
  120_000,
);
