import { wordsOf } from './name-words';
import { type ColumnFacts, factsOf } from './statistics';
import type { Column } from './table';

const idWord = /^(?:id|ids|uid|uuid|guid|index|idx|key|nr|no|number|num|code|serial)$/;
const idEnding = /(?:id|uuid|guid|index|number|code|no|nr)$/i;

// A number that names something comes in more values than a grade or a class has.
const fewNames = 50;

// Shorter numbers may well be measured.
const longNumber = 6;

/**
 * Whether a column of whole numbers only names its rows, or what they are about: named as an identifier and all
 * distinct (`PatientNo`, `customerid`); named so by a word of its own and of more than 50 values; or all distinct,
 * each of the same many digits.
 */
export function isIdentifier(column: Column): boolean {
  const facts = factsOf(column);
  if (!facts.isWhole || facts.distinct <= 2) return false;
  const isUnique = facts.missing === 0 && facts.distinct === column.codes.length;
  const words = wordsOf(column.name);
  if (idWord.test(words.at(-1) ?? '') || idWord.test(words[0] ?? '')) {
    return isUnique || facts.distinct > fewNames;
  }
  return isUnique && (idEnding.test(column.name) || hasOneLength(column, facts));
}

function hasOneLength({ values, form }: Column, facts: ColumnFacts): boolean {
  // Days in a row are measured, however they are written.
  if (form?.kind === 'date') return false;
  const { length } = values[0]!;
  // Ten rows may have six digits each by chance.
  return length >= longNumber && facts.distinct >= 20 && values.every((value) => value.length === length);
}
