import { describe, expect, it } from 'vitest';
import { suspiciousScale } from '../../../src/worker/loss-scale';

describe('the scale of a task', () => {
  it('is suspicious from a hundred times the median of the others on', () => {
    expect(suspiciousScale([1, 2, 300], [1, 1, 1], 2)).toBe(300);
    expect(suspiciousScale([1, 99], [1, 1], 1)).toBeUndefined();
  });

  it('counts the weights in', () => {
    expect(suspiciousScale([1, 300], [1, 0.1], 1)).toBeUndefined();
    expect(suspiciousScale([1, 2], [1, 100], 1)).toBe(200);
  });

  it('leaves out what is not finite, and says nothing of a lone task', () => {
    expect(suspiciousScale([Number.NaN, 1, 500], [1, 1, 1], 2)).toBe(500);
    expect(suspiciousScale([1000], [1], 0)).toBeUndefined();
  });
});
