import { cos, exp, hypot, sin, square } from '../../elementary';
import type { Words } from '../../words';
import type { PlaneTarget } from './target';

const regression = (id: string, title: Words, value: (x1: number, x2: number) => number): PlaneTarget => ({
  id,
  title,
  classes: () => [],
  value,
});

const plane = regression('plane', 'Slope', (x1) => x1);

/** [x1, x2, height, deviation] */
const hillsOf: readonly (readonly [number, number, number, number])[] = [
  [0.4, 0.45, 1, 0.35],
  [-0.45, -0.35, -1, 0.35],
  [-0.5, 0.55, 0.6, 0.25],
  [0.5, -0.55, -0.4, 0.3],
];

const hills = regression('hills', 'Hills', (x1, x2) =>
  hillsOf.reduce(
    (sum, [c1, c2, height, deviation]) =>
      sum + height * exp(-(square(x1 - c1) + square(x2 - c2)) / (2 * square(deviation))),
    0,
  ),
);

const wave = regression('wave', 'Wave', (x1) => sin(1.5 * Math.PI * x1));

/** Around the same middle as the rings, so that both can use the same features. */
const ripple = regression('ripple', 'Ripple', (x1, x2) => cos(2 * Math.PI * hypot(x1 - 0.15, x2)));

/** Turned by 45° it is 2 x1 x2, whose sign is XOR. */
const saddle = regression('saddle', 'Saddle', (x1, x2) => square(x1) - square(x2));

export const regressionTargets: readonly PlaneTarget[] = [plane, hills, wave, ripple, saddle];
