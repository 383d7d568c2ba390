import { describe, expect, it, vi } from 'vitest';
import { readCommand } from '../../../../src/core/link/frame-command';
import type { MtlConsole } from '../../../../src/ui/console/console';
import { isFromParent, lastNumbers, obey, type Told } from '../../../../src/ui/embed/parent-messages';
import { mutator, trial, tries } from '../../../setup/mutations';

const to = 'mtl-playground';

describe('a command to a frame', () => {
  it('is one of those that are documented', () => {
    for (const command of ['play', 'pause', 'reset', 'history'])
      expect(readCommand({ to, command })).toEqual({ to, command });
    expect(readCommand({ to, command: 'step', count: 20 })).toEqual({ to, command: 'step', count: 20 });
  });

  it('is nothing else that a page may send', () => {
    const others = [
      null,
      undefined,
      'play',
      42,
      [],
      {},
      { command: 'play' },
      { to, command: 'load', link: '#v=1' },
      { to, command: 'toString' },
      { to, command: '__proto__' },
      { to, command: 'play', more: 1 },
      { to, command: ['play'] },
      { to, command: 'step' },
      ...[0, -1, 1.5, 1001, Number.NaN, Number.POSITIVE_INFINITY, '5'].map((count) => ({
        to,
        command: 'step',
        count,
      })),
    ];
    expect(others.filter((data) => readCommand(data) !== null)).toEqual([]);
  });

  it('is refused or whole, however it was changed on the way', () => {
    const drawn = mutator('hostile/messages');
    const commands = [
      { to, command: 'play' },
      { to, command: 'step', count: 20 },
      { to, command: 'history' },
    ];
    trial(
      'mutated messages',
      tries(3000),
      () => drawn.value(drawn.pick(commands)),
      (data) => {
        const command = readCommand(data);
        if (command !== null) expect(command).toEqual(data);
      },
    );
  });

  it('counts only from the page around, and only where the address names its very origin', () => {
    const parent = {};
    const origin = 'https://example.org';
    const is = (source: unknown, from: string, trusted: string) =>
      isFromParent({ data: null, source, origin: from }, parent, trusted);
    expect(is(parent, origin, origin)).toBe(true);
    expect(is({}, origin, origin)).toBe(false);
    expect(is(null, origin, origin)).toBe(false);
    expect(is(parent, 'https://example.org.evil.example', origin)).toBe(false);
    expect(is(parent, 'null', origin)).toBe(false);
    expect(is(parent, origin, '*')).toBe(false);
  });

  it('does with the run what the console does', () => {
    const series = [
      {
        name: 'Rings: train',
        task: 'Rings',
        measure: 'train',
        model: 'shared',
        steps: [1, 2],
        values: [3, 4],
      },
    ] as const;
    const mtl = {
      play: vi.fn(),
      pause: vi.fn(),
      reset: vi.fn(),
      step: vi.fn(async () => 7),
      history: () => series,
    };
    const told: Told[] = [];
    const console = mtl as unknown as MtlConsole;
    for (const command of ['play', 'pause', 'reset', 'history'] as const)
      obey({ to, command }, console, (each) => told.push(each));
    obey({ to, command: 'step', count: 7 }, console, (each) => told.push(each));
    for (const act of [mtl.play, mtl.pause, mtl.reset]) expect(act).toHaveBeenCalledOnce();
    expect(mtl.step).toHaveBeenCalledWith(7);
    expect(told).toEqual([{ type: 'history', series }]);
  });
});

describe('the numbers that a frame tells', () => {
  it('are where each curve is, without those that have no point', () => {
    const named = { name: 'a', task: 'A', measure: 'train', model: 'shared' } as const;
    expect(
      lastNumbers([
        { ...named, steps: [0, 10], values: [2, 1] },
        { ...named, name: 'b', steps: [], values: [] },
      ]),
    ).toEqual([{ ...named, step: 10, value: 1 }]);
  });
});
