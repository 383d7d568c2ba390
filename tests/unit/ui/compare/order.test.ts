import { expect, test } from 'vitest';
import { nextOrder, orderedRows } from '../../../../src/ui/compare/results/order';
import { about, base, choice, resultsWith, resultWith } from './made-up';

const question = {
  kind: 'choices',
  methods: ['uw', 'equal', 'pcgrad'].map(choice),
  sharings: [base.sharing],
} as const;
const results = resultsWith(question, [resultWith(about(0.7)), null, resultWith(about(0.8))]);
const named = (order: Parameters<typeof orderedRows>[2]) =>
  orderedRows(results.table, results.names, order).map((row) => results.names[row]);

test('rows stand in the order of the question, of their names, or of a column, those without a number last', () => {
  expect(named(null)).toEqual(['Uncertainty weighting', 'Equal weights', 'PCGrad']);
  expect(named({ by: 'name', isFalling: false })).toEqual([
    'Equal weights',
    'PCGrad',
    'Uncertainty weighting',
  ]);
  expect(named({ by: 'score 0', isFalling: true })).toEqual([
    'PCGrad',
    'Uncertainty weighting',
    'Equal weights',
  ]);
  expect(named({ by: 'score 0', isFalling: false })).toEqual([
    'Uncertainty weighting',
    'PCGrad',
    'Equal weights',
  ]);
});

test('a heading orders by the better first, then the other way, then not at all', () => {
  const first = nextOrder(null, 'score 0', true);
  const second = nextOrder(first, 'score 0', true);
  expect([first, second, nextOrder(second, 'score 0', true)]).toEqual([
    { by: 'score 0', isFalling: true },
    { by: 'score 0', isFalling: false },
    null,
  ]);
  expect(nextOrder(first, 'loss 0', false)).toEqual({ by: 'loss 0', isFalling: false });
});
