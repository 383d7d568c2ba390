import { dataFamilies } from '../../core/data';
import { missingTable } from '../../core/data/table/reference';
import { isSame } from '../../core/is-same';
import type { Backend } from '../../core/run/backend';
import { liveSettings } from '../../core/run/member';
import type { Predictions } from '../../core/run/told';
import type { TrainingClient } from '../../worker/client';
import type { Checkpoint, Fault, Looks, MemoryUse, Message } from '../../worker/protocol';
import { hasSameShape } from './changes';
import { createFrameIntake } from './frame-intake';
import { createMarkBook } from './marks';
import { createRecovery } from './recovery';
import { descriptionOf, spotlit, workersSpotlight } from './spotlight';
import type { AppState } from './state';
import { type AppStore, freshRun } from './store';
import { throttle } from './throttle';
import { isStanding, isUpToDate, until, whenSettled } from './waiting';

/** While a slider is dragged, the run is told of it, or started again, at most once in this time. */
const liveGapMs = 80;
const loadGapMs = 200;

/** The page's side of the training: one run in the worker, and what it tells put into the store. */
export interface RunControl {
  /** Starts the state's configuration at step 0. `play` is whether it trains at once; else as it was. */
  restart(play?: boolean): void;
  /** Takes the state's configuration up at a checkpoint, paused, with what the page had of it by then. */
  resume(from: Resumed): void;
  /** Calls back with each checkpoint, when the page has all that was told before it. */
  onCheckpoint(listen: (checkpoint: Checkpoint) => void): void;
  /** Hands the state's live settings to the run as it trains; a run that has failed starts again with them. */
  applyLive(): void;
  play(): void;
  pause(): void;
  /** Trains further a run that stands or has finished. */
  goOn(): void;
  step(count: number): void;
  /** Makes that many steps, pausing first; resolves when the page has them, with the number of the last one. */
  stepped(count: number): Promise<number>;
  /** Resolves once the present run, or the one that takes its place, trains, stands or has failed. */
  settled(): Promise<void>;
  setSpeed(speed: AppState['speed']): void;
  /** Says what of the run somebody looks at: only that is worked out. */
  look(looks: Partial<Looks>): void;
  /** Whether the page is in sight at all; nobody looks at anything while it is not. */
  setSight(isInSight: boolean): void;
  /** Puts another run in the spotlight, or reads it at another moment. */
  show(next: Partial<Pick<AppState, 'spotlight' | 'reading'>>): void;
  /** Of the run in the spotlight. */
  predict(task: number): Promise<Predictions>;
  memory(): Promise<MemoryUse>;
}

/** A run that a page had before, up to a checkpoint. */
export interface Resumed extends Pick<AppState, 'history' | 'gradients' | 'junctions' | 'marks' | 'told'> {
  readonly checkpoint: Checkpoint;
}

const nothing: Looks = { gradients: false, model: false, seeds: false };

type CreateClient = (listen: (message: Message) => void) => TrainingClient;

