import { describe, expect, it } from 'vitest';
import { positionOfSpeed, speedAt, unlimited } from '../../../../src/ui/shell/speed-scale';

describe('the speed slider', () => {
  it('runs from one step a second to no limit', () => {
    expect(speedAt(0)).toBe(1);
    expect(speedAt(unlimited - 1)).toBe(1000);
    expect(speedAt(unlimited)).toBeNull();
    expect(positionOfSpeed(null)).toBe(unlimited);
  });

  it('never slows down on its way', () => {
    for (let position = 0; position < unlimited - 1; position++) {
      expect(speedAt(position + 1)!).toBeGreaterThanOrEqual(speedAt(position)!);
    }
  });

  it('keeps a limit that a script has set on the slider', () => {
    expect(positionOfSpeed(1e6)).toBe(unlimited - 1);
    expect(positionOfSpeed(0.1)).toBe(0);
  });

  it('comes back to the position that it was at, so that the keyboard never sticks', () => {
    for (let position = 0; position <= unlimited; position++) {
      expect(positionOfSpeed(speedAt(position))).toBe(position);
    }
  });
});
