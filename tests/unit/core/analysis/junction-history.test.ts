import { describe, expect, it } from 'vitest';
import { createJunctionHistory } from '../../../../src/core/analysis/junction-history';
import { maxPoints } from '../../../../src/core/analysis/series';
import { maskColumn } from '../../../../src/core/sharing/junctions/mask';
import { junctionValues, sharingPlan } from '../../../setup/sharing-plan';

describe('a junction history', () => {
  it('keeps the mean distance of all pairs of towers, layer by layer', () => {
    const plan = sharingPlan('soft', 3);
    const history = createJunctionHistory(plan);
    const distances = [0, 1, 2, 1, 0, 6, 2, 6, 0];
    history.append(
      10,
      junctionValues(plan, (junction, row, column) => (junction + 1) * distances[3 * row + column]!),
    );
    expect(history.junctions.map(({ kind, after }) => [kind, after])).toEqual([
      ['distance', 0],
      ['distance', 1],
    ]);
    expect(history.series(0, 0, 0)).toEqual({ steps: [10], values: [3] });
    expect(history.series(1, 0, 0)).toEqual({ steps: [10], values: [6] });
  });

  it('has no distance of a single tower', () => {
    expect(createJunctionHistory(sharingPlan('soft', 1)).junctions).toEqual([]);
  });

  it('keeps every gate by task and lane', () => {
    const plan = sharingPlan('mmoe', 2, { experts: 3 });
    const history = createJunctionHistory(plan);
    for (const step of [0, 5]) {
      history.append(
        step,
        junctionValues(plan, (_, row, column) => step + 3 * row + column),
      );
    }
    expect(history.series(0, 1, 2)).toEqual({ steps: [0, 5], values: [5, 10] });
    expect(history.junctions[0]).toMatchObject({
      rows: [0, 1],
      columns: [
        [0, 1, 2],
        [0, 1, 2],
      ],
    });
  });

  it('has a row for the shared stream, over all experts, and keeps rows of other lengths apart', () => {
    const plan = sharingPlan('ple', 2, { shared: 2, own: 1 });
    const history = createJunctionHistory(plan);
    history.append(
      0,
      junctionValues(plan, (junction, row, column) => 100 * junction + 10 * row + column),
    );
    expect(history.junctions.map(({ rows, columns }) => [rows, columns[0]!.length])).toEqual([
      [[0, 1], 3],
      [[null], 4],
      [[0, 1], 3],
    ]);
    expect(history.series(1, 0, 3).values).toEqual([103]);
    expect(history.series(2, 1, 2).values).toEqual([212]);
  });

  it('keeps cross-stitches as they are, and of towers in parts the mean over the parts', () => {
    const plan = sharingPlan('cross-stitch', 2);
    const whole = createJunctionHistory(plan);
    whole.append(
      0,
      junctionValues(plan, (_, row, column) => 2 * row + column),
    );
    expect([0, 1, 2, 3].map((at) => whole.series(0, at >> 1, at % 2).values[0])).toEqual([0, 1, 2, 3]);

    const inParts = sharingPlan('sluice', 2);
    const means = createJunctionHistory(inParts);
    means.append(
      0,
      junctionValues(inParts, (_, row, column) => 4 * row + column),
    );
    expect(means.junctions[0]).toMatchObject({
      rows: [0, 1],
      columns: [
        [0, 1],
        [0, 1],
      ],
    });
    expect(means.series(0, 0, 0).values).toEqual([2.5]);
    expect(means.series(0, 0, 1).values).toEqual([4.5]);
    expect(means.series(0, 1, 0).values).toEqual([10.5]);
    expect(means.junctions.at(-1)).toMatchObject({ kind: 'blend', rows: [0, 1] });
  });

  it('keeps the mean of a mask and the share of its open units, of as many units as come', () => {
    const plan = sharingPlan('mtan', 2, {}, [100]);
    const history = createJunctionHistory(plan);
    const shown = 64;
    const masks = Float32Array.from({ length: 2 * shown }, (_, at) => (at < shown ? at % 2 : 0.25));
    history.append(0, [masks]);
    const at = (row: number, column: number) => history.series(0, row, column).values;
    expect([at(0, maskColumn.mean), at(0, maskColumn.open)]).toEqual([[0.5], [0.5]]);
    expect([at(1, maskColumn.mean), at(1, maskColumn.open)]).toEqual([[0.25], [0]]);
  });

  it('counts the singular values over a hundredth of the largest', () => {
    const plan = sharingPlan('trace', 3);
    const history = createJunctionHistory(plan);
    const spectra = [
      [5, 0.06, 0.04],
      [0, 0, 0],
      [5, 5, 5],
    ];
    spectra.forEach((values, step) => {
      history.append(
        step,
        junctionValues(plan, (_, __, column) => values[column]!),
      );
    });
    expect(history.summary(0)).toEqual({ steps: [0, 2], values: [2, 3] });
    expect(history.series(0, 0, 0).values).toEqual([5, 0, 5]);
  });

  it('takes singular values that are rounding for 0', () => {
    const plan = sharingPlan('trace', 3);
    const history = createJunctionHistory(plan);
    const values = [2, 1e-5, 1e-7];
    history.append(
      0,
      junctionValues(plan, (_, __, column) => values[column]!),
    );
    expect(history.series(0, 0, 1).values[0]).toBeCloseTo(1e-5, 12);
    expect(history.series(0, 0, 2).values).toEqual([0]);
  });

  it('takes repeated steps once, as a run that goes on from a checkpoint sends them', () => {
    const plan = sharingPlan('soft', 2);
    const history = createJunctionHistory(plan);
    for (const step of [0, 10, 10, 5, 20]) {
      history.append(
        step,
        junctionValues(plan, () => 1),
      );
    }
    expect(history.series(0, 0, 0).steps).toEqual([0, 10, 20]);
    expect(history.lastStep()).toBe(20);
  });

  it('never keeps more than its cap, and fewer points of many numbers', () => {
    const lengthOf = (id: string, tasks: number, looks: number) => {
      const plan = sharingPlan(id, tasks, {}, [4, 4, 4, 4, 4, 4]);
      const history = createJunctionHistory(plan);
      const values = junctionValues(plan, () => 0.5);
      for (let step = 0; step < looks; step++) history.append(step, values);
      return history.series(0, 0, 0).steps.length;
    };
    expect(lengthOf('soft', 2, maxPoints)).toBe(maxPoints);
    expect(lengthOf('soft', 2, maxPoints + 1)).toBe(maxPoints / 2 + 1);
    expect(lengthOf('cross-stitch', 16, 512)).toBe(512);
    expect(lengthOf('cross-stitch', 16, 513)).toBe(257);
  });

  it('begins anew where another run is looked at', () => {
    const history = createJunctionHistory(sharingPlan('soft', 2));
    const look = (value: number) => history.junctions.map(() => Float32Array.of(value, value, value, value));
    history.append(10, look(1), 0);
    history.append(10, look(2), 3);
    expect([history.run(), history.series(0, 0, 0).steps, history.lastStep()]).toEqual([3, [10], 10]);
    history.append(5, look(3), 0);
    expect([history.run(), history.series(0, 0, 0).steps, history.lastStep()]).toEqual([0, [5], 5]);
  });
});
