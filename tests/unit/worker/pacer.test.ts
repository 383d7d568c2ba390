import { afterEach, describe, expect, it, vi } from 'vitest';
import { Pacer } from '../../../src/worker/pacer';

afterEach(() => vi.restoreAllMocks());

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
