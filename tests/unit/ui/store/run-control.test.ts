import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import { markText } from '../../../../src/ui/store/mark-text';
import { type FakePage, fakePage, frame, readyMessage } from './fake-page';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const trainSteps = (page: FakePage) => page.state.history.series(0, 'train', 'shared').steps;

describe('messages', () => {
  test('take the page through the phases of a run', () => {
    const page = fakePage();
    page.run.restart(true);
    const { runId } = page.state;
    expect(page.state).toMatchObject({ phase: 'starting', playing: true, ready: null });
    page.worker.say({ type: 'progress', runId, phase: 'warming' });
    expect(page.state.phase).toBe('warming');
    page.becomeReady();
    expect(page.state).toMatchObject({ phase: 'running', playing: true });
    expect(page.state.ready?.stepsPerEpoch).toBe(4);
    page.worker.say({ type: 'state', runId, state: 'finished', step: 5, end: { code: 'steps', step: 5 } });
    expect(page.state).toMatchObject({ phase: 'finished', playing: false });
  });

  test('of another run than the present one change nothing', () => {
    const page = fakePage();
    page.begin(true);
    const old = page.state.runId;
    page.actions.reset();
    const before = page.state;
    page.worker.say(frame(old, 1, 1, 8, true));
    page.worker.say({
      type: 'state',
      runId: old,
      state: 'finished',
      step: 8,
      end: { code: 'steps', step: 8 },
    });
    page.worker.say({ type: 'failed', runId: old, fault: { code: 'internal', detail: '' } });
    page.worker.say(readyMessage(old, before.config));
    page.settle();
    expect(page.state).toEqual(before);
    expect(trainSteps(page)).toEqual([]);
  });

  test('of a run that was replaced while its frame waited are dropped', () => {
    const page = fakePage();
    page.begin(true);
    const { runId } = page.state;
    page.worker.say(frame(runId, 1, 1, 2));
    page.worker.say(frame(runId, 2, 3, 4));
    page.actions.reset();
    page.settle();
    expect(page.state.step).toBe(0);
    expect(trainSteps(page)).toEqual([]);
  });

  test('of a failure stop the run and keep that it was to play', () => {
    const page = fakePage();
    page.begin(true);
    const { runId } = page.state;
    page.worker.say({ type: 'failed', runId, fault: { code: 'diverged', detail: '', step: 2, task: 1 } });
    expect(page.state).toMatchObject({
      phase: 'failed',
      playing: true,
      fault: { code: 'diverged', task: 1 },
    });
    page.actions.play();
    page.settle();
    expect(page.loaded).toMatchObject({ runId: page.state.runId, play: true });
    expect(page.state.fault).toBeNull();
  });
});

