import { digits } from '../text/numbers';
import { text } from '../text/text';

/** A time in milliseconds as people say it: "0.4 s", "12 s", "3 min 20 s". */
export function timeText(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return text('compare.run.seconds', { count: digits(seconds, 1) });
  const whole = Math.round(seconds);
  if (whole < 60) return text('compare.run.seconds', { count: whole });
  return text('compare.run.minutes', { minutes: Math.floor(whole / 60), seconds: whole % 60 });
}