/** The control of the run that `store` is about. Nothing happens before the first {@link RunControl.restart}. */
export function createRunControl(
  store: AppStore,
  createClient: CreateClient,
  now: () => number = Date.now,
): RunControl {
  const get = store.getState;
  const set = store.setState;
  /** The configuration of the run that the worker was last given. */
  let loaded: AppState['config'] | null = null;
  let sent = liveSettings(get().config);
  let marks = createMarkBook(liveSettings(get().config));
  /** The step that the run stands at, or goes to by single steps, in the worker; frames follow later. */
  let knownStep = 0;
  let wanted = nothing;
  let looks = nothing;
  let isInSight = true;
  const recovery = createRecovery();
  let hearCheckpoint: (checkpoint: Checkpoint) => void = () => {};
  /** A run was taken up and the worker has not said yet that it can go on with it. */
  let isResuming = false;

  const client = createClient(take);
  const frames = createFrameIntake(store, ({ runId, frame }) =>
    client.send({ type: 'acknowledge', runId, frame }),
  );
  const loader = throttle(loadGapMs, load);
  const live = throttle(liveGapMs, () => {
    sent = liveSettings(get().config);
    client.send({ type: 'live', runId: get().runId, settings: sent });
  });

  function take(message: Message): void {
    if (message.runId !== get().runId) return;
    switch (message.type) {
      case 'progress':
        set({ phase: message.phase });
        return;
      case 'ready':
        isResuming = false;
        set({ ready: descriptionOf(message, get().spotlight), fault: null });
        if (recovery.isElsewhere(message.backend)) sayElsewhere(message.backend);
        return;
      case 'state':
        frames.flush();
        knownStep = message.step;
        // The worker counts anew in a run that goes on.
        if (get().phase === 'finished' && message.state !== 'finished') get().bestSteps.goOn();
        set({ phase: message.state, playing: message.state === 'running', end: message.end });
        if (message.end !== null) sayFinished(message.step);
        return;
      case 'frame':
        frames.take(message);
        return;
      case 'marked':
        set({ marks: marks.add(message.step, message.settings, now()) });
        return;
      case 'checkpoint':
        recovery.keep(message.checkpoint);
        frames.flush();
        hearCheckpoint(message.checkpoint);
        return;
      case 'failed':
        frames.flush();
        // What a page kept may be broken: the run begins anew.
        if (isResuming && message.fault.code === 'internal') {
          set({ notices: get().notices.filter(({ code }) => code !== 'resumed') });
          restart(true);
          return;
        }
        if (isRecovered(message.fault)) return;
        set({ phase: 'failed', fault: message.fault, stepsPerSecond: 0 });
        return;
      case 'answer':
        return;
      default:
        message satisfies never;
    }
  }

  function restart(play = get().playing): void {
    const { config, runId, historyVersion, ready, view, spotlight } = get();
    const isShown = loaded !== null && hasSameShape(loaded, config);
    knownStep = 0;
    isResuming = false;
    live.cancel();
    set({
      ...freshRun(config),
      runId: runId + 1,
      playing: play,
      spotlight: spotlight < config.seeds ? spotlight : 0,
      historyVersion: historyVersion + 1,
      ready: isShown ? ready : null,
      view: isShown ? view : null,
    });
    loader.call();
  }

  function load(): void {
    const { config } = get();
    if (isTableMissing()) {
      park();
      return;
    }
    loaded = config;
    sent = liveSettings(config);
    marks = createMarkBook(sent);
    recovery.reset();
    begin(null);
  }

  function resume({ checkpoint, ...had }: Resumed): void {
    const { config, runId, historyVersion } = get();
    loaded = config;
    sent = liveSettings(config);
    marks = createMarkBook(sent, had.marks);
    recovery.reset();
    recovery.keep(checkpoint);
    knownStep = checkpoint.step;
    isResuming = true;
    const { step, elapsedMs } = checkpoint;
    const fresh = freshRun(config);
    fresh.bestSteps.restore(checkpoint.best);
    set({
      ...fresh,
      ...had,
      ...spotlit(had.told, get()),
      step,
      elapsedMs,
      runId: runId + 1,
      playing: false,
      historyVersion: historyVersion + 1,
      notices: [...get().notices, { code: 'resumed', step, isFinished: false, elsewhere: null }],
    });
    begin(checkpoint);
  }

  function begin(resume: Checkpoint | null): void {
    const { config, table, runId, playing, speed, backend, visitBackend } = get();
    const ownTable = dataFamilies[config.data].isUsers ? table : null;
    const load = {
      type: 'load',
      runId,
      config,
      table: ownTable?.fingerprint ?? null,
      play: playing,
      speed,
      backend: visitBackend ?? backend,
      resume,
      looks,
      spotlight: workersSpotlight(get()),
    } as const;
    client.send(load, ownTable);
  }

  /** Goes on in a new worker where the old one is lost and that has not been tried too often. */
  function isRecovered(fault: Fault): boolean {
    const resume = recovery.after(fault);
    if (resume === undefined) return false;
    client.replace();
    sent = liveSettings(get().config);
    const from = resume?.step ?? 0;
    set({
      phase: 'starting',
      notices: [
        ...get().notices.filter(({ code }) => code !== 'lost'),
        { code: 'lost', fault: fault.code, step: from, elsewhere: null },
      ],
    });
    begin(resume);
    // Single steps that were asked for and not yet made.
    if (!get().playing && knownStep > from) {
      client.send({ type: 'step', runId: get().runId, count: knownStep - from });
    }
    return true;
  }

  /** A run that was taken up on another backend has not the numbers that it would have had. */
  function sayElsewhere({ id }: Backend): void {
    const told = get().notices.map((notice) =>
      notice.code === 'lost' || notice.code === 'resumed' ? { ...notice, elsewhere: id } : notice,
    );
    set({ notices: told });
  }

  /** A run that was taken up and had finished is no paused one. */
  function sayFinished(step: number): void {
    const { notices } = get();
    const isBack = notices.some((notice) => notice.code === 'resumed' && notice.step === step);
    if (!isBack) return;
    set({
      notices: notices.map((notice) =>
        notice.code === 'resumed' ? { ...notice, isFinished: true } : notice,
      ),
    });
  }

  /** Without its table a run cannot start; the worker is ended, since the run before it would go on in there. */
  function park(): void {
    if (loaded !== null) client.replace();
    loaded = null;
    set({ phase: 'paused', playing: false, ready: null, view: null });
  }

  /** What waits goes first, so that the command meets the run and the settings that it was meant for. */
  function send(command: Parameters<TrainingClient['send']>[0]): void {
    loader.flush();
    live.flush();
    client.send(command);
  }

  const isTableMissing = () => missingTable(get().config, get().table) !== null;

  function play(): void {
    const { phase, end } = get();
    if (isTableMissing()) return;
    if ((phase === 'finished' && end?.code === 'steps') || phase === 'failed') {
      restart(true);
      return;
    }
    goOn();
  }

  function goOn(): void {
    set({ playing: true });
    send({ type: 'play', runId: get().runId });
  }

  function pause(): void {
    set({ playing: false });
    send({ type: 'pause', runId: get().runId });
  }

  function step(count: number): void {
    if (isTableMissing() || get().phase === 'failed') return;
    set({ playing: false });
    knownStep += count;
    send({ type: 'step', runId: get().runId, count });
  }

  function settled(): Promise<void> {
    loader.flush();
    return whenSettled(store);
  }

  async function stepped(count: number): Promise<number> {
    await settled();
    if (isTableMissing()) throw new Error('the table of this configuration is not loaded');
    if (get().phase === 'running') pause();
    await until(store, isStanding);
    if (get().phase === 'finished') return get().step;
    step(count);
    await until(store, (state) => state.step >= knownStep && isUpToDate(state));
    return get().step;
  }

  function tellLooks(): void {
    const next = isInSight ? wanted : nothing;
    if (isSame(next, looks)) return;
    looks = next;
    client.send({ type: 'look', runId: get().runId, looks });
  }

  return {
    restart,
    resume,
    onCheckpoint(listen) {
      hearCheckpoint = listen;
    },
    applyLive() {
      // A task's name is live and nothing to the run.
      if (isSame(sent, liveSettings(get().config))) return;
      if (get().phase === 'failed') restart();
      else live.call();
    },
    play,
    goOn,
    pause,
    step,
    stepped,
    settled,
    setSpeed(speed) {
      set({ speed });
      send({ type: 'speed', runId: get().runId, speed });
    },
    look(changes) {
      wanted = { ...wanted, ...changes };
      tellLooks();
    },
    setSight(next) {
      isInSight = next;
      tellLooks();
    },
    show(next) {
      const { ready, told, historyVersion, runId } = get();
      const shown = { ...get(), ...next };
      set({
        ...next,
        ready: ready && descriptionOf(ready, shown.spotlight),
        ...spotlit(told, shown),
        historyVersion: historyVersion + 1,
      });
      send({ type: 'spotlight', runId, spotlight: workersSpotlight(shown) });
    },
    predict: (task) => client.predict(get().runId, task, workersSpotlight(get())),
    memory: () => client.memory(get().runId),
  };
}
