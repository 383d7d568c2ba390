import { type ColumnFacts, factsOf } from './statistics';
import type { Column } from './table';

/** What a column is to the network where it is no task. */
export type FeatureRole = 'numeric' | 'categorical' | 'ignored';

/** Why a role is proposed; the page has a sentence for each. */
export type RoleReason =
  | 'numbers'
  | 'mostly-numbers'
  | 'two-values'
  | 'texts'
  | 'empty'
  | 'constant'
  | 'counts-rows'
  | 'identifier'
  | 'many-texts'
  | 'named-target'
  | 'target-unfit'
  | 'target-beyond'
  | 'like-columns'
  | 'before-answer'
  | 'before-task'
  | 'last-column'
  | 'beside-task';

export interface FeatureProposal {
  readonly role: FeatureRole;
  readonly reason: RoleReason;
}

// A share of numbers from which the rest of a column is taken for slips of the pen.
const mostlyNumbers = 0.9;

// More distinct texts than this are names of things, not categories.
const manyTexts = 100;

/**
 * The role of a column where it is no task, from its cells and its name alone. A link names only the columns whose
 * role is another one, so changing these rules changes what old links mean.
 *
 * - Nothing in it, one value, or whole numbers that count the rows: ignored.
 * - Numbers: numeric; with two distinct values categorical; whole, all distinct and named id: ignored.
 * - At least nine in ten numbers, three distinct ones: numeric, the rest missing.
 * - Texts: categorical; all distinct, more than 100 distinct, or more than half as many as cells: ignored.
 */
export function proposeFeature(column: Column): FeatureProposal {
  const facts = factsOf(column);
  if (facts.distinct === 0) return { role: 'ignored', reason: 'empty' };
  if (facts.distinct === 1) return { role: 'ignored', reason: 'constant' };
  if (facts.isNumeric) return proposeForNumbers(column, facts);
  if (isMostlyNumbers(column, facts)) return { role: 'numeric', reason: 'mostly-numbers' };
  const present = column.codes.length - facts.missing;
  if (facts.distinct === 2 && present > 2) return { role: 'categorical', reason: 'two-values' };
  if (facts.distinct === present) return { role: 'ignored', reason: 'identifier' };
  if (facts.distinct > manyTexts || facts.distinct > present / 2) {
    return { role: 'ignored', reason: 'many-texts' };
  }
  return { role: 'categorical', reason: 'texts' };
}

function proposeForNumbers(column: Column, facts: ColumnFacts): FeatureProposal {
  if (facts.distinct === 2) return { role: 'categorical', reason: 'two-values' };
  const isUnique = facts.isWhole && facts.missing === 0 && facts.distinct === column.codes.length;
  if (isUnique && countsRows(column)) return { role: 'ignored', reason: 'counts-rows' };
  if (isUnique && /(?:^|[ _-])(?:id|index|key|nr|no)$/i.test(column.name)) {
    return { role: 'ignored', reason: 'identifier' };
  }
  return { role: 'numeric', reason: 'numbers' };
}

function countsRows({ codes, numbers }: Column): boolean {
  return codes.every((code, row) => row === 0 || numbers[code] === numbers[codes[row - 1]!]! + 1);
}

function isMostlyNumbers({ codes, numbers }: Column, facts: ColumnFacts): boolean {
  const present = codes.length - facts.missing;
  if (present - facts.texts < mostlyNumbers * present) return false;
  return numbers.reduce((count, number) => count + (Number.isNaN(number) ? 0 : 1), 0) >= 3;
}
