import type { Verdict } from '../../core/analysis/verdict';
import { amountOf } from '../../core/analysis/verdict-amount';
import type { Fault } from '../../worker/protocol';
import { text } from '../text/text';

/** Names in a list up to here; more are counted. */
const mostNames = 2;

/** A verdict in one sentence: "It helps Wave, and costs Rings a little." */
export function sentenceOf(verdict: Verdict, names: readonly string[]): string {
  const compared = verdict.gains.filter((gain) => !Number.isNaN(gain)).length;
  const values = {
    helped: namesOf(verdict.helped, names, compared),
    hurt: namesOf(verdict.hurt, names, compared),
    helpedMuch: text(`verdict.much.${amountOf(verdict.helped, verdict.gains)}`),
    hurtMuch: text(`verdict.much.${amountOf(verdict.hurt, verdict.gains)}`),
  };
  switch (verdict.code) {
    case 'helps':
    case 'hurts':
    case 'mixed':
    case 'even':
      return text(`verdict.sentence.${verdict.code}`, values);
    case 'unclear':
    case 'helps-on-mean':
    case 'hurts-on-mean':
      return text(`verdict.sentence.${verdict.code}`, { count: verdict.paired?.runs ?? 1 });
    case 'too-early':
      return text('verdict.sentence.early');
    case 'nothing-to-compare':
      return text('verdict.sentence.nothing');
    default:
      return verdict.code satisfies never;
  }
}

/** A verdict, or what stands for it: one that is too early does not come any more where the training has diverged. */
export function findingWords(
  verdict: Verdict | null,
  names: readonly string[],
  fault: Pick<Fault, 'code'> | null,
): string {
  const isEarly = verdict === null || verdict.code === 'too-early';
  if (isEarly && fault?.code === 'diverged') return text('verdict.sentence.diverged');
  return verdict === null ? text('verdict.sentence.early') : sentenceOf(verdict, names);
}

function namesOf(tasks: readonly number[], names: readonly string[], compared: number): string {
  if (tasks.length > 1 && tasks.length === compared) return text('verdict.everyTask');
  if (tasks.length > mostNames) return text('verdict.someTasks', { count: tasks.length });
  const listed = tasks.map((task) => names[task] ?? '');
  return listed.length === 2
    ? text('verdict.and', { first: listed[0]!, last: listed[1]! })
    : (listed[0] ?? '');
}
