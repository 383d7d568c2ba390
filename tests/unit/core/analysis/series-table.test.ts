import { describe, expect, it } from 'vitest';
import { csvOf, sideBySide } from '../../../../src/core/analysis/series-table';

const train = { name: 'train', series: { steps: [1, 2, 3], values: [0.5, 0.25, -1] } };
const test = { name: 'Rings, "test"', series: { steps: [0, 2], values: [1, 0.3] } };

describe('a table of series', () => {
  it('has a row for every step that one of them has', () => {
    expect(sideBySide([train, test])).toEqual({
      steps: [0, 1, 2, 3],
      values: [
        [null, 0.5, 0.25, -1],
        [1, null, 0.3, null],
      ],
    });
  });

  it('becomes CSV with times, quoted headings and empty cells', () => {
    const csv = csvOf([train, test], { epoch: (steps) => steps.map((step) => step / 2) });
    expect(csv.split('\r\n')).toEqual([
      'step,epoch,train,"Rings, ""test"""',
      '0,0,,1',
      '1,0.5,0.5,',
      '2,1,0.25,0.3',
      '3,1.5,-1,',
    ]);
  });

  it('keeps a task that is named like a formula from being one', () => {
    const csv = csvOf([{ ...train, name: '=1+1' }], {});
    expect(csv.split('\r\n')[0]).toBe(`step,"'=1+1"`);
  });
});
