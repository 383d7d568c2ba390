import { describe, expect, test } from 'vitest';
import { inEnglish, spoken, words } from '../../../src/core/words';

describe('words', () => {
  test('keep their English sentence and what stands in it apart', () => {
    expect(words`at most ${20_000} rows of ${'age'}`).toStrictEqual({
      say: 'at most {{1}} rows of {{2}}',
      with: [20_000, 'age'],
    });
  });

  test('are one text in English, numbers with thousands apart, one sentence within another', () => {
    const place = words`task ${2}`;
    expect(inEnglish(words`${place}, column ${'age'}: ${20_000}`)).toBe('task 2, column age: 20,000');
    expect(inEnglish('as it is')).toBe('as it is');
  });

  test('are said in another language by the sentence, whose values may change places', () => {
    const known: Record<string, string> = { 'at most {{1}} rows of {{2}}': '{{2}}: höchstens {{1}} Zeilen' };
    const said = spoken(
      words`at most ${5} rows of ${'age'}`,
      (english) => known[english] ?? english,
      (value) => `«${value}»`,
    );
    expect(said).toBe('age: höchstens «5» Zeilen');
  });

  test('put no values into what the user has written', () => {
    expect(inEnglish('{{1}}')).toBe('{{1}}');
    expect(inEnglish(words`column ${'{{1}}'}`)).toBe('column {{1}}');
  });
});
