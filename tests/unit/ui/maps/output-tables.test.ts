import { beforeAll, describe, expect, it } from 'vitest';
import { defaultTask } from '../../../../src/core/config/defaults';
import { confusionTable, mapTables, scatterTable } from '../../../../src/ui/maps/output-tables';
import { laterTexts } from '../../../../src/ui/text/text';

beforeAll(laterTexts);

const unit = { mean: 10, deviation: 2 };
const summary = {
  name: 'a',
  kind: 'regression',
  classes: [],
  outputs: 1,
  labelled: 2,
  trained: [2],
  unit,
} as const;
const drawn = { name: 'Wave', index: 0, summary, step: 40 };

describe('the tables of a map', () => {
  const points = {
    min: -1,
    max: 1,
    train: Float32Array.of(-1, 1, 0.9, -0.9, 0, 0),
    test: Float32Array.of(1, -1),
    trainTargets: [Float32Array.of(0, 1, Number.NaN)],
    testTargets: [Float32Array.of(3)],
  };
  // Grows downwards: row 0 is the largest x₂.
  const grid = {
    side: 9,
    lanes: [],
    outputs: [Float32Array.from({ length: 81 }, (_, i) => Math.floor(i / 9))],
    runs: null,
  };
  const task = { ...defaultTask, target: 'wave', kind: 'regression' } as const;
  const [map, counts] = mapTables(drawn, grid, task, points);

  it('have its answers in the target’s own unit at 9 × 9 places, as the map lies', () => {
    const { headings, rows, caption } = map!.read();
    expect(caption).toContain('step 40');
    expect(headings).toHaveLength(10);
    expect([headings[1], headings[9]]).toEqual(['−0.89', '0.89']);
    expect(rows.map(([x2]) => x2)[0]).toBe('0.89');
    expect(rows.map((row) => row[1])).toEqual([
      '10.0',
      '12.0',
      '14.0',
      '16.0',
      '18.0',
      '20.0',
      '22.0',
      '24.0',
      '26.0',
    ]);
  });

  it('count the labelled points around each place, of training and of testing', () => {
    const { rows } = counts!.read();
    expect([rows[0]![1], rows[4]![5], rows[8]![9]]).toEqual(['1 + 0', '0 + 0', '1 + 1']);
  });

  it('name a class and how sure it is', () => {
    const classes = { ...summary, kind: 'binary', classes: ['outside', 'inside'] } as const;
    const zeros = { ...grid, outputs: [new Float32Array(81).fill(Math.log(3))] };
    const [sure] = mapTables({ ...drawn, summary: classes }, zeros, { ...defaultTask }, points);
    expect(sure!.read().rows[0]![1]).toBe('inside, 75 %');
  });
});

it('predicted against true is read by the true value: rows, mean prediction and error', () => {
  const scatter = { truth: Float32Array.of(0, 1, 1, Number.NaN), predicted: Float32Array.of(0, 0, 2, 9) };
  const [table] = scatterTable(drawn, scatter);
  const { rows } = table!.read();
  expect(rows).toHaveLength(8);
  expect(rows[0]!.slice(1)).toEqual(['1', '10.0', '0']);
  expect(rows[7]!.slice(1)).toEqual(['2', '12.0', '2.00']);
  expect(rows[3]!.slice(1)).toEqual(['0', '–', '–']);
});

it('classes of other data are a table of counts', () => {
  const judgement = {
    step: 40,
    elapsedMs: 0,
    isDue: true,
    validation: null,
    baseline: [],
    shared: [{ loss: 1, confusion: [3, 1, 0, 2] }],
  } as unknown as Parameters<typeof confusionTable>[1];
  const [table] = confusionTable(drawn, judgement, ['no', 'yes']);
  expect(table!.read().rows).toEqual([
    ['no', '3', '1'],
    ['yes', '0', '2'],
  ]);
});
