import { intervalOf, meanOf, pairedP } from './statistics';

/** A gain by sharing in several runs, each against the baseline of its own seed. In percent. */
export interface PairedGain {
  /** [run]; NaN where it cannot be compared. */
  readonly gains: readonly number[];
  /** Runs that can be compared, and those of them that are better by sharing. */
  readonly count: number;
  readonly wins: number;
  readonly mean: number;
  /** The 95 % interval of the mean, Student's; null of fewer than two runs. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Of the paired t-test; 1 of fewer than two runs. */
  readonly p: number;
}

/** The gains of several runs behind a verdict. */
export interface PairedGains {
  readonly runs: number;
  /** [task] */
  readonly tasks: readonly PairedGain[];
  /** Of delta-m, over the runs in which every task of the verdict can be compared. */
  readonly total: PairedGain;
  /** [task]: p by Holm's correction for as many comparisons as there are tasks; NaN of a task that is left out. */
  readonly corrected: readonly number[];
}

/** Of the gain of each run. */
export function pairedGain(gains: readonly number[]): PairedGain {
  const known = gains.filter((gain) => !Number.isNaN(gain));
  const wins = known.filter((gain) => gain > 0).length;
  const base = { gains, count: known.length, wins, mean: meanOf(known) };
  if (known.length < 2) return { ...base, interval: null, p: 1 };
  const { low, high } = intervalOf(known);
  return { ...base, interval: { low, high }, p: pairedP(known) };
}
