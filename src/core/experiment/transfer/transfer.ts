import type { Config } from '../../config/schema';

/** How a new task is learnt, where a training is more than its configuration says. */
export interface Transfer {
  /** The new task's place. */
  readonly task: number;
  /** So many of its labels are seen, >= 0; null for all that there are. */
  readonly labels: number | null;
  /** Whether nothing but it is trained, on no other rows than those with a label of it; else it is one task of all. */
  readonly isAlone: boolean;
  /** What is trained before: all starts from its parameters. Null to start from the seed's own. */
  readonly source: Source | null;
  /** In so many of the first steps only the new task's head moves. */
  readonly headSteps: number;
}

/** A training without the new task, which comes before. */
export interface Source {
  /** See Training. */
  readonly key: string;
  readonly config: Config;
  /** Updates in it. */
  readonly steps: number;
}

/** A transfer as a part of a key: equal ones have equal texts. */
export function transferKey({ task, labels, isAlone, source, headSteps }: Transfer): string {
  const before = source === null ? '' : `${source.steps} ${source.key}`;
  return ['transfer', task, labels ?? 'all', isAlone, headSteps, before].join(' ');
}

/**
 * The ways to learn a new task that are compared: its head on a trunk that stands still; the head first, then everything;
 * from nothing; together with the old tasks from the start.
 */
export const transferWays = ['head', 'tuned', 'scratch', 'joint'] as const;

export type TransferWay = (typeof transferWays)[number];
