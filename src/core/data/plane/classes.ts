import { atan2, cos, hypot, log, sin, square } from '../../elementary';
import type { PlaneTarget } from './target';

// Where a shape is round, it sits beside the middle of the square, so that turning it makes another task.

const circle: PlaneTarget = {
  id: 'circle',
  title: 'Circle',
  classes: () => ['outside', 'inside'],
  value: (x1, x2) => (hypot(x1 - 0.2, x2) < 0.75 ? 1 : 0),
};

const xor: PlaneTarget = {
  id: 'xor',
  title: 'XOR',
  classes: () => ['same sign', 'other sign'],
  value: (x1, x2) => (x1 >= 0 === x2 >= 0 ? 0 : 1),
};

/**
 * k round Gaussian clouds on a ring, every second one narrow: a point's class is the cloud of the highest density
 * there, so borders are arcs, not lines.
 */
const gaussians: PlaneTarget = {
  id: 'gaussians',
  title: 'Gaussians',
  choosesClasses: true,
  classes: (count) => Array.from({ length: count }, (_, index) => `cloud ${index + 1}`),
  value(x1, x2, count) {
    let best = 0;
    let highest = Number.NEGATIVE_INFINITY;
    for (let cloud = 0; cloud < count; cloud++) {
      const angle = (2 * Math.PI * cloud) / count + Math.PI / 5;
      const deviation = cloud % 2 === 0 ? 0.4 : 0.5;
      const distance = square(x1 - 0.55 * cos(angle)) + square(x2 - 0.55 * sin(angle));
      const logDensity = -distance / (2 * square(deviation)) - 2 * log(deviation);
      if (logDensity > highest) {
        highest = logDensity;
        best = cloud;
      }
    }
    return best;
  },
};

/** Two Archimedean arms, a turn each unit of radius: the class is the arm that is nearer along the circle. */
const spirals: PlaneTarget = {
  id: 'spirals',
  title: 'Two spirals',
  classes: () => ['arm 1', 'arm 2'],
  value: (x1, x2) => (cos(atan2(x2, x1) - 2 * Math.PI * hypot(x1, x2)) >= 0 ? 0 : 1),
};

const halves: PlaneTarget = {
  id: 'halves',
  title: 'Halves',
  classes: () => ['left', 'right'],
  value: (x1) => (x1 >= 0 ? 1 : 0),
};

/** Three by three cells on the square, going on outside it. */
const checkerboard: PlaneTarget = {
  id: 'checkerboard',
  title: 'Checkerboard',
  classes: () => ['white', 'black'],
  value(x1, x2) {
    const cell = Math.floor((x1 + 1) * 1.5) + Math.floor((x2 + 1) * 1.5);
    return cell % 2 === 0 ? 1 : 0;
  },
};

const rings: PlaneTarget = {
  id: 'rings',
  title: 'Rings',
  classes: () => ['inner', 'middle', 'outer'],
  value(x1, x2) {
    const radius = hypot(x1 - 0.15, x2);
    if (radius < 0.55) return 0;
    return radius < 0.85 ? 1 : 2;
  },
};

export const classTargets: readonly PlaneTarget[] = [
  circle,
  xor,
  gaussians,
  spirals,
  halves,
  checkerboard,
  rings,
];
