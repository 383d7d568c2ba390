import type { Verdict, VerdictCode } from '../../core/analysis/verdict';

/** Whether sharing does better than one network a task, as plain data; gains in percent, null where nothing is compared. */
export interface ConsoleVerdict {
  readonly code: VerdictCode;
  /** Runs that were compared. */
  readonly seeds: number;
  readonly deltaM: ConsoleGain;
  readonly tasks: readonly (ConsoleGain & { readonly task: string })[];
}

export interface ConsoleGain {
  readonly gain: number | null;
  /** The 95 % interval of the mean over the seeds; null of one seed. */
  readonly interval: readonly [number, number] | null;
}

export function toldVerdict(verdict: Verdict, names: readonly string[]): ConsoleVerdict {
  const { code, paired, gains, deltaM } = verdict;
  return {
    code,
    seeds: paired?.runs ?? 1,
    deltaM: toldGain(deltaM, paired?.total.interval),
    tasks: gains.map((gain, task) => ({
      task: names[task] ?? '',
      ...toldGain(gain, paired?.tasks[task]?.interval),
    })),
  };
}

function toldGain(
  gain: number,
  interval: { readonly low: number; readonly high: number } | null = null,
): ConsoleGain {
  return {
    gain: Number.isNaN(gain) ? null : gain,
    interval: interval === null ? null : [interval.low, interval.high],
  };
}
