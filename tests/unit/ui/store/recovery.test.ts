import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import { BestSteps } from '../../../../src/core/run/best-steps';
import { liveSettings } from '../../../../src/core/run/member';
import { noticeWords } from '../../../../src/ui/shell/notice-words';
import { isRepeating, shownEpoch, shownStep } from '../../../../src/ui/store/shown-step';
import type { Checkpoint, Fault } from '../../../../src/worker/protocol';
import { FakePage, frame, readyMessage } from './fake-page';

const lost: Fault = { code: 'context-lost', detail: '', step: 40 };

const checkpoint = (step: number): Checkpoint => ({
  step,
  elapsedMs: 10 * step,
  settings: liveSettings(defaultConfig),
  ended: [],
  best: new BestSteps([]).save(),
  backend: { id: 'webgl', cause: 'timed', device: '', detail: '', ratio: 3 },
  models: { values: step },
});

function running(): FakePage {
  const page = new FakePage(defaultConfig);
  page.run.restart(true);
  vi.runAllTimers();
  const { runId } = page.state;
  page.worker.say({ type: 'state', runId, state: 'running', step: 0, end: null });
  return page;
}

/** A run that has taken another learning rate at a step, and has lost its worker since. */
function lostAfterChange(step: number) {
  const page = running();
  const { runId } = page.state;
  page.actions.configure({ learningRate: 0.1 });
  page.settle();
  const { settings } = page.worker.told('live').at(-1)!;
  page.worker.say({ type: 'marked', runId, step, settings });
  page.worker.say({ type: 'failed', runId, fault: lost });
  return { page, runId, settings };
}

