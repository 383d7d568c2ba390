import type { Outcome, VectorFile } from './readers/reader';

/** What a file's outcomes come to. */
export interface Tally {
  /** For the console: one line, without its file's name. */
  readonly line: string;
  /** What makes the file fail; empty where it passes. */
  readonly faults: readonly string[];
}

/**
 * Counts a file's outcomes. It is a fault when an outcome is over its tolerance (or not a number) and not
 * informational, when nothing at all was compared, when a reason is empty, and when a case has no outcome whose
 * name is the case's, or begins with it and goes on after a comma, colon, slash or space.
 */
export function tally(cases: VectorFile['cases'], outcomes: readonly Outcome[]): Tally {
  const skipped = outcomes.filter((outcome) => outcome.skipped !== undefined);
  const informational = outcomes.filter(
    (outcome) => outcome.skipped === undefined && outcome.informational !== undefined,
  );
  const compared = outcomes.filter(
    (outcome) => outcome.skipped === undefined && outcome.informational === undefined,
  );
  const failed = compared.filter((outcome) => !isWithin(outcome));
  const told = new Set(outcomes.map(({ name }) => name.split(/[,:/ ]/, 1)[0]));
  const missing = cases.filter(({ name }) => !told.has(name));
  const worst = compared.reduce<Outcome | null>(
    (largest, outcome) => (largest === null || !(ratio(outcome) <= ratio(largest)) ? outcome : largest),
    null,
  );
  const faults = [
    ...failed.map((outcome) => `${outcome.name}: ${outcome.error} exceeds ${outcome.tolerance}`),
    ...missing.map(({ name }) => `${name}: the reader says nothing of this case`),
    ...outcomes
      .filter(({ skipped: a, informational: b }) => a?.trim() === '' || b?.trim() === '')
      .map(({ name }) => `${name}: no reason is given`),
  ];
  if (compared.length + informational.length === 0) faults.push('the reader compares nothing');
  return { line: line({ cases, compared, failed, informational, skipped, worst }), faults };
}

function isWithin({ error, tolerance }: Outcome): boolean {
  return error <= tolerance;
}

/** The error in tolerances; where the tolerance is 0, the error is either nothing or too large. */
function ratio({ error, tolerance }: Outcome): number {
  return error === 0 ? 0 : error / tolerance;
}

function line(counts: {
  readonly cases: readonly unknown[];
  readonly compared: readonly Outcome[];
  readonly failed: readonly Outcome[];
  readonly informational: readonly Outcome[];
  readonly skipped: readonly Outcome[];
  readonly worst: Outcome | null;
}): string {
  const { cases, compared, failed, informational, skipped, worst } = counts;
  const parts = [
    `${cases.length} cases`,
    `${compared.length - failed.length} of ${compared.length} comparisons passed`,
  ];
  if (informational.length > 0) parts.push(`${informational.length} informational${reasons(informational)}`);
  if (skipped.length > 0) parts.push(`${skipped.length} skipped${reasons(skipped)}`);
  if (worst !== null) parts.push(`largest error ${ratio(worst).toPrecision(2)} tolerances (${worst.name})`);
  return parts.join(', ');
}

function reasons(outcomes: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const { skipped, informational } of outcomes) {
    const reason = skipped ?? informational ?? '';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return ` (${[...counts].map(([reason, count]) => `${count}: ${reason}`).join('; ')})`;
}
