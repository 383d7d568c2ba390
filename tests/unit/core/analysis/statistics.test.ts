import { describe, expect, it } from 'vitest';
import {
  findingOf,
  holmOf,
  intervalOf,
  meanOf,
  medianInterval,
  pairedDifference,
  pairedP,
  quartilesOf,
} from '../../../../src/core/analysis/statistics';
import { probabilityWithin, reachOf95 } from '../../../../src/core/analysis/student';
import { stream } from '../../../../src/core/random';

// Reference numbers are those of SciPy 1.17.1 (and NumPy for quantiles), by the call in the comment.

const a = [2.31, -0.42, 1.77, 0.93, 3.05, -1.28, 0.66, 1.49];
const b = [1.9, -0.1, 1.2, 1.0, 2.2, -1.5, 0.9, 1.1];

describe("Student's t", () => {
  // stats.t.ppf(0.975, freedom)
  it.each([
    [1, 12.706204736174694],
    [2, 4.302652729749462],
    [3, 3.1824463052837078],
    [4, 2.7764451051977934],
    [7, 2.364624251592784],
    [9, 2.262157162798205],
    [15, 2.131449545559776],
    [29, 2.045229642132703],
    [120, 1.9799304050824402],
  ])('of %i degrees of freedom lies within SciPy’s quantile in 95 of 100 cases', (freedom, quantile) => {
    expect(reachOf95(freedom)).toBeCloseTo(quantile, 12);
  });

  // 2 * stats.t.sf(t, freedom)
  it.each([
    [0.3, 1, 0.8144528418445154],
    [2.5, 2, 0.12961172022151082],
    [1.1, 7, 0.30771625509408934],
    [4.2, 15, 0.0007729033499262623],
    [12, 9, 7.699886222985653e-7],
  ])('is further out than %d with SciPy’s probability', (t, freedom, p) => {
    expect(1 - probabilityWithin(t, freedom)).toBeCloseTo(p, 14);
  });
});

describe('a mean', () => {
  it('has SciPy’s interval', () => {
    // stats.t.interval(0.95, len(a) - 1, loc=np.mean(a), scale=stats.sem(a))
    const { mean, low, high } = intervalOf(a);
    expect(mean).toBeCloseTo(1.06375, 12);
    expect(low).toBeCloseTo(-0.12085643545123204, 12);
    expect(high).toBeCloseTo(2.2483564354512318, 12);
  });

  it('has an interval without width where all values are the same', () => {
    expect(intervalOf([3, 3, 3])).toEqual({ mean: 3, low: 3, high: 3 });
  });

  it('has no interval of one value, and none of no values', () => {
    expect(() => intervalOf([1])).toThrow('values must be at least 2; got 1');
    expect(meanOf([])).toBeNaN();
  });

  it('lies in the interval in 93 to 97 % of 2,000 samples of a normal distribution', () => {
    const random = stream(1, 'coverage');
    for (const n of [2, 8]) {
      const hits = Array.from({ length: 2000 }, () => {
        const { low, high } = intervalOf(Array.from({ length: n }, () => 5 + 3 * random.normal()));
        return low <= 5 && 5 <= high;
      }).filter(Boolean).length;
      expect(hits).toBeGreaterThanOrEqual(1860);
      expect(hits).toBeLessThanOrEqual(1940);
    }
  });
});

describe('quartiles', () => {
  it('are NumPy’s, whatever the order of the values', () => {
    // np.quantile(a, [0.25, 0.5, 0.75])
    expect(quartilesOf(a).low).toBeCloseTo(0.39, 12);
    expect(quartilesOf(a).median).toBeCloseTo(1.21, 12);
    expect(quartilesOf(a.toReversed()).high).toBeCloseTo(1.905, 12);
    // np.quantile(a[:5], [0.25, 0.5, 0.75])
    expect(quartilesOf(a.slice(0, 5))).toEqual({ low: 0.93, median: 1.77, high: 2.31 });
  });

  it('of one value are that value, and of none no number', () => {
    expect(quartilesOf([7])).toEqual({ low: 7, median: 7, high: 7 });
    expect(quartilesOf([]).median).toBeNaN();
  });
});

