import { expect, test } from 'vitest';
import { createLandscapeClient, type DescentNews } from '../../../src/worker/landscape-client';
import type { DescentRequest, LandscapeCommand } from '../../../src/worker/landscape-protocol';

const request: DescentRequest = {
  landscape: { id: 'cagrad', scale: 1 },
  start: [0, 0],
  methods: [],
  steps: 1,
  learningRate: 1,
  optimizer: 'sgd',
  seed: 1,
};

/** A worker that does nothing but remember what it was told. */
function fakeWorker() {
  const listeners = new Map<string, (event: unknown) => void>();
  const sent: LandscapeCommand[] = [];
  let isEnded = false;
  return {
    sent,
    get isEnded() {
      return isEnded;
    },
    tell: (type: string, event: unknown) => listeners.get(type)?.(event),
    worker: {
      postMessage: (command: LandscapeCommand) => void sent.push(command),
      terminate: () => {
        isEnded = true;
      },
      addEventListener: (type: string, listener: (event: unknown) => void) =>
        void listeners.set(type, listener),
    } as unknown as Worker,
  };
}

function withFakes() {
  const made: ReturnType<typeof fakeWorker>[] = [];
  const heard: DescentNews[] = [];
  const client = createLandscapeClient(
    (news) => heard.push(news),
    () => {
      made.push(fakeWorker());
      return made.at(-1)!.worker;
    },
  );
  return { made, heard, client };
}

const done = (runId: number) => ({ data: { type: 'done', runId, elapsedMs: 1 } });

test('news of a run that another has replaced, or that was stopped, are dropped', () => {
  const { made, heard, client } = withFakes();
  client.run(request);
  client.run(request);
  made[0]!.tell('message', done(1));
  expect(heard).toEqual([]);
  made[0]!.tell('message', done(2));
  expect(heard).toHaveLength(1);
  client.stop();
  made[0]!.tell('message', done(2));
  expect(heard).toHaveLength(1);
  expect(made[0]!.sent.map(({ type, runId }) => `${type} ${runId}`)).toEqual(['run 1', 'run 2', 'stop 3']);
  expect(made).toHaveLength(1);
});

test('a worker that dies is told of, and the next run has a new one', () => {
  const { made, heard, client } = withFakes();
  client.run(request);
  made[0]!.tell('error', { message: 'out of memory' });
  expect(heard).toEqual([{ type: 'failed', runId: 1, detail: 'out of memory' }]);
  expect(made[0]!.isEnded).toBe(true);
  client.run(request);
  expect(made).toHaveLength(2);
  made[0]!.tell('error', { message: 'again' });
  expect(heard).toHaveLength(1);
  client.close();
  expect(made[1]!.isEnded).toBe(true);
});
