import type { PairedGain } from '../../../core/analysis/paired-gain';
import { methodOf } from '../../../core/weighting';
import { countText, gainText, percentText } from '../../text/numbers';
import { say, text } from '../../text/text';
import { clearLoss } from './findings';
import type { StepId } from './steps';
import type { Latched } from './tour-store';

/** What else the words of a step may need. */
export interface TourNumbers {
  /** What came of the step before; absent where that was passed over. */
  readonly before?: PairedGain | null | undefined;
  /** The share of the last measured steps in which gradients were in conflict; NaN before there are any. */
  readonly conflicts: number;
}

/** What a step waits for, or what it came to, in words. */
export function findingText(id: StepId, latched: Latched, numbers: TourNumbers): string {
  const { finding, config, step } = latched;
  const { code, gain } = finding;
  const method = say(methodOf(config.method.id).title);
  if (code === 'waiting') return text(`tour.${id}.waiting`);
  if (code === 'training') return text(`tour.${id === 'method' ? 'method' : 'widen'}.training`, { method });
  const words = text(`tour.${id}.${code}`, {
    method,
    ...(gain === null ? {} : gainValues(id, gain)),
    before: beforeText(id, numbers.before),
    share: shareText(numbers.conflicts),
  });
  return gain === null ? words : `${text('tour.far', { step: countText(step) })}${words}`;
}

function gainValues(id: StepId, { mean, interval, gains, count, wins }: PairedGain) {
  const { low, high } = interval ?? { low: Number.NaN, high: Number.NaN };
  const counted = {
    scales: count - wins,
    conflict: gains.filter((gain) => gain < -clearLoss).length,
  };
  return {
    mean: gainText(mean),
    low: gainText(low),
    high: gainText(high),
    wins: id === 'scales' || id === 'conflict' ? counted[id] : wins,
    runs: count,
  };
}

function beforeText(id: StepId, before: TourNumbers['before']): string {
  if (!before || (id !== 'widen' && id !== 'method')) return '';
  return text(`tour.${id}.before`, { mean: gainText(before.mean) });
}

function shareText(share: number): string {
  return Number.isNaN(share) ? '' : text('tour.conflict.share', { share: percentText(share) });
}
