import { afterEach, beforeEach, expect, test, vi } from 'vitest';

class FakeWorker {
  static readonly made: FakeWorker[] = [];
  private fail = () => {};

  constructor() {
    FakeWorker.made.push(this);
  }

  addEventListener(_: string, listener: () => void): void {
    this.fail = listener;
  }

  breakDown(): void {
    this.fail();
  }
}

beforeEach(() => {
  FakeWorker.made.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
  vi.resetModules();
});

afterEach(() => vi.unstubAllGlobals());

const client = () => import('../../../src/worker/early-client');

test('the worker that was started early is the first that is asked for, and no other', async () => {
  const { startWorkerEarly, trainingWorker } = await client();
  startWorkerEarly();
  expect(trainingWorker()).toBe(FakeWorker.made[0]);
  expect(trainingWorker()).toBe(FakeWorker.made[1]);
});

test('who asks for a worker gets another where the early one has broken down', async () => {
  const { startWorkerEarly, trainingWorker } = await client();
  startWorkerEarly();
  FakeWorker.made[0]!.breakDown();
  expect(trainingWorker()).toBe(FakeWorker.made[1]);
});
