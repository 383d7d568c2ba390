import { describe, expect, it } from 'vitest';
import { noAngles, withAngle } from '../../../../src/core/analysis/angle-summary';

describe('the summary of angles', () => {
  it('has the mean, the extremes and the share of conflicts of all steps', () => {
    const summary = [80, 100, 120, 60].reduce(withAngle, noAngles);
    expect(summary).toEqual({ steps: 4, conflicting: 2, mean: 90, least: 60, largest: 120 });
  });

  it('does not call a right angle a conflict', () => {
    expect(withAngle(noAngles, 90).conflicting).toBe(0);
  });

  it('passes over steps without an angle', () => {
    expect([null, 45, null].reduce(withAngle, noAngles)).toEqual(withAngle(noAngles, 45));
    expect(withAngle(noAngles, null)).toBe(noAngles);
  });
});
