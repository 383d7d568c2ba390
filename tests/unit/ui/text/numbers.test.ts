import { describe, expect, it } from 'vitest';
import { gainText, measureText, percentText, scoreText, significant } from '../../../../src/ui/text/numbers';

describe('a score', () => {
  it('has three decimals, one where it is far off, and a dash for no number', () => {
    expect([0.9684, 1, -0.0421, -12.34, -1.17e14, Number.NaN].map(scoreText)).toEqual([
      '0.968',
      '1.000',
      '−0.042',
      '−12.3',
      '−1.2e14',
      '–',
    ]);
  });
});

describe('a measure', () => {
  it('keeps three significant digits whatever its size', () => {
    expect([0.09401, 21, 1240.4, 0.00012345, 0, -3.456].map(measureText)).toEqual([
      '0.0940',
      '21.0',
      '1,240',
      '0.000123',
      '0',
      '−3.46',
    ]);
  });

  it('is no power of ten where it is zero', () => {
    expect([0, 0.0005, 2, 1234].map(significant)).toEqual(['0', '5e−4', '2.0', '1,230']);
  });

  it('counts no zeros where there are many', () => {
    expect([2.14e-5, -3.2e9].map(measureText)).toEqual(['2.1e−5', '−3.2e9']);
  });

  it('is a dash where it is not finite', () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY].map(measureText)).toEqual(['–', '–']);
  });
});

describe('a gain', () => {
  it('always has its sign, and none at zero', () => {
    expect([8.24, -1.9, 0.01, -0.01, 250.4, Number.NaN].map(gainText)).toEqual([
      '+8.2 %',
      '−1.9 %',
      '0.0 %',
      '0.0 %',
      '+250 %',
      '–',
    ]);
  });
});

describe('a share', () => {
  it('is whole percent, or a dash of nothing', () => {
    expect([0.934, 0, 0 / 0].map(percentText)).toEqual(['93 %', '0 %', '–']);
  });
});
