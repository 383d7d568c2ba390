import { expect } from 'vitest';

/** Expects two lists of numbers to agree: |found - expected| <= relative * |expected| + absolute, entry by entry. */
export function expectClose(
  found: ArrayLike<number>,
  expected: ArrayLike<number>,
  { relative = 0, absolute = 0 }: { relative?: number; absolute?: number },
): void {
  expect(found.length).toBe(expected.length);
  let worst = 0;
  let at = 0;
  for (let i = 0; i < expected.length; i++) {
    const excess = Math.abs(found[i]! - expected[i]!) / (relative * Math.abs(expected[i]!) + absolute);
    if (!(excess <= worst)) {
      worst = excess;
      at = i;
    }
  }
  if (!(worst <= 1)) {
    throw new Error(
      `entry ${at}: found ${found[at]}, expected ${expected[at]} (${worst.toPrecision(3)} tolerances off)`,
    );
  }
}
