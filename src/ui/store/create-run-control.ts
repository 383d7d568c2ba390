import { dataFamilies } from '../../core/data';
import { missingTable } from '../../core/data/table/reference';
import { isSame } from '../../core/is-same';
import { configWith, liveSettings } from '../../core/run/member';
import { runEnd } from '../../core/run/run-end';
import type { TrainingClient } from '../../worker/client';
import type { Checkpoint, Fault, Message, Replay } from '../../worker/protocol';
import { hasSameShape } from './changes';
import { createFrameIntake } from './frame-intake';
import { createGaze } from './gaze';
import { createMarkBook } from './marks';
import { createRecovery, type Rescue } from './recovery';
import type { Resumed, RunControl } from './run-control';
import { createRunNotices } from './run-notices';
import { descriptionOf, showing, spotlit, workersSpotlight } from './spotlight';
import type { AppState } from './state';
import { type AppStore, freshRun } from './store';
import { throttle } from './throttle';
import { isStanding, isUpToDate, until, whenSettled } from './waiting';

/** While a slider is dragged, the run is told of it, or started again, at most once in this time. */
const liveGapMs = 80;
const loadGapMs = 200;

type CreateClient = (listen: (message: Message) => void) => TrainingClient;

/** The control of the run that `store` is about. Nothing happens before the first {@link RunControl.restart}. */
export function createRunControl(
  store: AppStore,
  createClient: CreateClient,
  now: () => number = () => performance.now(),
): RunControl {
  const get = store.getState;
  const set = store.setState;
  /** The configuration of the run that the worker was last given. */
  let loaded: AppState['config'] | null = null;
  let sent = liveSettings(get().config);
  let marks = createMarkBook(liveSettings(get().config));
  /** The step that the run stands at, or goes to by single steps, in the worker; frames follow later. */
  let knownStep = 0;
  /** Parameters that the run begins with in place of drawn ones. */
  let given: Float32Array | null = null;
  const recovery = createRecovery(sent);
  const notices = createRunNotices(store);
  let hearCheckpoint: (checkpoint: Checkpoint) => void = () => {};
  /** A run was taken up and the worker has not said yet that it can go on with it. */
  let isResuming = false;

  const client = createClient(take);
  const frames = createFrameIntake(store, ({ runId, frame }) =>
    client.send({ type: 'acknowledge', runId, frame }),
  );
  const gaze = createGaze((looks) => client.send({ type: 'look', runId: get().runId, looks }));
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
        if (recovery.isElsewhere(message.backend)) notices.isElsewhere(message.backend);
        return;
      case 'state':
        frames.flush();
        knownStep = message.step;
        // The worker counts anew in a run that goes on.
        if (get().phase === 'finished' && message.state !== 'finished') get().bestSteps.goOn();
        set({ phase: message.state, playing: message.state === 'running', end: message.end });
        if (message.end !== null) notices.isFinished(message.step);
        return;
      case 'frame':
        frames.take(message);
        return;
      case 'marked':
        recovery.note(message);
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
          notices.forget('resumed');
          restart(true);
          return;
        }
        if (isRecovered(message.fault)) return;
        // What it has got it never gives back.
        if (message.fault.code === 'out-of-memory') client.replace();
        set({ phase: 'failed', fault: message.fault, stepsPerSecond: 0 });
        return;
      case 'answer':
        return;
      default:
        message satisfies never;
    }
  }

  function restart(play = get().playing, parameters: Float32Array | null = null): void {
    const { config, runId, historyVersion, ready, view, spotlight } = get();
    const isShown = loaded !== null && hasSameShape(loaded, config);
    knownStep = 0;
    isResuming = false;
    given = parameters;
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
    recovery.reset(sent);
    begin(config, null);
  }

  function resume({ checkpoint, ...had }: Resumed): void {
    const { config, runId, historyVersion } = get();
    loaded = config;
    sent = liveSettings(config);
    // Marks of what came after the checkpoint: the run takes that now.
    const marked = had.marks.filter(
      (mark) =>
        mark.step < checkpoint.step ||
        (mark.step === checkpoint.step && isSame(mark.settings, checkpoint.settings)),
    );
    marks = createMarkBook(checkpoint.settings, marked);
    recovery.reset(checkpoint.settings);
    recovery.keep(checkpoint);
    knownStep = checkpoint.step;
    isResuming = true;
    const { step, elapsedMs } = checkpoint;
    const fresh = freshRun(config);
    fresh.bestSteps.restore(checkpoint.best);
    // The worker will say the same, long after the page is painted.
    const end = runEnd(config, step, fresh.bestSteps);
    set({
      ...fresh,
      ...had,
      marks: marked,
      ...spotlit(had.told, get()),
      step,
      elapsedMs,
      end,
      runId: runId + 1,
      playing: false,
      historyVersion: historyVersion + 1,
    });
    notices.isResumed(step, end !== null);
    goOnFrom({ checkpoint, settings: checkpoint.settings, changes: [], until: step });
  }

  /** Goes on at a checkpoint or the beginning; what was told since is made again as it was. */
  function goOnFrom({ checkpoint, settings, changes, until }: Rescue): void {
    begin(configWith(get().config, settings), checkpoint, { changes, until });
    if (isSame(changes.at(-1)?.settings ?? settings, sent)) return;
    client.send({ type: 'live', runId: get().runId, settings: sent });
  }

  function begin(config: AppState['config'], resume: Checkpoint | null, replay?: Replay): void {
    const { table, runId, playing, speed, backend, visitBackend } = get();
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
      looks: gaze.looks,
      spotlight: workersSpotlight(get()),
      ...(replay && { replay }),
      ...(given !== null && resume === null && { parameters: given }),
    } as const;
    client.send(load, ownTable);
  }

  /** Goes on in a new worker where the old one is lost and that has not been tried too often. */
  function isRecovered(fault: Fault): boolean {
    const rescue = recovery.after(fault, get().step);
    if (rescue === null) return false;
    client.replace();
    sent = liveSettings(get().config);
    live.cancel();
    const from = rescue.checkpoint?.step ?? 0;
    set({ phase: 'starting', repeatedTo: Math.max(get().step, get().repeatedTo) });
    notices.isLost(fault, from);
    goOnFrom(rescue);
    // Single steps that were asked for and not yet made.
    if (!get().playing && knownStep > from) {
      client.send({ type: 'step', runId: get().runId, count: knownStep - from });
    }
    return true;
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
    // Where it stands now is told as it is.
    set({ playing: false, repeatedTo: 0 });
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

  return {
    restart: (play) => restart(play),
    restartFrom: (parameters) => restart(false, parameters),
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
    look: gaze.look,
    setSight: gaze.setSight,
    show(next) {
      set(showing(get(), next));
      send({ type: 'spotlight', runId: get().runId, spotlight: workersSpotlight(get()) });
    },
    predict: (task) => client.predict(get().runId, task, workersSpotlight(get())),
    memory: () => client.memory(get().runId),
    ask: (question) => client.ask(get().runId, question),
  };
}
