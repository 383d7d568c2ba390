import { expect, test } from 'vitest';
import { readCommand } from '../../../src/core/link/frame-command';
import { isFromParent, obey } from '../../../src/ui/embed/parent-messages';
import { mutator, trial, tries } from '../../setup/mutations';

const commands = [
  { to: 'mtl-playground', command: 'play' },
  { to: 'mtl-playground', command: 'history' },
  { to: 'mtl-playground', command: 'step', count: 5 },
];

/** What else a page may send: no text of JSON has it. */
const odd = [
  null,
  undefined,
  1n,
  Number.NaN,
  new Date(),
  new Map(),
  new Uint8Array(3),
  () => 1,
  Symbol('to'),
  Object.assign([], commands[0]),
  { to: 'mtl-playground', command: 'step', count: 1n },
  { ...commands[0], [Symbol('x')]: 1, command: new String('play') },
];
const circle: Record<string, unknown> = { to: 'mtl-playground', command: 'play' };
circle.count = circle;

test('a mutated message to a frame is one of its commands, at most a thousand steps, or nothing', () => {
  const drawn = mutator('hostile/messages');
  const done: string[] = [];
  const note = (name: string) => () => void done.push(name);
  const mtl = {
    play: note('play'),
    pause: note('pause'),
    reset: note('reset'),
    history: () => [],
    state: () => ({}),
    step: async (count: number) => done.push(`step ${count}`),
  };
  trial(
    'mutated messages',
    tries(3000),
    () => {
      switch (drawn.integer(4)) {
        case 0:
          return drawn.pick([...odd, circle]);
        case 1:
          return drawn.text(commands.map((command) => JSON.stringify(command)));
        default:
          return drawn.value(drawn.pick(commands));
      }
    },
    (data) => {
      const command = readCommand(data);
      if (command === null) return;
      expect(JSON.parse(JSON.stringify(command))).toEqual(data);
      if (command.command === 'step') {
        expect(command.count).toBeGreaterThanOrEqual(1);
        expect(command.count).toBeLessThanOrEqual(1000);
      }
      obey(command, mtl as never, () => {});
    },
  );
  expect(done.length).toBeGreaterThan(0);
});

test('of the page around alone, under the very origin that the address names, is a message heard', () => {
  const drawn = mutator('hostile/origins');
  const [parent, other] = [{}, {}];
  trial(
    'mutated origins',
    tries(3000),
    () => ({
      origin: drawn.text(['https://example.org', 'null', '*', 'https://example.org:8080']),
      source: drawn.pick([parent, other, null]),
      trusted: drawn.pick(['https://example.org', 'https://example.org:8080', '*']),
    }),
    ({ origin, source, trusted }) => {
      const isHeard = isFromParent({ data: null, origin, source }, parent, trusted);
      expect(isHeard).toBe(source === parent && origin === trusted && trusted !== '*');
    },
  );
});
