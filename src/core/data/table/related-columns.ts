import { isInventedName, wordsOf } from './name-words';
import { association, factsOf } from './statistics';
import type { Column, Table } from './table';

// From here on two columns measure nearly the same thing: loads of one building, grades of one pupil.
const closelyRelated = 0.7;

// Enough to tell 0.7 from chance, few enough to cost nothing.
const comparedRows = 5000;

/** Whether two columns belong together by their names or by their numbers. */
export function areRelated(table: Table, one: number, other: number): boolean {
  const [a, b] = [table.columns[one]!, table.columns[other]!];
  const rows = Math.min(table.rows, comparedRows);
  return haveRelatedNames(a.name, b.name) || association(a, b, rows) >= closelyRelated;
}

const units =
  /^(?:mm|cm|m|km|g|kg|mg|t|s|ms|min|h|pa|kpa|mpa|bar|c|k|f|j|kj|w|kw|kwh|v|mv|a|ma|hz|ppm|db|pct|percent|usd|eur|gbp)$/;

function haveRelatedNames(a: string, b: string): boolean {
  if (isInventedName(a) || isInventedName(b)) return false;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const stem = (words: string[]) => words.join(' ').replace(/ ?\d+$/, '');
  if (/\d$/.test(a) && /\d$/.test(b) && stem(first) === stem(second)) return true;
  if (first.length < 2 || second.length < 2) return false;
  const [lastOfFirst, lastOfSecond] = [first.at(-1)!, second.at(-1)!];
  return lastOfFirst === lastOfSecond || (units.test(lastOfFirst) && units.test(lastOfSecond));
}

// Two neighbours of one kind are common among features; from three on it is a list of answers.
const leastRun = 3;
const mostValues = 10;

/**
 * The run of like columns that ends with `last`: neighbours of the very same few values (0 and 1; yes and no; 1 to
 * 5), three or more of them; none where the run reaches the first column, so that nothing is left to learn from.
 */
export function runOfLikes({ columns }: Table, last: number): readonly number[] {
  const wanted = valuesOf(columns[last]!);
  if (wanted === null) return [];
  let first = last;
  while (first > 0 && valuesOf(columns[first - 1]!) === wanted) first--;
  const length = last - first + 1;
  return first === 0 || length < leastRun ? [] : Array.from({ length }, (_, at) => first + at);
}

/** The values of a column of few, in one order; null where there are many. */
function valuesOf(column: Column): string | null {
  const { distinct } = factsOf(column);
  return distinct < 2 || distinct > mostValues ? null : [...column.values].sort().join('\n');
}

// Fewer rows than this may leave out cells by chance.
const leastDependent = 5;

/**
 * The value of column `one` without which column `other` has no answer, null where there is none: a conversion is
 * known only where there was a click.
 */
export function answerBehind({ columns }: Table, one: number, other: number): string | null {
  const [condition, answer] = [columns[one]!, columns[other]!];
  if (factsOf(condition).distinct !== 2 || factsOf(answer).missing === 0) return null;
  const present = [0, 0];
  const missing = [0, 0];
  for (const [row, code] of condition.codes.entries()) {
    if (code >= 0) (answer.codes[row]! < 0 ? missing : present)[code]!++;
  }
  const code = present.findIndex((count, at) => count >= leastDependent && present[1 - at] === 0);
  if (code < 0 || missing[1 - code]! < leastDependent) return null;
  return missing[code]! <= present[code]! / 10 ? condition.values[code]! : null;
}

// exp(-14) is one in a million.
const chanceOfAll = 14;

/**
 * Whether two neighbours are steps of one way, as a click and the purchase after it: both 0 and 1, the second 1 only
 * where the first is, in more rows than chance would bring about.
 */
export function isStepAfter({ columns, rows }: Table, one: number, other: number): boolean {
  const [first, second] = [columns[one]!, columns[other]!];
  const [a, b] = [positiveCode(first), positiveCode(second)];
  if (a < 0 || b < 0 || !haveSameValues(first, second)) return false;
  const share = first.codes.reduce((count, code) => count + (code === a ? 1 : 0), 0) / rows;
  let both = 0;
  for (const [row, code] of second.codes.entries()) {
    if (code !== b) continue;
    if (first.codes[row] !== a) return false;
    both++;
  }
  // Of independent columns all of them were among the first's with a chance of share^both <= exp(-both (1 - share)).
  return both * (1 - share) > chanceOfAll;
}

function haveSameValues(a: Column, b: Column): boolean {
  return valuesOf(a) === valuesOf(b);
}

/** The code of 1, of two values that are 0 and 1; -1 where they are not. */
function positiveCode({ values, numbers }: Column): number {
  return values.length === 2 && numbers.includes(0) ? numbers.indexOf(1) : -1;
}
