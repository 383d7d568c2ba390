import { describe, expect, it } from 'vitest';
import { pairedVerdict } from '../../../../src/core/analysis/paired-verdict';
import { verdictOf } from '../../../../src/core/analysis/verdict';
import { placeOf, scaleEnd, signedPercent } from '../../../../src/ui/verdict/gain-scale';
import { findingWords, sentenceOf } from '../../../../src/ui/verdict/sentence';

const names = ['Rings', 'Wave', 'Xor', 'Hills'];

/** The sentence for accuracies of 0.5 alone, changed by these percentages through sharing. */
function said(gains: readonly number[], step = 500): string {
  const judged = (accuracy: number) => ({ loss: 1, metrics: [accuracy], confusion: [] });
  const verdict = verdictOf(
    {
      step,
      shared: gains.map((gain) => judged(0.5 * (1 + gain / 100))),
      baseline: gains.map(() => judged(0.5)),
    },
    gains.map(() => ({ kind: 'binary', weight: 1 }) as const),
  );
  return sentenceOf(verdict, names);
}

describe('the verdict in words', () => {
  it('does not ask for patience where the training has diverged', () => {
    expect(findingWords(null, names, null)).toBe('Too early to say.');
    expect(findingWords(null, names, { code: 'diverged' })).toMatch(/^It diverged/);
    expect(findingWords(null, names, { code: 'worker-died' })).toBe('Too early to say.');
  });

  it('names who gains and who pays, and how much', () => {
    expect(said([-2, 8])).toBe('It helps Wave, and costs Rings a little.');
    expect(said([-30, 30])).toBe('It helps Wave a lot, and costs Rings a lot.');
    expect(said([0, 8])).toBe('It helps Wave.');
    expect(said([-3, -4, 0])).toBe('It costs Rings and Wave a little.');
  });

  it('says every task where it is every task, and counts where the list is long', () => {
    expect(said([8, 9])).toBe('It helps every task.');
    expect(said([8, 9, 10, 0])).toBe('It helps 3 tasks.');
  });

  it('says when there is nothing to say', () => {
    expect(said([0.5, -0.5])).toBe('It makes next to no difference.');
    expect(said([8, 9], 50)).toBe('Too early to say.');
  });
});

describe('a gain', () => {
  it('is written with its sign', () => {
    expect([8.24, -1.86, 0, -0.04, 123.4].map(signedPercent)).toEqual([
      '+8.2 %',
      '−1.9 %',
      '0.0 %',
      '0.0 %',
      '+123 %',
    ]);
  });

  it('stands beside zero on the side of its sign, and never outside', () => {
    expect(scaleEnd([Number.NaN, -1.9, 8.2])).toBe(10);
    expect([placeOf(0, 10), placeOf(5, 10), placeOf(-10, 10), placeOf(999, 100)]).toEqual([50, 75, 0, 100]);
  });
});

describe('the verdict on several seeds in words', () => {
  const overSeeds = (...gains: readonly (readonly number[])[]) => {
    const score = (accuracy: number) => ({ loss: 1, metrics: [accuracy], confusion: [] });
    const judged = gains.map((own) => own.map((gain) => score(0.5 * (1 + gain / 100))));
    const baseline = gains.map((own) => own.map(() => score(0.5)));
    const tasks = gains[0]!.map(() => ({ kind: 'binary', weight: 1 }) as const);
    return sentenceOf(
      pairedVerdict({ step: 500, shared: judged, baseline }, () => tasks),
      names,
    );
  };

  it('follow the interval, and say how much by the mean', () => {
    expect(overSeeds([6, 0.5], [7, -0.5], [6.5, 0.1])).toBe('It helps Rings.');
    expect(overSeeds([0.4, 0.5], [0.5, -0.5], [0.45, 0.1])).toBe('It helps Rings a little.');
    expect(overSeeds([-30, 1], [-25, -1], [-28, 0])).toBe('It costs Rings a lot.');
  });

  it('say over how many seeds there is no clear difference', () => {
    expect(overSeeds([30, -20], [-20, 30], [25, -22])).toBe('No clear difference over 3 seeds.');
  });

  it('say what is clear in the mean alone', () => {
    expect(overSeeds([9, -5], [-5, 9], [10, -6], [-6, 10])).toBe(
      'It helps on average, but no single task clearly.',
    );
  });
});
