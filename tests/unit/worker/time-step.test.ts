import { afterEach, expect, test, vi } from 'vitest';
import { defaultConfig } from '../../../src/core/config/defaults';
import { setBackend } from '../../../src/engine/backend';
import { type RunSetup, setUpRun } from '../../../src/worker/run-setup';
import { timeStep } from '../../../src/worker/time-step';

afterEach(() => void vi.restoreAllMocks());

test.each([1, 16, 100])(
  'a step takes some time by a clock that goes by %i ms, as in some browsers',
  async (tickMs) => {
    expect(await setBackend('cpu')).toBeNull();
    const exact = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => Math.floor(exact() / tickMs) * tickMs);
    const stepMs = await timeStep(setUpRun(defaultConfig, null) as RunSetup, 60);
    expect(stepMs).toBeGreaterThan(0);
    expect(stepMs).toBeLessThan(Number.POSITIVE_INFINITY);
  },
);
