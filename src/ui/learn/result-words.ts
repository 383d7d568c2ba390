import { type Finding, findingOf } from '../../core/analysis/statistics';
import { amountOf } from '../../core/analysis/verdict-amount';
import type { ConsoleGain, ConsoleVerdict } from '../console/console-verdict';
import { countText, gainText } from '../text/numbers';
import { sayName, text } from '../text/text';

/** What a small playground has told last of its run. */
export interface Result {
  readonly step: number;
  readonly verdict: ConsoleVerdict | null;
}

const sides = { more: 'better', less: 'worse' } as const;

/** A run's outcome in words that are made of its numbers alone. */
export function resultWords({ step, verdict }: Result): string {
  const at = countText(step);
  if (verdict === null || verdict.code === 'too-early') return text('learn.result.waiting', { step: at });
  const compared = verdict.tasks.filter(({ gain }) => gain !== null);
  if (compared.length === 0) return text('learn.result.nothing', { step: at });
  const tasks = compared.map((task) => gainWords(sayName(task.task), task)).join(text('learn.result.and'));
  return verdict.seeds === 1
    ? text('learn.result.afterOne', { step: at, tasks })
    : text('learn.result.after', { step: at, seeds: countText(verdict.seeds), tasks });
}

function gainWords(name: string, { gain, interval }: ConsoleGain): string {
  const mean = gain ?? Number.NaN;
  const values = { task: name, gain: gainText(mean) };
  if (interval === null) return text('learn.result.task', values);
  const [low, high] = interval;
  const finding = findingWords(mean, findingOf({ low, high }));
  return text('learn.result.interval', { ...values, low: gainText(low), high: gainText(high), finding });
}

function findingWords(mean: number, finding: Finding): string {
  if (finding === 'unclear') return text('learn.result.unclear');
  return text(`learn.result.${sides[finding]}.${amountOf([0], [mean])}`);
}
