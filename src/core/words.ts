/**
 * Words for the user: a sentence in English, or one with values in the places {{1}}, {{2}} and so on. By the English
 * sentence a page finds its own; what users have written themselves stays as it is.
 */
export type Words = string | Sentence;

export interface Sentence {
  /** `at most {{1}} rows` */
  readonly say: string;
  /** By place, from 1 on; numbers are written as the language writes numbers. */
  readonly with: readonly (Words | number)[];
}

/** A sentence as it reads in the source: words`at most ${count} rows`. */
export function words(parts: TemplateStringsArray, ...values: readonly (Words | number)[]): Sentence {
  const say = parts.reduce((sentence, part, place) => `${sentence}{{${place}}}${part}`);
  return { say, with: values };
}

/** Words with their values put in; `sentenceOf` says a sentence, `numberOf` a number, in some language. */
export function spoken(
  said: Words,
  sentenceOf: (english: string) => string,
  numberOf: (value: number) => string,
): string {
  if (typeof said === 'string') return sentenceOf(said);
  const values = said.with.map((value) =>
    typeof value === 'number' ? numberOf(value) : spoken(value, sentenceOf, numberOf),
  );
  return sentenceOf(said.say).replace(/\{\{(\d+)\}\}/g, (hole, place) => values[Number(place) - 1] ?? hole);
}

export function inEnglish(said: Words): string {
  return spoken(
    said,
    (english) => english,
    (value) => value.toLocaleString('en'),
  );
}
