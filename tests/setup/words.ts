import { expect } from 'vitest';
import { inEnglish, type Sentence } from '../../src/core/words';

function isSentence(value: unknown): value is Sentence {
  return typeof value === 'object' && value !== null && 'say' in value && 'with' in value;
}

// What is said with values in it equals the English text that it comes to.
expect.addEqualityTesters([
  (a, b) => {
    if (isSentence(a) && typeof b === 'string') return inEnglish(a) === b;
    return typeof a === 'string' && isSentence(b) ? inEnglish(b) === a : undefined;
  },
]);
