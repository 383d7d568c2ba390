import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setBackend } from '../../../src/engine/backend';
import { backendAdvice } from '../../../src/worker/backend-advice';

vi.mock('../../../src/engine/backend', () => ({ setBackend: vi.fn(async () => null) }));

const step = (stepMs: number, multiplications = 1e5) => ({ stepMs, multiplications });
const took = (ms: number) => vi.fn(async () => ms);

describe('advice of another backend', () => {
  beforeEach(() => vi.mocked(setBackend).mockClear());

  it('is given where it takes at most half the time', async () => {
    expect(await backendAdvice('webgl', step(3), took(1))).toEqual({ id: 'cpu', ratio: 3 });
    expect(await backendAdvice('webgl', step(3), took(1.6))).toBeNull();
    expect(await backendAdvice('cpu', step(40), took(5))).toEqual({ id: 'webgl', ratio: 8 });
  });

  it('sets the present backend again, whatever happens', async () => {
    await backendAdvice('webgl', step(3), took(1));
    expect(vi.mocked(setBackend).mock.calls).toEqual([['cpu'], ['webgl']]);
    const fails = vi.fn(async () => {
      throw new Error('no');
    });
    await expect(backendAdvice('webgl', step(3), fails)).rejects.toThrow('no');
    expect(vi.mocked(setBackend)).toHaveBeenLastCalledWith('webgl');
  });

  it('tries neither a large model on the processor nor a small one on a card', async () => {
    const timed = took(0.01);
    expect(await backendAdvice('webgl', step(3, 1e9), timed)).toBeNull();
    expect(await backendAdvice('cpu', step(1), timed)).toBeNull();
    expect(timed).not.toHaveBeenCalled();
  });

  it('is not given for a backend that does not work here', async () => {
    vi.mocked(setBackend).mockResolvedValueOnce('it could not start');
    expect(await backendAdvice('webgl', step(3), took(1))).toBeNull();
  });
});
