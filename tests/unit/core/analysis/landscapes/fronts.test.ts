import { describe, expect, it } from 'vitest';
import { cagradLandscape } from '../../../../../src/core/analysis/landscapes/cagrad';
import { descend } from '../../../../../src/core/analysis/landscapes/descend';
import { fonsecaFleming } from '../../../../../src/core/analysis/landscapes/fonseca-fleming';
import type { Landscape } from '../../../../../src/core/analysis/landscapes/landscape';
import { pcgradLandscape } from '../../../../../src/core/analysis/landscapes/pcgrad';
import { type Costs, hypervolume } from '../../../../../src/core/analysis/pareto';
import { simplex } from '../../../../../src/core/experiment/simplex';
import type { OptionValues } from '../../../../../src/core/fields/field';
import { fixed } from '../../../../../src/core/weighting/fixed';
import { stch } from '../../../../../src/core/weighting/stch';
import { tchebycheff } from '../../../../../src/core/weighting/tchebycheff';
import type { Method } from '../../../../../src/core/weighting/weighting';

interface Way {
  readonly start: readonly number[];
  /** Learning rates of Adam, one after the other, each for so many steps. */
  readonly rates: readonly number[];
  readonly steps: number;
}

const smooth: OptionValues = { form: 'plain', mu: 0.005, warmup: 4 };

/** [weights][objective]: where the method ends with each of so many weights. */
function sweep(
  landscape: Landscape,
  [method, options]: readonly [Method, OptionValues],
  points: number,
  { start, rates, steps }: Way,
): Costs[] {
  return simplex(2, points).map((shares) => {
    const userWeights = shares.map((share) => 2 * share);
    let point = start;
    for (const learningRate of rates) {
      const settings = { steps, learningRate, optimizer: 'adam', recordEvery: steps, userWeights } as const;
      point = descend(landscape, method, options, point, settings).points.at(-1)!;
    }
    return landscape.value(point);
  });
}

/** The worst of each objective on the front. */
function nadirOf({ paretoSet, value }: Landscape): Costs {
  const front = paretoSet.map(value);
  return [0, 1].map((objective) => Math.max(...front.map((costs) => costs[objective as 0 | 1])));
}

/** The area between front and reference, by the stairs of 20,000 points, which lose a hundredth of a percent. */
function exactArea({ paretoSet, value }: Landscape, reference: Costs): number {
  const fine = Math.ceil(20_000 / (paretoSet.length - 1));
  const front = paretoSet.slice(1).flatMap((to, piece) =>
    Array.from({ length: fine }, (_, k) => {
      const from = paretoSet[piece]!;
      return value(from.map((start, i) => start + ((to[i]! - start) * k) / fine));
    }),
  );
  const sorted = front.sort((a, b) => a[0] - b[0]);
  return sorted.reduce((area, [first, second], i) => {
    const until = Math.min(reference[0]!, sorted[i + 1]?.[0] ?? reference[0]!);
    return area + Math.max(0, until - first) * Math.max(0, reference[1]! - second);
  }, 0);
}

describe('a sweep of weights over valleys and bowls', () => {
  it.each([1, 0.1])('has the hypervolume of the front within a hundredth, at a scale of %s', (scale) => {
    const landscape = cagradLandscape(scale);
    const reference = nadirOf(landscape);
    const way = { start: [0, 0], rates: [0.1, 0.01], steps: 700 };
    const found = hypervolume(sweep(landscape, [fixed, {}], 200, way), reference);
    const share = found / exactArea(landscape, reference);
    expect(share).toBeGreaterThan(0.99);
    expect(share).toBeLessThanOrEqual(1);
  });
});

describe('a sweep of weights over a concave front', () => {
  const landscape = fonsecaFleming(2);
  const reference = nadirOf(landscape);
  const exact = exactArea(landscape, reference);
  const way = { start: landscape.starts[0]!, rates: [0.1, 0.01, 0.001], steps: 300 };
  const shareOf = (method: readonly [Method, OptionValues], points: number) =>
    hypervolume(sweep(landscape, method, points, way), reference) / exact;

  it.each([
    { title: 'Tchebycheff', method: [tchebycheff as Method, {}] as const },
    { title: 'smooth Tchebycheff', method: [stch as Method, smooth] as const },
  ])('has the hypervolume of the front within a hundredth by $title', ({ method }) => {
    const share = shareOf(method, 200);
    expect(share).toBeGreaterThan(0.99);
    expect(share).toBeLessThanOrEqual(1);
  });

  it('loses no more to the descent than its stairs do: n weights are worth n even points', () => {
    const even = Array.from({ length: 64 }, (_, k) => {
      const x = (Math.SQRT1_2 * (2 * k - 63)) / 63;
      return landscape.value([x, x]);
    });
    expect(shareOf([tchebycheff as Method, {}], 64)).toBeGreaterThan(
      0.99 * (hypervolume(even, reference) / exact),
    );
  });

  it('misses nearly all of it by a weighted sum', () => {
    expect(shareOf([fixed, {}], 64)).toBeLessThan(0.05);
  });
});

describe('a sweep of weights over curved valleys', () => {
  it('finds the one best point of both', () => {
    const rates = [0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7];
    const found = sweep(pcgradLandscape, [tchebycheff as Method, {}], 48, {
      start: pcgradLandscape.starts[0]!,
      rates,
      steps: 3000,
    });
    const [first, second] = pcgradLandscape.value(pcgradLandscape.paretoSet[0]!);
    const share = hypervolume(found, [0, 0]) / (first * second);
    expect(share).toBeGreaterThan(0.99);
    expect(share).toBeLessThanOrEqual(1 + 1e-12);
  });
});