describe('the interval of a median', () => {
  // k = stats.binom.ppf(0.025, n, 0.5)
  it.each([
    [6, 1],
    [8, 1],
    [9, 2],
    [11, 2],
    [12, 3],
    [16, 4],
    [17, 5],
    [20, 6],
  ])('of %i values goes from the %i. smallest to the one as far from the largest', (n, k) => {
    const values = Array.from({ length: n }, (_, i) => n - i);
    expect(medianInterval(values)).toEqual({ median: (n + 1) / 2, low: k, high: n + 1 - k });
  });

  it('is none of fewer than six values', () => {
    expect(medianInterval([1, 2, 3, 4, 5])).toBeNull();
  });

  it('holds the true median in at least 95 % of samples of a skewed distribution', () => {
    const random = stream(2, 'coverage');
    const hits = Array.from({ length: 2000 }, () => {
      const { low, high } = medianInterval(Array.from({ length: 9 }, () => -Math.log(1 - random.uniform())))!;
      return low <= Math.LN2 && Math.LN2 <= high;
    }).filter(Boolean).length;
    // 96.1 % in truth.
    expect(hits).toBeGreaterThanOrEqual(1890);
  });
});

describe('paired differences', () => {
  it('have SciPy’s interval and p value', () => {
    // stats.ttest_rel(a, b), .confidence_interval()
    const { low, high } = pairedDifference(a, b);
    expect(low).toBeCloseTo(-0.11574394626591358, 12);
    expect(high).toBeCloseTo(0.5682439462659136, 12);
    expect(pairedP(a.map((value, i) => value - b[i]!))).toBeCloseTo(0.16171416490108614, 12);
    // stats.ttest_1samp(a, 0)
    expect(pairedP(a)).toBeCloseTo(0.07136447202806959, 12);
  });

  it('show a small difference between values that vary together', () => {
    const values = [1, 50, 200, 9];
    expect(
      pairedDifference(
        values.map((value) => value + 1),
        values,
      ),
    ).toEqual({ mean: 1, low: 1, high: 1 });
  });

  it('that are all the same are certain, and all 0 say nothing', () => {
    expect(pairedP([1, 1, 1])).toBe(0);
    expect(pairedP([0, 0])).toBe(1);
  });

  it('need as many values on both sides', () => {
    expect(() => pairedDifference([1, 2], [1])).toThrow('a must have length 1; got 2');
  });

  it('have a p value under 0.05 exactly where their interval leaves out 0', () => {
    const random = stream(3, 'pairs');
    for (let n = 2; n <= 17; n++) {
      const values = Array.from({ length: n }, () => 0.7 + random.normal());
      expect(pairedP(values) < 0.05).toBe(findingOf(intervalOf(values)) !== 'unclear');
    }
  });
});

describe("Holm's correction", () => {
  it('multiplies the smallest by the number of comparisons, the next by one fewer, and keeps the order', () => {
    expect(holmOf([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
  });

  it('stops at 1, and leaves a single comparison alone', () => {
    expect(holmOf([0.6, 0.7])).toEqual([1, 1]);
    expect(holmOf([0.03])).toEqual([0.03]);
    expect(holmOf([])).toEqual([]);
  });
});

describe('a finding', () => {
  it('needs the whole interval on one side of 0', () => {
    expect(findingOf({ low: 0.1, high: 0.3 })).toBe('more');
    expect(findingOf({ low: -0.3, high: -0.1 })).toBe('less');
    expect(findingOf({ low: -0.1, high: 0.3 })).toBe('unclear');
    expect(findingOf({ low: 0, high: 0.3 })).toBe('unclear');
  });
});
