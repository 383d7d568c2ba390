import type { CurveKey } from '../analysis/curve-key';
import { maxTasks } from '../config/limits';
import type { Problem } from '../problem';
import { z } from '../schemas';
import { words } from '../words';
import { type KeptMigration, keptMigrations, migrated } from './migrations';

// A run as it is kept: its named curves and its numbers, whatever it came from. What an imported file says is hostile
// input, so every text, list and number has a bound.

/** The version that is written; one more than there are migrations. */
export const keptVersion = keptMigrations.length + 1;

/** Points that a kept curve has at most. */
export const mostPoints = 500;

/** Curves that a kept run has at most. */
export const mostCurves = 2000;

/** Marks that a kept run has at most. */
export const mostMarks = 500;

/** Letters that a name of a run has at most. */
export const longestName = 120;

const longestLink = 2 ** 15;
const mostRuns = 64;

const count = z.int().min(0);
const finite = z.number();

/** A number over the runs, with the interval that it lies in where there are several; null where it was not finite. */
const reading = z.strictObject({
  mean: finite.nullable(),
  low: finite.exactOptional(),
  high: finite.exactOptional(),
});

const curve = z
  .strictObject({
    steps: z.array(count).max(mostPoints),
    middle: z.array(finite).max(mostPoints),
    low: z.array(finite).max(mostPoints).exactOptional(),
    high: z.array(finite).max(mostPoints).exactOptional(),
  })
  .refine(({ steps, middle, low = middle, high = middle }) =>
    [middle, low, high].every(({ length }) => length === steps.length),
  )
  .refine(({ steps }) => steps.every((step, i) => i === 0 || step > steps[i - 1]!));

const curves = z
  .record(z.string().regex(/^[a-z][\w .-]{0,119}$/i), curve)
  .refine((all) => Object.keys(all).length <= mostCurves);

const scores = z.strictObject({
  loss: reading,
  /** By the metric's id. */
  metrics: z.record(z.string().regex(/^[a-z][a-z\d-]{0,29}$/i), reading),
});

const judgement = z.strictObject({
  step: count,
  /** [task] */
  shared: z.array(scores).max(maxTasks),
  /** [task]; empty without a baseline. */
  baseline: z.array(scores).max(maxTasks),
});

const verdict = z.strictObject({
  code: z.string().regex(/^[a-z-]{1,40}$/),
  /** In percent, positive where sharing is better. */
  deltaM: reading,
  /** [task], likewise. */
  gains: z.array(reading).max(maxTasks),
});

const facts = {
  v: z.literal(keptVersion),
  id: z.string().regex(/^[\w-]{1,64}$/),
  name: z.string().min(1).max(longestName),
  /** Its configuration as the address has it. */
  link: z.string().max(longestLink),
  table: z
    .strictObject({ name: z.string().max(300), fingerprint: z.string().regex(/^[\da-f]{1,64}$/) })
    .nullable(),
  seeds: z.array(count).min(1).max(mostRuns),
  tasks: z
    .array(
      z.strictObject({ name: z.string().max(200), kind: z.enum(['regression', 'binary', 'multiclass']) }),
    )
    .min(1)
    .max(maxTasks),
  stepsPerEpoch: finite.positive(),
  /** The last step. */
  step: count,
  /** How it ended, where it did. */
  end: z.enum(['finished', 'diverged']).nullable(),
  /** The numbers at the last judgement, and at the best step where there is one. */
  last: judgement.nullable(),
  best: judgement.nullable(),
  verdict: verdict.nullable(),
  /** Where there were live changes: the configurations that hold from the step after `step` on, as links. */
  marks: z.array(z.strictObject({ step: count, link: z.string().max(longestLink) })).max(mostMarks),
  backend: z.enum(['webgl', 'cpu']),
  /** When it was last kept, in milliseconds since 1970. */
  date: count,
  durationMs: finite.min(0),
} as const;

const factsSchema = z.strictObject(facts);

const curvesSchema = z.strictObject({
  curves,
  /** Milliseconds of training at some steps. */
  clock: curve,
});

const runSchema = z.strictObject({ ...facts, ...curvesSchema.shape });

type Frozen<T> = T extends (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** All of a kept run but its curves. */
export type RunFacts = Frozen<z.infer<typeof factsSchema>>;

/** The middle over the runs at some steps and, where there are several, the band that they fill. */
export type KeptCurve = Frozen<z.infer<typeof curve>>;

export interface RunCurvesKept {
  readonly curves: Readonly<Record<CurveKey, KeptCurve>>;
  readonly clock: KeptCurve;
}

export type KeptRun = RunFacts & RunCurvesKept;
export type KeptReading = RunFacts['last'] & object;
export type Reading = Frozen<z.infer<typeof reading>>;

/** What a stored or imported value is: a kept run of any version, or what is wrong with it. Never throws. */
export function readKeptRun(value: unknown, place: Problem['place'] = 'run'): KeptRun | Problem {
  return readBy(runSchema as z.ZodType<KeptRun>, value, place);
}

/** The same of a run's facts alone. */
export function readRunFacts(value: unknown, place: Problem['place'] = 'run'): RunFacts | Problem {
  return readBy(factsSchema as z.ZodType<RunFacts>, value, place);
}

export function isProblem(value: object): value is Problem {
  return 'expected' in value;
}

function readBy<T>(schema: z.ZodType<T>, value: unknown, place: Problem['place']): T | Problem {
  const version = versionOf(value);
  if (version === null) return { place, found: kindOf(value), expected: words`a kept run`, used: '' };
  if (version > keptVersion) {
    return {
      place,
      found: words`version ${version}`,
      expected: words`version ${keptVersion} or an earlier one`,
      used: '',
    };
  }
  const result = schema.safeParse(migrated(value as Parameters<KeptMigration>[0], version));
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  return { place, found: path.join('.').slice(0, 80), expected: message.slice(0, 200), used: '' };
}

function versionOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('v' in value)) return null;
  const { v } = value;
  return typeof v === 'number' && Number.isInteger(v) && v >= 1 ? v : null;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
