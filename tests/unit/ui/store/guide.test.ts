import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endInvitation, guideStore, inviteOnce, isBareAddress } from '../../../../src/ui/store/guide';

const isInviting = () => guideStore.getState().isInviting;

describe('the invitation', () => {
  beforeEach(endInvitation);
  afterEach(() => vi.unstubAllGlobals());

  it('is made to the first visit of a browser alone', async () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    await inviteOnce();
    expect(isInviting()).toBe(true);
    endInvitation();
    await inviteOnce();
    expect(isInviting()).toBe(false);
  });

  it('is made where the browser keeps nothing', async () => {
    const forbid = () => {
      throw new Error('forbidden');
    };
    vi.stubGlobal('localStorage', { getItem: forbid, setItem: forbid });
    await inviteOnce();
    expect(isInviting()).toBe(true);
  });

  it('stays out of an address that somebody has set up', () => {
    const addresses = [
      ['', ''],
      ['', '?lang=zh'],
      ['#v=1&seed=3', ''],
      ['#lab', ''],
      ['', '?embed'],
      ['', '?embed=charts,maps'],
    ] as const;
    expect(addresses.map(([hash, search]) => isBareAddress({ hash, search }))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
