import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../../src/core/config/defaults';
import { createTrainingClient } from '../../../src/worker/client';
import type { Command, Message } from '../../../src/worker/protocol';
import { FakeWorker } from '../ui/store/fake-page';

function fakeClient() {
  const workers: FakeWorker[] = [];
  const heard: Message[] = [];
  const client = createTrainingClient(
    (message) => heard.push(message),
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
  );
  return { client, workers, heard };
}

const load = (runId: number): Extract<Command, { type: 'load' }> => ({
  type: 'load',
  runId,
  config: defaultConfig,
  table: null,
  play: false,
  speed: null,
  backend: null,
  resume: null,
  looks: { gradients: false, model: false, seeds: false },
  spotlight: { run: 0, isAtBest: false },
});

const paused: Message = { type: 'state', runId: 1, state: 'paused', step: 0, end: null };

describe('the worker', () => {
  test('is made for the first run and kept for the next', () => {
    const { client, workers } = fakeClient();
    client.send({ type: 'play', runId: 1 });
    expect(workers).toHaveLength(0);
    client.send(load(1));
    client.send(load(2));
    expect(workers).toHaveLength(1);
    expect(workers[0]!.commands.map(({ runId }) => runId)).toEqual([1, 2]);
  });

  test.each(['error', 'messageerror'] as const)(
    'that dies by %s is told of and made anew for the next run',
    (type) => {
      const { client, workers, heard } = fakeClient();
      client.send(load(4));
      workers[0]!.emit(type, { message: 'out of memory' });
      expect(heard).toMatchObject([{ type: 'failed', runId: 4, fault: { code: 'worker-died' } }]);
      expect(workers[0]!.isTerminated).toBe(true);
      client.send({ type: 'play', runId: 4 });
      expect(workers).toHaveLength(1);
      client.send(load(5));
      expect(workers).toHaveLength(2);
      workers[1]!.say(paused);
      expect(heard.at(-1)).toBe(paused);
    },
  );

  test('that was replaced is heard no more', () => {
    const { client, workers, heard } = fakeClient();
    client.send(load(1));
    client.replace();
    workers[0]!.say(paused);
    workers[0]!.emit('error', { message: '' });
    expect(workers[0]!.isTerminated).toBe(true);
    expect(heard).toEqual([]);
  });
});

describe('a request', () => {
  test('gets the answer of its number, whatever comes in between', async () => {
    const { client, workers, heard } = fakeClient();
    client.send(load(1));
    const first = client.memory(1);
    const second = client.memory(1);
    const [one, two] = workers[0]!.told('memory').map(({ request }) => request);
    const value = (tensors: number) => ({ kind: 'memory', tensors, bytes: 0 }) as const;
    workers[0]!.say({ type: 'answer', runId: 1, request: two!, value: value(2) });
    workers[0]!.say(paused);
    workers[0]!.say({ type: 'answer', runId: 1, request: one!, value: value(1) });
    expect(await first).toEqual(value(1));
    expect(await second).toEqual(value(2));
    expect(heard).toEqual([paused]);
  });

  test('is given up when the run is replaced, fails, or its worker dies or was never there', async () => {
    const { client, workers } = fakeClient();
    await expect(client.memory(1)).rejects.toThrow('no run');
    client.send(load(1));
    const replaced = client.predict(1, 0, { run: 0, isAtBest: false });
    client.send(load(2));
    await expect(replaced).rejects.toThrow('replaced');
    const failed = client.predict(2, 0, { run: 0, isAtBest: false });
    workers[0]!.say({ type: 'failed', runId: 2, fault: { code: 'internal', detail: '' } });
    await expect(failed).rejects.toThrow('stopped');
    const died = client.memory(2);
    workers[0]!.emit('error', { message: '' });
    await expect(died).rejects.toThrow('died');
  });
});

describe('a table', () => {
  const table = { name: 'heights.csv', fingerprint: '0123abcd', rows: 0, columns: [] };
  const ofTable = (runId: number): Command => ({ ...load(runId), table: table.fingerprint });

  test('crosses once for all runs of it, before the first', () => {
    const { client, workers } = fakeClient();
    client.send(ofTable(1), table);
    client.send(load(2));
    client.send(ofTable(3), table);
    expect(workers[0]!.tables).toEqual([table]);
    expect(workers[0]!.commands.map(({ runId }) => runId)).toEqual([1, 2, 3]);
  });

  test('crosses again where it was read otherwise, or to another worker', () => {
    const { client, workers } = fakeClient();
    client.send(ofTable(1), table);
    client.send(ofTable(2), { ...table });
    expect(workers[0]!.tables).toHaveLength(2);
    client.replace();
    client.send(ofTable(3), table);
    expect(workers[1]!.tables).toEqual([table]);
  });
});
