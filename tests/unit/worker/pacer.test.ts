import { afterEach, describe, expect, it, vi } from 'vitest';
import { Pacer } from '../../../src/worker/pacer';

afterEach(() => vi.restoreAllMocks());

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
    now += 400;
    expect(pacer.isViewDue).toBe(false);
    now += 150;
    expect(pacer.isViewDue).toBe(true);
    await viewOf(100);
    await viewOf(900);
    now += 510;
    expect(pacer.isViewDue).toBe(true);
  });
});
