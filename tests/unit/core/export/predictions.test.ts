import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/core/data/dataset';
import { answerOf } from '../../../../src/core/export/answer';
import { answersCsv, predictionsCsv } from '../../../../src/core/export/predictions';

const price = {
  name: 'price',
  kind: 'regression',
  classes: [],
  targets: Float32Array.of(-1, Number.NaN, 2),
  unit: { mean: 100, deviation: 10 },
} as const;
const sold = {
  name: 'sold',
  kind: 'binary',
  classes: ['=no', 'yes'],
  targets: Float32Array.of(0, 1, Number.NaN),
  unit: { mean: 0, deviation: 1 },
} as const;

const dataset: Dataset = {
  features: ['x'],
  rows: 3,
  inputs: new Float32Array(3),
  tasks: [price, sold],
  train: Uint32Array.of(0),
  validation: Uint32Array.of(1),
  test: Uint32Array.of(2),
  plane: null,
};

const answers = (...values: number[][]) => values.map((each) => ({ values: Float32Array.from(each) }));

describe('predictions as a file', () => {
  it('have the row, its names, its part of the split, labels in own units, and the odds of each class', () => {
    const ofAll = answers([95, 101, 118.5], [0.75, 0.25, 0.5, 0.5, 0.125, 0.875]);
    const names = [{ name: 'id', textOf: (row: number) => ['a1', '=cmd()', '-3'][row]! }];
    const csv = predictionsCsv(dataset, Uint32Array.of(0, 1, 2), ofAll, names);
    expect(csv.split('\r\n')).toEqual([
      'row,id,split,price,price predicted,sold,sold predicted,sold p(=no),sold p(yes)',
      `1,a1,train,90,95,"'=no","'=no",0.75,0.25`,
      `2,"'=cmd()",validation,,101,yes,"'=no",0.5,0.5`,
      `3,"'-3",test,120,118.5,,yes,0.125,0.875`,
    ]);
  });

  it('of some rows are in the order of those', () => {
    const csv = predictionsCsv(dataset, Uint32Array.of(2, 0), answers([1, 2], [1, 0, 0, 1]), []);
    expect(
      csv
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',').slice(0, 2)),
    ).toEqual([
      ['3', 'test'],
      ['1', 'train'],
    ]);
  });
});

describe('answers to new rows', () => {
  const runs = [answers([90], [0.75, 0.25]), answers([100], [0.25, 0.75]), answers([104], [0.25, 0.75])];

  it('are means over the seeds, with the lowest and the highest', () => {
    const csv = answersCsv(['x'], [['+1']], [price, sold], runs);
    expect(csv.split('\r\n')).toEqual([
      'x,price predicted,price predicted low,price predicted high,sold predicted,sold p(=no),sold p(=no) low,sold p(=no) high,sold p(yes),sold p(yes) low,sold p(yes) high',
      `"'+1",98,90,104,yes,0.4166667,0.25,0.75,0.5833333,0.25,0.75`,
    ]);
  });

  it('name the class with the highest mean probability', () => {
    const own = runs.map((run) => run[1]!);
    expect(answerOf(sold, own, 0)).toEqual({
      name: 'yes',
      mean: 0.5833333,
      low: 0.25,
      high: 0.75,
      isOne: false,
    });
    expect(answerOf(sold, own.slice(0, 1), 0)).toMatchObject({ name: '=no', mean: 0.75, isOne: true });
  });
});
