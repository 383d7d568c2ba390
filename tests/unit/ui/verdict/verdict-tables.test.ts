import { beforeAll, describe, expect, it } from 'vitest';
import { pairedGain } from '../../../../src/core/analysis/paired-gain';
import type { Verdict } from '../../../../src/core/analysis/verdict';
import { laterTexts } from '../../../../src/ui/text/text';
import { verdictTables } from '../../../../src/ui/verdict/verdict-tables';

beforeAll(laterTexts);

const names = ['Rings', 'Wave'];
const one: Verdict = {
  code: 'mixed',
  deltaM: 1,
  gains: [4, -2],
  helped: [0],
  hurt: [1],
  leftOut: [],
};

describe('the tables of a verdict', () => {
  it('have each task’s gain and the mean', () => {
    const tables = verdictTables(one, names, ['accuracy', 'R²'], [7]);
    expect(tables).toHaveLength(1);
    expect(tables[0]!.read().rows).toEqual([
      ['Rings', 'accuracy', '+4.0 %'],
      ['Wave', 'R²', '−2.0 %'],
      ['Δm', '–', '+1.0 %'],
    ]);
  });

  it('have the interval and every seed where there are several', () => {
    const [rings, wave, total] = [
      pairedGain([3, 5]),
      pairedGain([-2, Number.NaN]),
      pairedGain([0.5, Number.NaN]),
    ];
    const paired = { runs: 2, tasks: [rings, wave], total, corrected: [0, 0] };
    const [gains, seeds] = verdictTables({ ...one, paired }, names, ['accuracy', 'R²'], [7, 8]);
    expect(gains!.read().rows[0]!.slice(-1)).toEqual(['2 of 2']);
    expect(gains!.read().rows[1]!.slice(-3)).toEqual(['–', '–', '0 of 1']);
    expect(seeds!.read().rows).toEqual([
      ['7', '+3.0 %', '−2.0 %', '+0.5 %'],
      ['8', '+5.0 %', '–', '–'],
    ]);
  });

  it('are none before there is one', () => {
    expect(verdictTables(null, names, [], [])).toEqual([]);
    expect(verdictTables({ ...one, code: 'too-early' }, names, [], [])).toEqual([]);
  });
});
