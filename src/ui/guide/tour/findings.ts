import { type PairedGain, pairedGain } from '../../../core/analysis/paired-gain';
import type { Verdict } from '../../../core/analysis/verdict';
import type { Config } from '../../../core/config/schema';
import type { StepId } from './steps';

/** What a step may look at. */
export interface TourInput {
  readonly config: Config;
  /** Of the present run; null before its first judgement. */
  readonly verdict: Verdict | null;
  readonly step: number;
  readonly isFinished: boolean;
  /** Whether the reader has looked at a unit of the trunk in this step. */
  readonly hasLooked: boolean;
  /** Whether the reader has opened the way to a table. */
  readonly hasOpened: boolean;
  /** What the tasks' losses with the reader's own weights came to; null where that step was passed over. */
  readonly before: PairedGain | null;
}

/**
 * What a step says now: it waits for the reader, or for the run; or it shows what the run came to, as was claimed or
 * otherwise.
 */
export interface TourFinding {
  readonly code: 'waiting' | 'training' | 'shown' | 'other';
  /** What came of the run; null where none is spoken of. */
  readonly gain: PairedGain | null;
}

/** Before so many steps a clear interval may still be one of networks that have learnt nothing. */
const earliest = 500;
/** Seeds that lose more than this many percent have lost clearly. */
export const clearLoss = 10;
/** Less than this many percent behind is about as well as alone. */
const nearlyEven = 5;

const waiting: TourFinding = { code: 'waiting', gain: null };
const training: TourFinding = { code: 'training', gain: null };

/** What each step finds; the numbers are the run's own, whatever was claimed. */
export const findings: Readonly<Record<StepId, (input: TourInput) => TourFinding>> = {
  labels: (input) => clearGain(input, gainOf(input.verdict, 1), 'better') ?? waiting,
  units: ({ hasLooked }) => (hasLooked ? { code: 'shown', gain: null } : waiting),
  conflict: (input) => clearGain(input, worstOf(input.verdict), 'worse') ?? waiting,
  widen(input) {
    if ((input.config.trunk[0] ?? 0) < 8) return waiting;
    const gain = worstOf(input.verdict);
    if (gain === null || !input.isFinished) return training;
    return { code: gain.mean > -nearlyEven ? 'shown' : 'other', gain };
  },
  scales: (input) => clearGain(input, gainOf(input.verdict, 0), 'worse') ?? waiting,
  method(input) {
    if (input.config.method.id === 'fixed') return waiting;
    const gain = gainOf(input.verdict, 0);
    if (gain === null || !input.isFinished) return training;
    return { code: input.before === null || isClearlyMore(gain, input.before) ? 'shown' : 'other', gain };
  },
  table: ({ hasOpened }) => (hasOpened ? { code: 'shown', gain: null } : waiting),
};

/** A gain once it is clear, on the side that is claimed or not; null while it is not, and the run goes on. */
function clearGain(
  { step, isFinished }: TourInput,
  gain: PairedGain | null,
  claimed: 'better' | 'worse',
): TourFinding | null {
  if (gain?.interval == null) return null;
  const isClear = claimed === 'better' ? gain.interval.low > 0 : gain.interval.high < 0;
  if (isClear && (step >= earliest || isFinished)) return { code: 'shown', gain };
  return isFinished ? { code: 'other', gain } : null;
}

/** Seed by seed, whose data are the same. */
function isClearlyMore({ gains }: PairedGain, before: PairedGain): boolean {
  const { interval } = pairedGain(gains.map((gain, run) => gain - (before.gains[run] ?? Number.NaN)));
  return interval !== null && interval.low > 0;
}

function gainOf(verdict: Verdict | null, task: number): PairedGain | null {
  if (verdict === null || verdict.code === 'too-early') return null;
  return verdict.paired?.tasks[task] ?? null;
}

/** Of each seed, the gain of the task that fares worst in it. */
export function worstOf(verdict: Verdict | null): PairedGain | null {
  if (verdict?.paired === undefined || verdict.code === 'too-early') return null;
  const { runs, tasks } = verdict.paired;
  return pairedGain(
    Array.from({ length: runs }, (_, run) => {
      const known = tasks.map(({ gains }) => gains[run]!).filter((gain) => !Number.isNaN(gain));
      return known.length === 0 ? Number.NaN : Math.min(...known);
    }),
  );
}
