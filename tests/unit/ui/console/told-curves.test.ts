import { expect, test } from 'vitest';
import { junctionCurves } from '../../../../src/core/analysis/junction-curves';
import { createJunctionHistory } from '../../../../src/core/analysis/junction-history';
import { toldCurves } from '../../../../src/ui/console/told-curves';
import { junctionValues, sharingPlan } from '../../../setup/sharing-plan';

function namesOf(id: string, options = {}) {
  const plan = sharingPlan(id, 2, options, [4]);
  const junctions = createJunctionHistory(plan);
  junctions.append(
    5,
    junctionValues(plan, () => 0.5),
  );
  return toldCurves(junctionCurves(junctions), ['Rings', 'Wave']).map(({ name }) => name);
}

test('every number of a junction is a series with a name of its own', () => {
  expect(namesOf('soft')).toEqual(['tower-distance, layer 1']);
  expect(namesOf('trace')).toEqual([
    'singular-value, layer 1, value 1',
    'singular-value, layer 1, value 2',
    'rank, layer 1',
  ]);
  expect(namesOf('cross-stitch')).toEqual([
    'Rings: stitch, layer 1, Rings',
    'Rings: stitch, layer 1, Wave',
    'Wave: stitch, layer 1, Rings',
    'Wave: stitch, layer 1, Wave',
  ]);
  expect(namesOf('sluice').slice(4)).toEqual(['Rings: blend, layer 1', 'Wave: blend, layer 1']);
  expect(namesOf('cgc', { shared: 1 })).toEqual([
    'Rings: gate, layer 1, expert 1',
    'Rings: gate, layer 1, Rings’ expert 1',
    'Wave: gate, layer 1, expert 1',
    'Wave: gate, layer 1, Wave’s expert 1',
  ]);
  expect(namesOf('mtan')).toEqual([
    'Rings: mask, layer 1',
    'Rings: open-share, layer 1',
    'Wave: mask, layer 1',
    'Wave: open-share, layer 1',
  ]);
});

test('a series is plain data: task, measure, layer, what it takes from, steps and values', () => {
  const plan = sharingPlan('cross-stitch', 2, {}, [4]);
  const junctions = createJunctionHistory(plan);
  expect(toldCurves(junctionCurves(junctions), ['Rings', 'Wave'])).toEqual([]);
  junctions.append(
    5,
    junctionValues(plan, (_, row, column) => 2 * row + column),
  );
  expect(toldCurves(junctionCurves(junctions), ['Rings', 'Wave'])[1]).toEqual({
    name: 'Rings: stitch, layer 1, Wave',
    task: 'Rings',
    measure: 'stitch',
    model: 'shared',
    layer: 1,
    from: 'Wave',
    steps: [5],
    values: [1],
  });
});

test('of several runs each has its curve, by its seed', () => {
  const curve = {
    model: 'shared' as const,
    measure: 'train',
    tasks: [0],
    bundle: () => ({
      steps: [1, 2],
      runs: [
        [3, 4],
        [5, Number.NaN],
      ],
    }),
  };
  const told = toldCurves(
    [curve, { ...curve, bundle: () => ({ steps: [1], runs: [[9]] }), only: () => 1 }],
    ['A'],
    [7, 8],
  );
  expect(told.map(({ seed, steps, values }) => [seed, steps, values])).toEqual([
    [7, [1, 2], [3, 4]],
    [8, [1], [5]],
    [8, [1], [9]],
  ]);
});
