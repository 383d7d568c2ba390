import { afterEach, describe, expect, it, vi } from 'vitest';
import { Pacer } from '../../../src/worker/pacer';

/** How a day's sleeps pass; no mock, which would note millions of calls. */
let slept: (ms: number) => Promise<void> = async () => {};
vi.mock('../../../src/worker/turns', () => ({ sleep: (ms: number) => slept(ms) }));

const hour = 3_600_000;

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a run that goes slowly', () => {
  it('is judged a few times a second, and more rarely where that takes long; at full speed only when it is due', async () => {
    let now = 1000;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const pacer = new Pacer();
    pacer.reset(1);
    const judge = (costMs: number) =>
      pacer.measureJudgement(async () => {
        now += costMs;
      });
    expect(pacer.isJudgementDue).toBe(true);
    await judge(5);
    expect(pacer.isJudgementDue).toBe(false);
    now += 500;
    expect(pacer.isJudgementDue).toBe(true);
    await judge(300);
    now += 500;
    expect(pacer.isJudgementDue).toBe(false);
    now += 2600;
    expect(pacer.isJudgementDue).toBe(true);
    pacer.setSpeed(null);
    expect(pacer.isJudgementDue).toBe(false);
  });
});

describe('the next view', () => {
  it('does not wait for what the first one took to compile, but for what views cost', async () => {
    let now = 1000;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const pacer = new Pacer();
    pacer.reset(null);
    const viewOf = (costMs: number) =>
      pacer.measureView(async () => {
        now += costMs;
      });
    expect(pacer.isViewDue).toBe(true);
    await viewOf(800);
    now += 150;
    expect(pacer.isViewDue).toBe(true);
    await viewOf(100);
    now += 1200;
    expect(pacer.isViewDue).toBe(false);
    now += 100;
    expect(pacer.isViewDue).toBe(true);
    await viewOf(100);
    await viewOf(900);
    now += 1300;
    expect(pacer.isViewDue).toBe(true);
  });
});

describe('a machine that sleeps for an hour', () => {
  it('owes no burst of steps, shows no other speed, and has not trained meanwhile', async () => {
    let now = 1000;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const pacer = new Pacer();
    pacer.reset(8);
    pacer.start();
    const second = async () => {
      for (let i = 0; i < 8; i++) {
        now += 125;
        const slice = await pacer.measure(await pacer.stepsDue(), async () => true);
        now += 1;
        pacer.finish(slice);
      }
    };
    for (let i = 0; i < 5; i++) await second();
    const [rate, trained] = [pacer.stepsPerSecond, pacer.elapsedMs];
    now += hour;
    // A quarter of a second's steps at most.
    expect(await pacer.stepsDue()).toBeLessThanOrEqual(2);
    const slice = await pacer.measure(2, async () => true);
    pacer.finish(slice);
    expect(pacer.stepsPerSecond).toBe(rate);
    expect(pacer.elapsedMs - trained).toBeLessThanOrEqual(60_000);
  });

  it('keeps, judges and shows as often as before', async () => {
    let now = 1000;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const pacer = new Pacer();
    pacer.reset(1);
    const slept = async () => {
      now += hour;
    };
    await pacer.measureView(slept);
    await pacer.measureView(slept);
    await pacer.measureJudgement(slept);
    await pacer.measureCheckpoint(slept);
    now += 170_000;
    expect([pacer.isViewDue, pacer.isJudgementDue, pacer.isCheckpointDue]).toEqual([true, true, true]);
  });
});

describe('a day of training by a clock that goes fast', () => {
  /** Trains for a day; a step, a view and a checkpoint take so long. */
  async function day(speed: number | null, costs: { step: number; view: number; checkpoint: number }) {
    let now = 1000;
    vi.stubGlobal('performance', { now: () => now });
    const taking = (ms: number) => async () => {
      now += ms;
    };
    // No timer comes after less than a millisecond.
    slept = (ms) => taking(Math.max(1, ms))();
    const pacer = new Pacer();
    pacer.reset(speed);
    pacer.start();
    const counts = { steps: 0, views: 0, checkpoints: 0 };
    while (now < 24 * hour) {
      const most = await pacer.stepsDue();
      if (most > 0) {
        const slice = await pacer.measure(most, async () => {
          now += costs.step;
          return true;
        });
        pacer.finish(slice);
        counts.steps += slice.steps;
      }
      if (pacer.isViewDue) {
        await pacer.measureView(taking(costs.view));
        counts.views++;
      }
      if (pacer.isCheckpointDue) {
        await pacer.measureCheckpoint(taking(costs.checkpoint));
        counts.checkpoints++;
      }
    }
    return { ...counts, elapsedMs: pacer.elapsedMs };
  }

  it('gives the steps that its speed asks for, and no more', async () => {
    const { steps } = await day(2, { step: 5, view: 3, checkpoint: 20 });
    expect(steps).toBeLessThanOrEqual(2 * 86_400 + 1);
    expect(steps).toBeGreaterThan(0.99 * 2 * 86_400);
  });

  it('at full speed spends a tenth of the time on looks, and never more than nine tenths are training', async () => {
    const { steps, views, checkpoints, elapsedMs } = await day(null, {
      step: 400,
      view: 60,
      checkpoint: 150,
    });
    const looks = (60 * views + 150 * checkpoints) / (24 * hour);
    expect(looks).toBeLessThanOrEqual(0.08 + 0.03 + 0.01);
    expect(elapsedMs).toBeGreaterThan(0.88 * 24 * hour);
    expect(400 * steps).toBeLessThanOrEqual(24 * hour);
  });
});
