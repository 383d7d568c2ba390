import { earliestStep, type Verdict } from '../analysis/verdict';
import { runFields } from '../config/fields';
import type { Config } from '../config/schema';
import type { Field } from '../fields/field';
import { isSame } from '../is-same';
import { readUrl } from '../link/url';
import { z } from '../schemas';

/** Measures of a task: the gain by sharing in percent, the score by the verdict's metric, the test loss. */
export const taskMeasures = ['gain', 'score', 'loss'] as const;

/**
 * Measures of the run: the tasks' mean gain in percent; the share of pairs of task gradients in conflict lately, in
 * percent; updates; units of the widest layer of the trunk; runs at once.
 */
export const runMeasures = ['delta-m', 'conflicts', 'step', 'width', 'seeds'] as const;

// A file has no zero below zero to give back.
const bound = z
  .number()
  .min(-1e9)
  .max(1e9)
  .overwrite((than) => than + 0);

const side = { is: z.enum(['more', 'less']), than: bound };

export const goalSchema = z.union([
  z.strictObject({
    measure: z.enum(taskMeasures),
    /** A task by its place, from 1 on; or for each of them, or for one. */
    task: z.union([z.enum(['every', 'any']), z.number().int().min(1).max(16)]).default('every'),
    ...side,
  }),
  z.strictObject({ measure: z.enum(runMeasures), ...side }),
  /** Settings that the reader is to have chosen, as a link has them: "method=pcgrad". */
  z.strictObject({
    settings: z
      .string()
      .max(600)
      .refine((link) => settingsOf(link).length > 0),
  }),
]);

/** Something that can be true of a run. */
export type Goal = z.infer<typeof goalSchema>;

/** What there is to know of a run for a goal. */
export interface LessonFacts {
  readonly config: Config;
  readonly step: number;
  /** Of the models that the page shows; null before there is one. */
  readonly verdict: Verdict | null;
  /** [task]: means over the runs on the test rows; NaN before they were judged. */
  readonly scores: readonly number[];
  readonly losses: readonly number[];
  /** 0 to 100; NaN where nobody has measured it. */
  readonly conflicts: number;
}

/** Whether a goal is reached. One of gains is not before there is a verdict, as on the page. */
export function isReached(goal: Goal, facts: LessonFacts): boolean {
  if ('settings' in goal)
    return settingsOf(goal.settings).every(([name, wanted]) => isSame(facts.config[name], wanted));
  const holds = (value: number) => (goal.is === 'more' ? value > goal.than : value < goal.than);
  if (!('task' in goal)) return holds(runValue(goal.measure, facts));
  const values = taskValues(goal.measure, facts);
  if (goal.task === 'any') return values.some(holds);
  if (goal.task === 'every') return values.length > 0 && values.every(holds);
  return holds(values[goal.task - 1] ?? Number.NaN);
}

function taskValues(measure: (typeof taskMeasures)[number], facts: LessonFacts): readonly number[] {
  switch (measure) {
    case 'gain':
      return settledVerdict(facts)?.gains ?? [];
    case 'score':
      return facts.scores;
    case 'loss':
      return facts.losses;
    default:
      return measure satisfies never;
  }
}

function runValue(measure: (typeof runMeasures)[number], facts: LessonFacts): number {
  switch (measure) {
    case 'delta-m':
      return settledVerdict(facts)?.deltaM ?? Number.NaN;
    case 'conflicts':
      return facts.conflicts;
    case 'step':
      return facts.step;
    case 'width':
      return Math.max(0, ...facts.config.trunk);
    case 'seeds':
      return facts.config.seeds;
    default:
      return measure satisfies never;
  }
}

function settledVerdict({ verdict, step }: LessonFacts): Verdict | null {
  return verdict === null || step < earliestStep || verdict.code === 'nothing-to-compare' ? null : verdict;
}

/** The knobs that a part of a link sets, with their values; none where any of it cannot be used. */
function settingsOf(link: string): readonly (readonly [keyof Config, unknown])[] {
  const { config, problems } = readUrl(link);
  if (problems.length > 0) return [];
  const keys = new Set(new URLSearchParams(link.replace(/^#/, '')).keys());
  const named = (Object.entries(runFields) as [keyof Config, Field][]).filter(([, { key }]) => keys.has(key));
  return named.map(([name]) => [name, config[name]]);
}
