import type { Verdict } from './verdict';

/** How much tasks gain or lose, in a word. */
export type Amount = 'little' | 'plain' | 'lot';

/** Gains in percent under which it is little, and from which a lot. */
const little = 5;
const lot = 20;

/** How much some of a verdict's tasks gain or lose, in the mean. */
export function amountOf(tasks: readonly number[], gains: readonly number[]): Amount {
  const mean = tasks.reduce((sum, task) => sum + Math.abs(gains[task]!), 0) / tasks.length;
  if (mean < little) return 'little';
  return mean >= lot ? 'lot' : 'plain';
}

/** What of a verdict goes into its words: two of the same key say the same. */
export function wordsKey({ code, helped, hurt, gains }: Verdict): string {
  const side = (tasks: readonly number[]) => (tasks.length === 0 ? '' : `${tasks} ${amountOf(tasks, gains)}`);
  return [code, side(helped), side(hurt)].join('; ');
}
