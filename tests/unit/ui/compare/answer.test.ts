import { describe, expect, test } from 'vitest';
import type { Choices, LabelBudget, Weights } from '../../../../src/core/experiment/experiment';
import { planned } from '../../../../src/core/experiment/variants';
import { answerWords } from '../../../../src/ui/compare/results/answer';
import { worthWords } from '../../../../src/ui/compare/results/label-budget';
import { about, base, choice, resultsWith, resultWith } from './made-up';

const question: Choices = {
  kind: 'choices',
  methods: ['equal', 'pcgrad', 'uw'].map(choice),
  sharings: [base.sharing],
};

describe('the answer in words', () => {
  test('names the one that is clearly best', () => {
    const results = resultsWith(
      question,
      [about(0.7), about(0.8), about(0.6)].map((runs) => resultWith(runs)),
    );
    expect(answerWords(results)).toBe(
      'Best by Δm: PCGrad, with +60.0 % ± 0.0. All others are clearly behind.',
    );
  });

  test('says that there is no clear difference where none can be told apart', () => {
    const noisy = [
      [
        [0.6, 0.6],
        [0.7, 0.7],
        [0.5, 0.5],
        [0.8, 0.8],
      ],
      [
        [0.7, 0.7],
        [0.6, 0.6],
        [0.8, 0.8],
        [0.5, 0.51],
      ],
      [
        [0.5, 0.5],
        [0.8, 0.8],
        [0.7, 0.7],
        [0.6, 0.6],
      ],
    ];
    const results = resultsWith(
      question,
      noisy.map((runs) => resultWith(runs)),
    );
    expect(answerWords(results)).toBe(
      'No clear difference: by Δm, none of the 3 can be told apart from the best.',
    );
  });

  test('names those that are as good as the best', () => {
    const [best, even] = [
      [
        [0.8, 0.8],
        [0.7, 0.7],
        [0.82, 0.82],
        [0.74, 0.74],
      ],
      [
        [0.7, 0.7],
        [0.8, 0.8],
        [0.74, 0.74],
        [0.8, 0.8],
      ],
    ];
    const results = resultsWith(question, [resultWith(best), resultWith(even), resultWith(about(0.3))]);
    expect(answerWords(results)).toMatch(
      /^Best by Δm: Equal weights, .*; not to be told apart from it: PCGrad\. Clearly behind: Uncertainty weighting\.$/,
    );
  });

  test('claims nothing of one seed', () => {
    const one = { ...base, seeds: 1 };
    const results = resultsWith(
      question,
      [[[0.7, 0.7]], [[0.8, 0.8]], [[0.6, 0.6]]].map((runs) => resultWith(runs)),
      { base: one },
    );
    expect(answerWords(results)).toMatch(/^Ahead by Δm: PCGrad, .* One seed proves nothing/);
  });

  test('says that it is not the last word while variants wait, what diverged and what was refused', () => {
    const diverged = resultWith([null, ...about(0.6).slice(1)]);
    const refused = { kind: 'refused', reason: 'no table' } as const;
    expect(answerWords(resultsWith(question, [resultWith(about(0.7)), null, null]))).toMatch(/^So far: /);
    const all = resultsWith(question, [resultWith(about(0.7)), diverged, refused]);
    expect(answerWords(all)).toMatch(/In one of them a seed diverged\. One could not be trained\.$/);
  });

  test('claims nothing of a variant that lacks a seed, though its mean be the best', () => {
    const lacking = resultWith([...about(0.9).slice(1), null]);
    const one = resultsWith(question, [lacking, resultWith(about(0.8)), resultWith(about(0.6))]);
    expect(answerWords(one)).toMatch(
      /^Best by Δm: PCGrad, .* Those compared with it are clearly behind\. One lacks a number for some seed or task, and is not compared\./,
    );
    const two = resultsWith(question, [lacking, resultWith(about(0.8)), lacking]);
    expect(answerWords(two)).toMatch(
      /^By Δm, PCGrad comes to .* 2 lack a number for some seed or task, and are not compared\./,
    );
    const even = resultsWith(question, [lacking, resultWith(about(0.8)), resultWith(about(0.8))]);
    expect(answerWords(even)).toMatch(/by Δm, none of the 2 can be told apart/);
  });

  test('says how far from certain it is that a budget is worth more than was tried', () => {
    const worthOf = (low: number) => ({ labels: 10, factor: Infinity, interval: { low, high: Infinity } });
    const words = worthWords({ worths: [worthOf(0.8), worthOf(Infinity)], shares: [0.1, 0.1] }, 'A');
    expect(words.map((said) => said.split(', A ')[1])).toEqual([
      'beside the others does better than alone with all that were tried (in times as many labels, 95 % interval 0.8 to ∞).',
      'beside the others does better than alone with all that were tried.',
    ]);
  });

  test('is empty before anything is done', () => {
    expect(answerWords(resultsWith(question, []))).toBe('');
  });

  test('says of a budget what the others are worth with the fewest labels that tell', () => {
    const labels: LabelBudget = { kind: 'labels', task: 0, shares: [0.1, 0.5] };
    const alone = (score: number) => ({ loss: 1 - score, metrics: [score, 1 - score], confusion: [] });
    const at = (together: number, own: number, count: number) => {
      const result = resultWith(about(together), { labels: count });
      const baseline = result.last.baseline.map(() => [alone(own), alone(0.5)]);
      return { ...result, last: { ...result.last, baseline } };
    };
    const results = resultsWith(labels, [at(0.6, 0.5, 10), at(0.8, 0.7, 50)]);
    expect(answerWords(results)).toMatch(
      /^With 10 labels \(10 %\), A beside the others does as well as alone with 2\.3 times as many \(95 % interval /,
    );
    const worse = resultsWith({ ...labels, shares: [0.02, 0.1, 0.5] }, [
      at(0.4, 0.45, 2),
      at(0.6, 0.5, 10),
      at(0.8, 0.7, 50),
    ]);
    expect(answerWords(worse)).toMatch(/^With 10 labels /);
  });
});

describe('the answer on loss weights', () => {
  const question: Weights = {
    kind: 'weights',
    points: 16,
    sweeps: [choice('fixed')],
    methods: ['uw', 'pcgrad'].map(choice),
  };
  const by = [-0.01, 0, 0.005, 0.012];

  /** What variants come to by the mean losses of two tasks, seed by seed about them; single-task losses are 0.5 each. */
  const swept = (
    losses: (place: number) => readonly [number, number],
    of: { seeds?: number; isWhole?: boolean } = {},
  ) => {
    const experiment = { ...base, seeds: of.seeds ?? 4 };
    const seeds = by.slice(0, experiment.seeds);
    const states = planned({ base: experiment, question }).variants.map((_, place) => {
      if (of.isWhole === false && place === 0) return null;
      const [a, b] = losses(place);
      return resultWith(seeds.map((shift) => [1 - a + shift, 1 - b - shift]));
    });
    return answerWords(resultsWith(question, states, { base: experiment }));
  };

  test('says which weights are not dominated, which methods, what the ends give up, and how much is gained', () => {
    // Along a straight front, but for a sweep's fourth point and PCGrad, which are worse by both tasks.
    const words = swept((place) =>
      place === 3 || place === 17 ? [0.45, 0.45] : [0.2 + 0.01 * place, 0.4 - 0.01 * place],
    );
    expect(words).toBe(
      'Your weights: 15 of 16 pairs of loss weights are dominated by none, between 0.99 : 0.01 and 0.01 : 0.99. ' +
        'Of the methods that set their own weights, Uncertainty weighting is dominated by none. ' +
        'The lowest test loss of A (Your weights, 0.99 : 0.01) costs B 0.160 ± 0 above its own lowest. ' +
        'The lowest test loss of B (Uncertainty weighting) costs A 0.160 ± 0 above its own lowest. ' +
        'Your weights: 25 % of the box under the single-task losses is dominated (95 % interval 25 % to 25 %).',
    );
  });

  test('gives nothing up where one variant has the least loss of every task', () => {
    expect(swept((place) => (place === 5 ? [0.1, 0.1] : [0.3, 0.3]))).toMatch(
      /Your weights: one of 16 loss weightings is dominated by none, 0\.67 : 0\.33\. .*Your weights, 0\.67 : 0\.33 has the lowest test loss of every task: nothing is given up\./,
    );
  });

  test('says that all weights are dominated, and that none beats the single-task networks', () => {
    expect(swept((place) => (place < 16 ? [0.7, 0.7] : [0.6, 0.6]))).toMatch(
      /^Your weights: all 16 loss weightings are dominated by another variant\. .*Your weights: no loss weighting beats the single-task losses in every task at once, with any seed\.$/,
    );
  });

  test('claims no interval of one seed, and no gain of a sweep that has not ended', () => {
    const once = swept((place) => [0.2 + 0.01 * place, 0.4 - 0.01 * place], { seeds: 1 });
    expect(once).toMatch(/One seed shows no interval/);
    expect(once).not.toMatch(/±|95 %/);
    const part = swept((place) => [0.2 + 0.01 * place, 0.4 - 0.01 * place], { isWhole: false });
    expect(part).toMatch(/^So far: Your weights: 15 of 15 pairs/);
    expect(part).not.toMatch(/of the box/);
  });
});
