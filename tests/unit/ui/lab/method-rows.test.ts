import { describe, expect, test } from 'vitest';
import { weightings } from '../../../../src/core/weighting';
import { labDefault, labPresets, withGradients } from '../../../../src/ui/lab/lab-state';
import { arrowGroups, methodRows, sortedRows } from '../../../../src/ui/lab/method-rows';

const rows = methodRows(labDefault);
const rowOf = (id: string, from = rows) => from.find(({ method }) => method.id === id)!;

describe('the lab’s table', () => {
  test('has every method, in the order of the list', () => {
    expect(rows.map(({ method }) => method.id)).toEqual(Object.keys(weightings));
  });

  test('shows in the conflict preset that the sum hurts a task and that PCGrad does not', () => {
    expect(rowOf('equal').effects).toEqual(['helps', 'hurts']);
    expect(rowOf('pcgrad').effects).toEqual(['helps', 'helps']);
  });

  test('orders numbers from high to low, with directions of no angle last', () => {
    const stuck = methodRows(withGradients(labDefault, labPresets.at(-1)!.gradients));
    const slopes = sortedRows(rows, 'slope:1').map((row) => row.slopes[1]!);
    expect(slopes).toEqual([...slopes].sort((a, b) => b - a));
    expect(sortedRows(stuck, 'angle').at(-1)!.angle).toBeNull();
    expect(sortedRows(rows, 'title')[0]!.method.title).toBe('Aligned-MTL');
    expect(sortedRows(rows, 'group')).toBe(rows);
  });
});

describe('arrows', () => {
  test('are one where methods agree, and none where a method stands still', () => {
    const agreeing = [rowOf('pcgrad'), rowOf('gradvac'), rowOf('equal')];
    expect(arrowGroups(agreeing, null).map((group) => group.rows.length)).toEqual([2, 1]);
    const stuck = methodRows(withGradients(labDefault, labPresets.at(-1)!.gradients));
    expect(arrowGroups([rowOf('mgda', stuck)], null)).toEqual([]);
  });

  test('of equal length differ by their angle alone', () => {
    const [group] = arrowGroups([rowOf('mgda')], 1.6);
    expect(Math.hypot(...group!.direction)).toBeCloseTo(1.6);
  });
});
