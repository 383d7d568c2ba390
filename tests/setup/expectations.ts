import { deltaM } from '../../src/core/analysis/delta-m';
import { type Interval, intervalOf } from '../../src/core/analysis/statistics';
import { verdictMetric } from '../../src/core/analysis/verdict';
import type { Expectation } from '../../src/core/config/expectation';
import type { Preset } from '../../src/core/config/presets';
import type { Config } from '../../src/core/config/schema';
import { taskKinds } from '../../src/core/tasks';
import type { Evaluation } from '../../src/core/tasks/kind';
import { type Trial, trial } from './trial';

/** What was found of an expectation. */
export interface Found {
  readonly expectation: Expectation;
  /** Of the measure's mean over the seeds. */
  readonly interval: Interval;
  /** Whether the interval lies on the side that is expected. */
  readonly holds: boolean;
}

/** Seeds in a row. */
export interface Seeds {
  readonly first: number;
  readonly count: number;
}

/** Where the seeds begin that claims are tested on: no preset shows them, and no setting was chosen by them. */
export const firstFreshSeed = 1_000;

/** As many runs as are trained at once. */
const atOnce = 10;

/** What a preset's expectations come to over some seeds, and the last step that any of its runs took. */
export async function findingsOf(
  { config, expects }: Pick<Preset, 'config' | 'expects'>,
  seeds: Seeds,
): Promise<{ readonly found: readonly Found[]; readonly steps: number }> {
  const own = await trials(config, seeds);
  const found: Found[] = [];
  for (const expectation of expects) {
    const { against } = expectation;
    const values = valuesOf(expectation, config, own);
    const rival = against && { ...config, ...against.changes };
    const others = rival && valuesOf(expectation, rival, await trials(rival, seeds));
    const interval = intervalOf(values.map((value, i) => value - (others?.[i] ?? 0)));
    found.push({
      expectation,
      interval,
      holds: [interval.low, interval.high].every((end) => isOnSide(end, expectation)),
    });
  }
  return { found, steps: Math.max(...own.map(({ step }) => step)) };
}

/** Whether a value is what is expected. */
export function isOnSide(value: number, { is, than }: Expectation): boolean {
  return is === 'more' ? value > than : value < than;
}

async function trials(config: Config, { first, count }: Seeds): Promise<Trial[]> {
  const done: Trial[] = [];
  for (let from = 0; from < count; from += atOnce) {
    const seeds = Math.min(atOnce, count - from);
    done.push(await trial({ ...config, seed: first + from, seeds }));
  }
  return done;
}

/** [seed] */
function valuesOf({ measure, task }: Expectation, config: Config, of: readonly Trial[]): number[] {
  return of.flatMap(({ judgement: { shared, baseline } }) =>
    shared.map((together, run) => {
      const scores = together.map((evaluation, t) => scoreOf(config, t, evaluation, evaluation));
      if (measure === 'together') return chosen(scores, task);
      const alone = baseline[run]!.map((evaluation, t) => scoreOf(config, t, evaluation, together[t]!));
      if (measure === 'gain')
        return chosen(
          scores.map((score, t) => score - alone[t]!),
          task,
        );
      const { percent } = deltaM({
        baseline: alone.map((score) => [score]),
        multitask: scores.map((score) => [score]),
        lowerIsBetter: scores.map(() => [false]),
      });
      return measure === 'wins' ? Number(percent > 0) : percent;
    }),
  );
}

function chosen(values: readonly number[], task: number | undefined): number {
  return task === undefined ? Math.min(...values) : values[task]!;
}

/** By the verdict's metric, the more the better. */
function scoreOf(config: Config, task: number, { metrics }: Evaluation, judged: Evaluation): number {
  const given = config.tasks[task]!;
  const metric = verdictMetric(given, judged);
  const score = metrics[taskKinds[given.kind].metrics.indexOf(metric)]!;
  return metric.lowerIsBetter ? -score : score;
}
