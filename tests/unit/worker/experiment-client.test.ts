import { expect, test } from 'vitest';
import type { Backend } from '../../../src/core/run/backend';
import { type BatchEvent, createExperimentClient } from '../../../src/worker/experiment-client';
import type { ExperimentCommand, ExperimentMessage } from '../../../src/worker/experiment-protocol';

const backend: Backend = { id: 'cpu', cause: 'asked', device: '', detail: '', ratio: null };
const request = { trainings: [], backend };

/** A worker that does nothing but remember what it was told. */
function fakeWorker() {
  const listeners = new Map<string, (event: unknown) => void>();
  const said: string[] = [];
  return {
    said,
    isEnded: false,
    tell: (message: ExperimentMessage) => listeners.get('message')?.({ data: message }),
    die: (message: string) => listeners.get('error')?.({ message }),
    postMessage(command: ExperimentCommand) {
      if (command.type === 'train') said.push(`train ${command.batch}`);
      else if (command.type === 'stop') said.push(`stop ${command.batch}`);
      else if (command.type === 'hold') said.push(command.isHeld ? 'hold' : 'go on');
      else said.push(command.type);
    },
    terminate() {
      this.isEnded = true;
    },
    addEventListener: (type: string, listener: (event: unknown) => void) =>
      void listeners.set(type, listener),
  };
}

function withFakes(workers: number) {
  const made: ReturnType<typeof fakeWorker>[] = [];
  const heard: BatchEvent[] = [];
  const client = createExperimentClient(
    null,
    (event) => heard.push(event),
    () => {
      const worker = fakeWorker();
      made.push(worker);
      return worker as unknown as Worker;
    },
  );
  client.setWorkers(workers);
  return { client, made, heard };
}

test('batches wait for a worker that has nothing else to do', () => {
  const { client, made } = withFakes(2);
  const batches = [1, 2, 3].map(() => client.train(request));
  expect(made.map(({ said }) => said)).toEqual([['train 1'], ['train 2']]);
  made[1]!.tell({ type: 'trained', batch: batches[1]! });
  expect(made[1]!.said).toEqual(['train 2', 'train 3']);
});

test('a worker that is too many holds still with its batch, and goes on when another is done', () => {
  const { client, made } = withFakes(3);
  for (let i = 0; i < 3; i++) client.train(request);
  client.setWorkers(1);
  expect(made.map(({ said }) => said.at(-1))).toEqual(['train 1', 'hold', 'hold']);
  made[0]!.tell({ type: 'trained', batch: 1 });
  expect(made.map(({ said }) => said.at(-1))).toEqual(['train 1', 'go on', 'hold']);
  client.setWorkers(2);
  expect(made[2]!.said.at(-1)).toBe('go on');
});

test('all hold still, and nothing begins, until they may go on', () => {
  const { client, made } = withFakes(2);
  client.train(request);
  client.hold(true);
  client.train(request);
  expect(made.map(({ said }) => said)).toEqual([['train 1', 'hold']]);
  client.hold(false);
  expect(made.map(({ said }) => said)).toEqual([['train 1', 'hold', 'go on'], ['train 2']]);
});

test('a batch that nobody wants any more is stopped, or never begun', () => {
  const { client, made } = withFakes(1);
  const [first, second] = [client.train(request), client.train(request)];
  client.stop(second);
  client.stop(first);
  made[0]!.tell({ type: 'trained', batch: first });
  expect(made[0]!.said).toEqual(['train 1', 'stop 1']);
});

test('a worker that dies is replaced and its batch begun once more, but not a third time', () => {
  const { client, made, heard } = withFakes(1);
  const batch = client.train(request);
  made[0]!.die('out of memory');
  expect([made[0]!.isEnded, made[1]!.said]).toEqual([true, ['train 1']]);
  made[1]!.tell({ type: 'failed', batch, detail: 'out of memory again' });
  expect(made.length).toBe(2);
  expect(heard).toEqual([
    { type: 'again', batch },
    { type: 'failed', batch, detail: 'out of memory again' },
  ]);
});

test('what a worker says that was ended concerns nobody', () => {
  const { client, made, heard } = withFakes(1);
  const batch = client.train(request);
  client.close();
  made[0]!.tell({ type: 'trained', batch });
  expect([made[0]!.isEnded, heard]).toEqual([true, []]);
});

test('a worker that dies while it describes says so', async () => {
  const { client, made } = withFakes(1);
  const said = client.describe([], null);
  made[0]!.die('no memory');
  await expect(said).rejects.toThrow('no memory');
});

test('a batch that was stopped is not begun once more where its worker dies', () => {
  const { client, made, heard } = withFakes(1);
  client.stop(client.train(request));
  made[0]!.die('out of memory');
  expect([made.length, heard]).toEqual([1, []]);
});

test('what is looked at by one worker is waited for where another one dies', async () => {
  const { client, made } = withFakes(2);
  client.train(request);
  client.train(request);
  const said = client.describe([], null);
  made[1]!.die('out of memory');
  made[0]!.tell({ type: 'described', request: 3, backend, descriptions: [] });
  await expect(said).resolves.toMatchObject({ descriptions: [] });
});
