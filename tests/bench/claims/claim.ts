import { type Finding, type Interval, meanOf } from '../../../src/core/analysis/statistics';
import type { Answer, Job, Model, Trained } from './train';

/** What a paper or the page itself says, put to the test. */
export interface Claim {
  /** What it is called on the command line. */
  readonly id: string;
  readonly title: string;
  measure(train: Train): Promise<Measured>;
}

/** Trains in some thread. */
export type Train = (job: Job) => Promise<Answer>;

export interface Measured {
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  /** Verdicts first, then how it was measured. */
  readonly notes: readonly string[];
  /** What is written down for good: texts by their paths in the repository. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * Each model with the one learning rate whose score, the smaller the better, has the lowest mean over the pilot's
 * jobs. These should be of other seeds than what is then measured, so that choosing does not flatter.
 */
export async function withBestRates(
  models: readonly Model[],
  pilot: readonly Job[],
  score: (trained: Trained) => number,
  train: Train,
): Promise<Model[]> {
  const answers = await Promise.all(pilot.map((job) => train({ ...job, models })));
  return models.map((model, at) => {
    const means = model.rates.map((_, rate) => meanOf(answers.map((answer) => score(answer[at]![rate]!))));
    // A score that is not finite belongs to a run that diverged.
    const ranked = means.map((mean) => (Number.isFinite(mean) ? mean : Number.POSITIVE_INFINITY));
    return { ...model, rates: [model.rates[ranked.indexOf(Math.min(...ranked))]!] };
  });
}

/** The chosen rates in words. */
export function ratesText(models: readonly Model[]): string {
  return models.map(({ name, rates }) => `${name} ${rates[0]}`).join(', ');
}

/** A mean and how far its interval reaches to either side. */
export function meanText({ mean, high }: Interval, digits: number): string {
  return `${mean.toFixed(digits)} ± ${(high - mean).toFixed(digits)}`;
}

/** A difference with its sign and interval. */
export function differenceText({ mean, low, high }: Interval, digits: number): string {
  const signed = (value: number) => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(digits)}`;
  return `${signed(mean)} [${signed(low)}, ${signed(high)}]`;
}

/** A finding beside what was claimed, in words. */
export function verdictOf(found: Finding, claimed: 'more' | 'less'): string {
  if (found === 'unclear') return 'UNDECIDED: 0 lies in the interval';
  return found === claimed ? 'YES, as the paper says' : 'NO, the opposite of what the paper says';
}
