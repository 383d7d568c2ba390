import { grammar } from '../text/language';
import { fixed } from '../text/numbers';

const ends = [5, 10, 15, 20, 30, 50, 100];

/** The end of a scale around 0, in percent, that holds `gains` (NaN for none); more than 100 stands at its end. */
export function scaleEnd(gains: readonly number[]): number {
  const largest = Math.max(0, ...gains.filter(Number.isFinite).map(Math.abs));
  return ends.find((end) => largest <= end) ?? 100;
}

/** Where a gain stands on a scale from -end to end, in percent of its width. */
export function placeOf(gain: number, end: number): number {
  return 50 + 50 * Math.min(1, Math.max(-1, gain / end));
}

/** Moves a mark there, without a new layout of the page: the scale is the container that 100 units are as wide as. */
export function alongScale(place: number): string {
  return `translateX(${place}cqw)`;
}

/** A gain with its sign: "+8.2 %", "−1.9 %", "0.0 %". */
export function signedPercent(gain: number): string {
  const size = fixed(Math.abs(gain), Math.abs(gain) >= 99.95 ? 0 : 1);
  if (Number(size) === 0) return grammar().percent('0.0');
  return grammar().percent(`${gain > 0 ? '+' : '−'}${Math.abs(gain) >= 9999.5 ? '9999' : size}`);
}

/** The run whose mark is nearest to a place on the scale; null where no run has one. */
export function nearestRun(gains: readonly number[], at: number, end: number): number | null {
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  gains.forEach((gain, run) => {
    const distance = Math.abs(placeOf(gain, end) - at);
    if (distance < least) {
      nearest = run;
      least = distance;
    }
  });
  return nearest;
}
