import { describe, expect, it } from 'vitest';
import { taskFields } from '../../../../src/core/config/task-fields';
import { simplex } from '../../../../src/core/experiment/simplex';
import { keptNumber } from '../../../../src/core/fields/field';

describe.each([
  [2, 16, 16],
  [2, 64, 64],
  [3, 16, 15],
  [3, 64, 55],
])('shares of %i tasks at %i points', (tasks, most, count) => {
  const points = simplex(tasks, most);

  it('are as many as fit an even lattice, none twice', () => {
    expect(points).toHaveLength(count);
    expect(new Set(points.map(String)).size).toBe(count);
  });

  it('add up to 1 and leave no task out as loss weights', () => {
    for (const point of points) {
      expect(point).toHaveLength(tasks);
      expect(point.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      const weights = point.map((share) => keptNumber(taskFields.weight, share * tasks));
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(taskFields.weight.min);
    }
  });

  it('go from one task alone to another, as far as loss weights allow', () => {
    const others = Array(tasks - 1).fill(expect.closeTo(0.01 / tasks, 12));
    const alone = expect.closeTo(0.99 + 0.01 / tasks, 12);
    expect(points[0]).toEqual([alone, ...others]);
    expect(points.at(-1)).toEqual([...others, alone]);
  });
});

describe('shares over the simplex', () => {
  it('hold equal ones where the lattice has a middle', () => {
    expect(simplex(2, 17)[8]).toEqual([0.5, 0.5]);
  });

  it('of one task are all of it', () => {
    expect(simplex(1, 16)).toEqual([[1]]);
  });
});
