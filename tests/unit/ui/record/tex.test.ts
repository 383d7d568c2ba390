import katex from 'katex';
import { expect, test } from 'vitest';
import { landscapes } from '../../../../src/core/analysis/landscapes';
import { weightings } from '../../../../src/core/weighting';
import { linesOf, numbersTex, texNumber, texText } from '../../../../src/ui/record/tex';

const set = (tex: string) => katex.renderToString(tex, { throwOnError: true, strict: 'error' });

test.each(Object.values(weightings))('KaTeX sets the formula and the symbols of $title', (method) => {
  for (const line of linesOf(method.formula)) expect(() => set(line), line).not.toThrow();
  for (const { tex } of method.symbols) expect(() => set(tex), tex).not.toThrow();
});

test.each(landscapes)('KaTeX sets the objectives of $title', ({ formula }) => {
  for (const line of linesOf(formula)) expect(() => set(line), line).not.toThrow();
});

test('a formula breaks at the \\qquad that stand outside of braces', () => {
  expect(linesOf(String.raw`a = b, \qquad c = \text{d \qquad e} \qquad f`)).toEqual([
    'a = b,',
    String.raw`c = \text{d \qquad e}`,
    'f',
  ]);
});

test.each([
  [0, '0'],
  [0.83333, '0.833'],
  [-12.44, '-12.4'],
  [1234.5, '1230'],
  [-0.0000213, String.raw`-2.13 \cdot 10^{-5}`],
  [Number.NaN, String.raw`\text{NaN}`],
])('the number %d is written %s', (value, tex) => {
  expect(texNumber(value)).toBe(tex);
});

test('any name can stand in a formula', () => {
  const name = String.raw`a_b^c {50 %} \x & #1 ~ $`;
  expect(() => set(texText(name))).not.toThrow();
});

test('the numbers of a method are its weighted sum, with the signs of the weights', () => {
  const numbers = { names: ['A', 'B'], weights: [0.5, -1.25], direction: [0.25, 2] };
  expect(numbersTex(numbers, false)).toBe(
    String.raw`g = 0.5\, g_{\text{A}} - 1.25\, g_{\text{B}} = (0.25,\ 2)`,
  );
  expect(numbersTex({ names: ['A', 'B'], weights: [-1, 1] }, true)).toBe(
    String.raw`g \approx -1\, g_{\text{A}} + 1\, g_{\text{B}}`,
  );
});

test('a task without a say in the step is not in its numbers', () => {
  expect(numbersTex({ names: ['A', 'B'], weights: [Number.NaN, 2] }, false)).toBe(
    String.raw`g = 2\, g_{\text{B}}`,
  );
  expect(numbersTex({ names: ['A', 'B'], weights: [Number.NaN, Number.NaN] }, false)).toBe('g = 0');
});
