import { describe, expect, test } from 'vitest';
import type { Choices, LabelBudget } from '../../../../src/core/experiment/experiment';
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
      /^Best by Δm: Equal weights, .*; not to be told apart from it: PCGrad\.$/,
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
      /^Best by Δm: PCGrad, .* Those that are compared with it are clearly behind\. One lacks a number for some seed or task, and is not compared\./,
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
