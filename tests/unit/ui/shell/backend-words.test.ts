import { describe, expect, it, test } from 'vitest';
import type { Backend } from '../../../../src/core/run/backend';
import { backendSentences, badgeNote, isMuchSlower } from '../../../../src/ui/shell/backend-words';

const timed: Backend = { id: 'cpu', cause: 'timed', device: 'RTX 3060', detail: '', ratio: 9 };

describe('what is said of a backend', () => {
  test.each<[string, Partial<Backend>, string]>([
    ['the processor that is faster', {}, '9.0× WebGL'],
    ['the card that is faster', { id: 'webgl', ratio: 12 }, '12× CPU'],
    ['the card that is somewhat slower', { id: 'webgl', ratio: 1 / 1.5 }, 'CPU 1.5×'],
    ['a software renderer', { cause: 'software', ratio: null }, 'WebGL by software'],
    ['no WebGL', { cause: 'unusable', ratio: null }, 'no WebGL'],
    ['a choice of the user', { cause: 'asked', ratio: null }, 'chosen'],
    ['a large model', { id: 'webgl', cause: 'large', ratio: null }, 'large model'],
  ])('in the badge, of %s', (_, changes, expected) => {
    expect(badgeNote({ ...timed, ...changes })).toBe(expected);
  });

  it('names the card only where it trains', () => {
    expect(backendSentences(timed, null)[0]).toBe('The training runs on CPU.');
    expect(backendSentences({ ...timed, id: 'webgl' }, null)[0]).toBe(
      'The training runs on WebGL, RTX 3060.',
    );
  });

  it('says what the other would have made, or that it was not timed', () => {
    expect(backendSentences(timed, null).at(-1)).toBe('It is 9.0 times as fast as this machine’s WebGL.');
    const slower: Backend = { ...timed, id: 'webgl', ratio: 1 / 209 };
    expect(backendSentences(slower, null).at(-1)).toBe('CPU would be 209 times as fast.');
    const asked: Backend = { ...timed, cause: 'asked', ratio: null };
    expect(backendSentences(asked, null).at(-1)).toContain('WebGL was not timed');
    expect(backendSentences({ ...asked, id: 'webgl' }, null).at(-1)).toContain('too large');
    const software: Backend = { ...asked, cause: 'software', device: 'SwiftShader' };
    expect(backendSentences(software, null).at(-1)).toMatch(/SwiftShader.*not timed/);
  });

  it('shortens the name that a driver gives', () => {
    const device =
      'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)';
    const software: Backend = { ...timed, cause: 'software', device, ratio: null };
    expect(backendSentences(software, null).at(-1)).toContain('here (SwiftShader), on');
    const card = 'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x00002504) Direct3D11 vs_5_0 ps_5_0, D3D11)';
    expect(backendSentences({ ...timed, id: 'webgl', device: card }, null)[0]).toContain(
      'NVIDIA GeForce RTX 3060.',
    );
  });

  it('says why a card trains that is somewhat slower', () => {
    const close: Backend = { ...timed, id: 'webgl', ratio: 0.6 };
    expect(backendSentences(close, null).join(' ')).toMatch(/gives way only if CPU.*CPU would be 1.7 times/);
  });

  it('tells a choice of the address from one of the user', () => {
    const asked: Backend = { ...timed, cause: 'asked' };
    expect(backendSentences(asked, 'cpu').join()).toContain('The address asks for it');
    expect(backendSentences(asked, null).join()).toContain('chosen in this browser');
  });

  it('makes much of the other only where it is at least twice as fast', () => {
    expect([9, 0.6, 0.5, 0.1].map((ratio) => isMuchSlower({ ...timed, ratio }))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(isMuchSlower({ ...timed, ratio: null })).toBe(false);
  });
});
