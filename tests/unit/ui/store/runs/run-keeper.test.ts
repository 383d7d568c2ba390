import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultConfig } from '../../../../../src/core/config/defaults';
import { presets } from '../../../../../src/core/config/presets';
import { seedsOf } from '../../../../../src/core/config/seeds';
import type { KeptRun } from '../../../../../src/core/kept/kept-run';
import { isProblem, readKeptRun } from '../../../../../src/core/kept/kept-run';
import { readUrl } from '../../../../../src/core/link/url';
import { createRunKeeper, type RunKeeper } from '../../../../../src/ui/store/runs/run-keeper';
import { createRunsStore } from '../../../../../src/ui/store/runs/runs-store';
import { FakePage, frame } from '../fake-page';

let page: FakePage;
let kept: KeptRun[];
let keeper: RunKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  page = new FakePage(presets[0]!.config);
  kept = [];
  keeper = createRunKeeper(page.store, { keep: async (run) => void kept.push(run) }, createRunsStore(), {
    whenIdle: (act) => setTimeout(act, 100),
    idOf: (runId) => `run-${runId}`,
  });
  page.begin(true);
});
afterEach(() => vi.useRealTimers());

let number = 0;

/** The worker tells of all steps up to this one. */
function train(step: number): void {
  const first = page.state.step + 1;
  page.worker.say(frame(page.state.runId, ++number, first, step, true));
  page.settle();
}

function come(state: 'paused' | 'finished'): void {
  const { runId, step } = page.state;
  const end = state === 'finished' ? ({ code: 'steps', step } as const) : null;
  page.worker.say({ type: 'state', runId, state, step, end });
  page.settle();
}

describe('a run', () => {
  it('is kept when it comes to rest, with its curves and numbers', () => {
    train(200);
    expect(kept).toEqual([]);
    come('paused');
    expect(kept).toHaveLength(1);
    const [run] = kept;
    expect(isProblem(readKeptRun(structuredClone(run)))).toBe(false);
    expect(run).toMatchObject({
      name: presets[0]!.title,
      step: 200,
      end: null,
      seeds: seedsOf(presets[0]!.config),
    });
    expect(readUrl(run!.link).config).toEqual(presets[0]!.config);
    // The losses told are read as those of all seeds.
    const steps = 200 / presets[0]!.config.seeds;
    expect(run!.curves['shared train 0']!.steps).toHaveLength(steps);
    expect(run!.last!.shared[0]!.loss.mean).toBeCloseTo(1 / 201);
    expect(run!.clock.middle.at(-1)).toBe(10 * steps);
  });

  it('that got nowhere is not kept', async () => {
    train(99);
    come('paused');
    await keeper.keep();
    page.run.restart();
    expect(kept).toEqual([]);
  });

  it('of few steps is kept where it came to an end', () => {
    train(20);
    come('finished');
    expect(kept.map(({ end }) => end)).toEqual(['finished']);
  });

  it('is kept when another takes its place, under what differs from the one before', () => {
    train(150);
    page.actions.configure({ trunk: [32, 32] });
    expect(kept.map(({ name }) => name)).toEqual([presets[0]!.title]);
    expect(readUrl(kept[0]!.link).config.trunk).toEqual(defaultConfig.trunk);
    page.settle();
    page.becomeReady();
    train(150);
    page.actions.configure({ seed: 8 });
    page.settle();
    page.becomeReady();
    train(150);
    come('paused');
    expect(kept.map(({ name }) => name)).toEqual([presets[0]!.title, 'trunk 32-32', 'seed 8']);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(3);
  });

  it('keeps its configuration when a link that differs in what is live takes its place', () => {
    train(150);
    const { config } = page.state;
    page.actions.load({ ...config, method: { id: 'pcgrad', options: {} } });
    expect(kept.map(({ link }) => readUrl(link).config)).toEqual([config]);
    page.settle();
    page.becomeReady();
    train(150);
    come('paused');
    expect(kept.map(({ name }) => name)).toEqual([presets[0]!.title, 'PCGrad']);
  });

  it('is kept in place as it goes on, with its live changes', async () => {
    train(150);
    await keeper.keep();
    await keeper.keep();
    expect(kept).toHaveLength(1);
    page.actions.configure({ learningRate: 0.5 });
    page.settle();
    const { runId } = page.state;
    const settings = page.worker.told('live').at(-1)!.settings;
    page.worker.say({ type: 'marked', runId, step: 150, settings });
    train(300);
    await keeper.keep();
    expect(kept.map(({ step }) => step)).toEqual([150, 300]);
    expect(kept[1]!.id).toBe(kept[0]!.id);
    expect(kept[1]!.marks.map(({ link, step }) => [step, readUrl(link).config.learningRate])).toEqual([
      [0, defaultConfig.learningRate],
      [150, 0.5],
    ]);
  });

  it('that trains for long is kept on its way', () => {
    train(150);
    vi.advanceTimersByTime(31_000);
    train(200);
    expect(kept.map(({ step }) => step)).toEqual([200]);
  });
});