describe('a run whose worker is lost', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('goes on in a new worker from the last checkpoint, and says so', () => {
    const page = running();
    const { runId } = page.state;
    page.worker.say({ type: 'checkpoint', runId, checkpoint: checkpoint(20) });
    page.worker.say({ type: 'checkpoint', runId, checkpoint: checkpoint(30) });
    page.worker.say({ type: 'failed', runId, fault: lost });
    expect(page.workers).toHaveLength(2);
    expect(page.workers[0]!.isTerminated).toBe(true);
    expect(page.loaded).toMatchObject({ runId, play: true, resume: { step: 30, models: { values: 30 } } });
    expect(page.state).toMatchObject({ phase: 'starting', fault: null, playing: true });
    expect(page.state.notices.map(({ code }) => code)).toEqual(['lost']);
    expect(noticeWords(page.state.notices[0]!).text).toContain('30');
  });

  it('has its counter stand while steps are made again, until it comes further, is paused or begins anew', () => {
    const page = running();
    const { runId } = page.state;
    const come = (step: number) => {
      page.worker.say(frame(runId, 1, step, step));
      page.settle();
      return [page.state.step, shownStep(page.state), isRepeating(page.state)];
    };
    page.worker.say(readyMessage(runId, defaultConfig));
    page.worker.say({ type: 'checkpoint', runId, checkpoint: checkpoint(20) });
    expect(come(45)).toEqual([45, 45, false]);
    const epoch = shownEpoch(page.state);
    page.worker.say({ type: 'failed', runId, fault: lost });
    expect(come(30)).toEqual([30, 45, true]);
    expect(shownEpoch(page.state)).toBeCloseTo(epoch);
    expect(come(50)).toEqual([50, 50, false]);
    page.worker.say({ type: 'failed', runId, fault: lost });
    expect(come(25)).toEqual([25, 50, true]);
    page.run.pause();
    expect(shownStep(page.state)).toBe(25);
    page.worker.say({ type: 'failed', runId, fault: lost });
    page.run.restart(true);
    expect(shownStep(page.state)).toBe(0);
  });

  it('says so where what trained works no more and the numbers are of another backend from there on', () => {
    const page = running();
    const { runId, config } = page.state;
    page.worker.say({ type: 'checkpoint', runId, checkpoint: checkpoint(30) });
    page.worker.say({ type: 'failed', runId, fault: lost });
    expect(noticeWords(page.state.notices[0]!).text).toContain(
      'the same numbers as without the interruption',
    );
    page.worker.say(readyMessage(runId, config));
    expect(page.loaded.resume?.backend.id).toBe('webgl');
    expect(page.state.ready?.backend.id).toBe('cpu');
    expect(noticeWords(page.state.notices[0]!).text).toBe(
      'Training goes on from step 30 on CPU, where the numbers differ a little.',
    );
  });

  it('goes on likewise when the worker has died', () => {
    const page = running();
    page.worker.say({ type: 'checkpoint', runId: page.state.runId, checkpoint: checkpoint(30) });
    page.worker.emit('error', { message: 'out of memory' });
    expect(page.workers).toHaveLength(2);
    expect(page.loaded.resume?.step).toBe(30);
  });

  it('begins anew where there is no checkpoint yet', () => {
    const page = running();
    page.worker.say({ type: 'failed', runId: page.state.runId, fault: lost });
    expect(page.loaded.resume).toBeNull();
  });

  it('gives up after three losses without coming further, and not before', () => {
    const page = running();
    const { runId } = page.state;
    const lose = () => page.worker.say({ type: 'failed', runId, fault: lost });
    page.worker.say({ type: 'checkpoint', runId, checkpoint: checkpoint(30) });
    lose();
    lose();
    page.worker.say({ type: 'checkpoint', runId, checkpoint: checkpoint(31) });
    for (let i = 0; i < 3; i++) lose();
    expect(page.state.fault).toBeNull();
    lose();
    expect(page.state).toMatchObject({ phase: 'failed', fault: lost });
    expect(page.workers).toHaveLength(6);
  });

  it('makes the single steps that the lost worker still owed', () => {
    const page = running();
    const { runId } = page.state;
    page.worker.say({ type: 'state', runId, state: 'paused', step: 30, end: null });
    page.worker.say({ type: 'checkpoint', runId, checkpoint: checkpoint(30) });
    page.run.step(12);
    page.worker.say({ type: 'failed', runId, fault: lost });
    expect(page.worker.told('step')).toEqual([{ type: 'step', runId, count: 12 }]);
  });

  it('takes again what was changed since the checkpoint, each change at its step; a new one where it was made', () => {
    const page = running();
    const { runId } = page.state;
    const change = (learningRate: number, step: number | null) => {
      page.actions.configure({ learningRate });
      page.settle();
      const { settings } = page.worker.told('live').at(-1)!;
      if (step !== null) page.worker.say({ type: 'marked', runId, step, settings });
      return settings;
    };
    change(0.1, 20);
    const held = { ...liveSettings(defaultConfig), learningRate: 0.1 };
    page.worker.say({ type: 'checkpoint', runId, checkpoint: { ...checkpoint(30), settings: held } });
    const settings = change(0.2, 33);
    page.worker.say(frame(runId, 1, 1, 36));
    const latest = change(0.3, null);
    page.worker.say({ type: 'failed', runId, fault: lost });
    expect(page.loaded).toMatchObject({ config: { learningRate: 0.1 }, resume: { step: 30 } });
    expect(page.loaded.replay).toEqual({
      changes: [expect.objectContaining({ step: 33, settings })],
      until: 36,
    });
    expect(page.worker.told('live')).toEqual([{ type: 'live', runId, settings: latest }]);
    expect(page.state.config.learningRate).toBe(0.3);
  });

  it('takes a change no earlier than what the page had of the run, also where another loss follows', () => {
    const page = running();
    const { runId } = page.state;
    page.worker.say({ type: 'checkpoint', runId, checkpoint: checkpoint(30) });
    page.worker.say(frame(runId, 1, 31, 40));
    page.worker.say({ type: 'failed', runId, fault: lost });
    page.worker.say({ ...frame(runId, 1, 31, 32), step: 32 });
    page.worker.say({ type: 'failed', runId, fault: lost });
    expect(page.loaded.replay?.until).toBe(40);
  });

  it('still takes a change again that lies beyond a checkpoint on the way there', () => {
    const { page, runId, settings } = lostAfterChange(38);
    page.worker.say({ type: 'checkpoint', runId, checkpoint: checkpoint(35) });
    page.worker.say({ type: 'failed', runId, fault: lost });
    expect(page.loaded.replay?.changes).toMatchObject([{ step: 38, settings }]);
    expect(page.worker.told('live')).toEqual([]);
  });

  it('begins anew with the settings that it began with', () => {
    const { page, settings } = lostAfterChange(2);
    expect(page.loaded).toMatchObject({ config: defaultConfig, resume: null });
    expect(page.loaded.replay?.changes).toMatchObject([{ step: 2, settings }]);
    expect(page.worker.told('live')).toEqual([]);
  });

  it('takes no checkpoint of one run for another', () => {
    const page = running();
    page.worker.say({ type: 'checkpoint', runId: page.state.runId, checkpoint: checkpoint(30) });
    page.run.restart(true);
    vi.runAllTimers();
    page.worker.say({ type: 'failed', runId: page.state.runId, fault: lost });
    expect(page.loaded.resume).toBeNull();
  });

  it('stops at other faults', () => {
    const page = running();
    page.worker.say({ type: 'failed', runId: page.state.runId, fault: { ...lost, code: 'diverged' } });
    expect(page.state.phase).toBe('failed');
    expect(page.workers).toHaveLength(1);
  });
});
