import { beforeAll, describe, expect, it } from 'vitest';
import type { TransferCurves } from '../../../../src/core/experiment/transfer/curves';
import { curveTable, lostTable, untaughtTable } from '../../../../src/ui/compare/plots/picture-tables';
import { laterTexts } from '../../../../src/ui/text/text';

beforeAll(laterTexts);

describe('the table of curves', () => {
  const curves = { steps: [0, 50], shared: [[1, 0.5], [2]], baseline: [[0.9, 0.4]] };

  it('has a row for each step, and the single-task network beside a task that has one', () => {
    const { headings, rows } = curveTable('Losses', curves, [0, 1], ['Rings', 'Wave']);
    expect(headings).toEqual(['step', 'Rings', 'Rings, alone', 'Wave']);
    expect(rows).toEqual([
      ['0', '1.00', '0.900', '2.00'],
      ['50', '0.500', '0.400', '–'],
    ]);
  });
});

it('what old tasks lose is a mean and its interval, of one run the number alone', () => {
  const curves = { labels: [5], old: [0, 1], lost: [[[0.1], [0.3]], [[0.2]]] } as unknown as TransferCurves;
  const { headings, rows } = lostTable('Lost', 'Saddle', curves, ['Rings', 'Wave']);
  expect(headings.slice(1)).toEqual(['Rings', 'Wave']);
  expect(rows).toEqual([['5', '0.200 (−1.07 to 1.47)', '0.200']]);
});

it('heads without labels are told way by way, all along the knob', () => {
  const scores = { ridge: [[0.5, 0.6]], nearest: [[0.4, Number.NaN]], mean: [[0.3, 0.2]] };
  const { headings, rows } = untaughtTable('Heads', 'Rotation', { values: [0, 90], scores } as never);
  expect(headings[0]).toBe('Rotation');
  expect(rows[0]![0]).toBe('0');
  expect(rows.map((row) => row.length)).toEqual([4, 4]);
  expect(rows[1]).toContain('–');
});
