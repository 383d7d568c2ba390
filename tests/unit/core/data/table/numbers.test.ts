import { expect, test } from 'vitest';
import { bare, longestDressed } from '../../../../../src/core/data/table/numbers';

test('a currency is taken off a number, and off nothing that is too long to be one', () => {
  const dressed = (digits: number) => `€ ${'1'.repeat(digits)}`;
  expect(bare(dressed(8))).toEqual({ digits: '11111111', unit: '€' });
  expect(bare(dressed(longestDressed))).toEqual({ digits: dressed(longestDressed), unit: '' });
});