test('memory that was refused ends the worker that asked for it; what is trained next has a fresh one', () => {
  const page = fakePage();
  page.begin(true);
  const { runId } = page.state;
  page.worker.say({ type: 'failed', runId, fault: { code: 'out-of-memory', detail: '' } });
  expect(page.state).toMatchObject({ phase: 'failed', fault: { code: 'out-of-memory' } });
  expect(page.workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  page.actions.reset();
  page.settle();
  expect(page.workers).toHaveLength(2);
  expect(page.loaded).toMatchObject({ runId: page.state.runId, resume: null });
});

describe('frames', () => {
  test('go into history and state, and are acknowledged when they are there', () => {
    const page = fakePage();
    page.begin(true);
    const { runId, historyVersion } = page.state;
    page.worker.say(frame(runId, 1, 1, 8, true));
    expect(page.state).toMatchObject({ step: 8, epoch: 2, elapsedMs: 80, stepsPerSecond: 100 });
    expect(page.state.historyVersion).toBe(historyVersion + 1);
    expect(page.state.evaluation?.step).toBe(8);
    expect(trainSteps(page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(page.worker.told('acknowledge')).toEqual([{ type: 'acknowledge', runId, frame: 1 }]);
  });

  test('bring the numbers of junctions, a point a look, into a history that starts anew with the run', () => {
    const page = fakePage({ ...defaultConfig, sharing: { id: 'mmoe', options: { experts: 2 } } });
    page.begin(true);
    const gates = (step: number) => Float32Array.of(0.5, 0.5, step / 10, 1 - step / 10);
    const look = (step: number) => {
      const shown = frame(page.state.runId, step, step, step, true);
      page.worker.say({ ...shown, view: { ...shown.view!, junctions: [gates(step)] } });
      page.settle();
    };
    look(1);
    page.worker.say(frame(page.state.runId, 2, 2, 2));
    look(3);
    const { steps, values } = page.state.junctions.series(0, 1, 0);
    expect(steps).toEqual([1, 3]);
    expect(values.map((value) => Number(value.toFixed(6)))).toEqual([0.1, 0.3]);
    page.actions.reset();
    expect(page.state.junctions.series(0, 1, 0).steps).toEqual([]);
  });

  test('come at most about 8 times a second to the page, and none is lost', () => {
    const page = fakePage();
    page.begin(true);
    const { runId } = page.state;
    let updates = 0;
    page.store.subscribe((state, before) => {
      if (state.historyVersion !== before.historyVersion) updates++;
    });
    let sent = 0;
    for (let ms = 0; ms < 2000; ms += 10) {
      const isFree = page.worker.told('acknowledge').length === sent;
      if (isFree) {
        sent++;
        page.worker.say(frame(runId, sent, sent, sent));
      }
      vi.advanceTimersByTime(10);
    }
    page.settle();
    expect(updates).toBeLessThanOrEqual(17);
    expect(updates).toBeGreaterThan(10);
    expect(trainSteps(page)).toEqual(Array.from({ length: sent }, (_, i) => i + 1));
  });

  test('that wait are on the page before it is told that the run has paused', () => {
    const page = fakePage();
    page.begin(true);
    const { runId } = page.state;
    page.worker.say(frame(runId, 1, 1, 1));
    page.worker.say(frame(runId, 2, 2, 2));
    page.worker.say({ type: 'state', runId, state: 'paused', step: 2, end: null });
    expect(page.state).toMatchObject({ step: 2, phase: 'paused' });
  });

  test('without a new look inside the model keep the last one', () => {
    const page = fakePage();
    page.begin(true);
    const { runId } = page.state;
    page.worker.say(frame(runId, 1, 1, 1, true));
    page.settle();
    page.worker.say(frame(runId, 2, 2, 2));
    page.settle();
    expect(page.state.view?.step).toBe(1);
    expect(page.state.evaluation?.step).toBe(1);
  });
});

describe('a restart', () => {
  test('forgets the numbers of the run before, but shows its model while the same shape starts', () => {
    const page = fakePage();
    page.begin(true);
    const { runId } = page.state;
    page.worker.say(frame(runId, 1, 1, 4, true));
    page.settle();
    page.actions.configure({ seed: 1 });
    expect(page.state).toMatchObject({ step: 0, evaluation: null, marks: [] });
    expect(trainSteps(page)).toEqual([]);
    expect(page.state.view?.step).toBe(4);
    expect(page.state.ready?.runId).toBe(runId);
  });

  test('shows nothing of the run before where the network is another one', () => {
    const page = fakePage();
    page.begin(true);
    page.worker.say(frame(page.state.runId, 1, 1, 4, true));
    page.actions.configure({ trunk: [3] });
    expect(page.state).toMatchObject({ view: null, ready: null });
  });
});

describe('play', () => {
  test('of a finished run starts it again', () => {
    const page = fakePage();
    page.begin(true);
    const { runId } = page.state;
    page.worker.say({
      type: 'state',
      runId,
      state: 'finished',
      step: 100,
      end: { code: 'steps', step: 100 },
    });
    page.actions.toggle();
    page.settle();
    expect(page.loaded).toMatchObject({ runId: runId + 1, play: true });
  });

  test('said while the run starts reaches it, after what waits to be loaded', () => {
    const page = fakePage();
    page.run.restart(false);
    page.actions.reset();
    page.actions.play();
    expect(page.worker.commands.map(({ type }) => type)).toEqual(['load', 'load', 'play']);
    expect(page.worker.told('play')[0]!.runId).toBe(page.state.runId);
  });

  test('toggles to pause and back', () => {
    const page = fakePage();
    page.begin();
    page.actions.toggle();
    page.actions.toggle();
    expect(page.worker.commands.slice(1).map(({ type }) => type)).toEqual(['play', 'pause']);
  });
});

describe('a live change', () => {
  test('reaches the run before the step that was asked for after it', () => {
    const page = fakePage();
    page.begin();
    page.actions.configureTask(0, { weight: 10 });
    page.actions.configureTask(0, { weight: 100 });
    page.actions.step(1);
    const [last, before] = page.worker.commands.slice(-2).reverse();
    expect(last).toMatchObject({ type: 'step', count: 1 });
    expect(before).toMatchObject({ type: 'live', settings: { weights: [100, 1] } });
  });

  test('is marked where the worker says that it holds', () => {
    const page = fakePage();
    page.begin(true);
    page.actions.configureTask(1, { weight: 0.5 });
    page.settle();
    const { runId, settings } = page.worker.told('live').at(-1)!;
    page.worker.say({ type: 'marked', runId, step: 12, settings });
    expect(page.state.marks).toMatchObject([{ step: 12, before: { weights: [1, 1] }, settings }]);
    expect(markText(page.state.marks[0]!, ['Circle', 'Rings'])).toBe('Rings: loss weight 0.5');
  });
});

describe('steps of a script', () => {
  test('pause first, and resolve when the page shows the last of them', async () => {
    const page = fakePage();
    page.begin(true);
    const { runId } = page.state;
    const stepped = page.run.stepped(3);
    await vi.advanceTimersByTimeAsync(0);
    expect(page.worker.told('pause')).toHaveLength(1);
    // The worker was at step 7 when it heard of the pause, the page still at 0.
    page.worker.say({ type: 'state', runId, state: 'paused', step: 7, end: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(page.worker.told('step')).toMatchObject([{ count: 3 }]);
    let reached = 0;
    void stepped.then((step) => {
      reached = step;
    });
    page.worker.say(frame(runId, 1, 1, 7, true));
    await vi.advanceTimersByTimeAsync(200);
    expect(reached).toBe(0);
    page.worker.say(frame(runId, 2, 8, 10));
    await vi.advanceTimersByTimeAsync(200);
    expect(reached).toBe(0);
    page.worker.say(frame(runId, 3, 11, 10, true));
    await vi.advanceTimersByTimeAsync(200);
    expect(reached).toBe(10);
  });

  test('reject when the run is replaced before they are made', async () => {
    const page = fakePage();
    page.begin();
    const stepped = page.run.stepped(3);
    await vi.advanceTimersByTimeAsync(0);
    page.actions.reset();
    await expect(stepped).rejects.toThrow('replaced');
  });

  test('reject when the run fails, with its code', async () => {
    const page = fakePage();
    page.begin();
    const stepped = page.run.stepped(3);
    await vi.advanceTimersByTimeAsync(0);
    const fault = { code: 'diverged', detail: '' } as const;
    page.worker.say({ type: 'failed', runId: page.state.runId, fault });
    await expect(stepped).rejects.toThrow('diverged');
  });
});

test('a run settles when it trains, stands or has failed, also one that took its place', async () => {
  const page = fakePage();
  page.run.restart(true);
  let isSettled = false;
  void page.run.settled().then(() => {
    isSettled = true;
  });
  page.actions.reset();
  await vi.advanceTimersByTimeAsync(300);
  expect(isSettled).toBe(false);
  page.becomeReady();
  await vi.advanceTimersByTimeAsync(0);
  expect(isSettled).toBe(true);
});
