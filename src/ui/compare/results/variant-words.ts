import { runFields } from '../../../core/config/fields';
import type { Experiment, Variant } from '../../../core/experiment/experiment';
import { knobField } from '../../../core/experiment/knobs';
import { knobValue, knobWords } from '../../store/config-words';
import { grammar } from '../../text/language';
import { fixed } from '../../text/numbers';
import { text } from '../../text/text';
import { transferName } from '../transfer/way-words';

/** What a variant is called: by what it changes, where not all variants do. */
export function variantName(
  { base, question }: Experiment,
  { change }: Variant,
  tasks: readonly string[],
): string {
  const method = change.method && knobValue(runFields.method, change.method);
  const sharing = change.sharing && knobValue(runFields.sharing, change.sharing);
  switch (question.kind) {
    case 'choices': {
      const parts = [
        ...(question.methods.length > 1 || question.sharings.length === 1 ? [method] : []),
        ...(question.sharings.length > 1 ? [sharing] : []),
      ];
      return grammar().list(parts.filter((part) => part !== undefined));
    }
    case 'knobs':
      return grammar().list(
        (change.values ?? []).map((value, place) => {
          const field = knobField(base, question.knobs[place]!);
          return field === null ? String(value) : knobWords(field, value);
        }),
      );
    case 'weights':
      return change.weights === undefined
        ? (method ?? '')
        : text('compare.variant.weights', { method: method ?? '', weights: sharesOf(change.weights) });
    case 'labels':
      return text('compare.variant.labels', {
        labels: knobValue(knobField(base, { name: 'labels', task: question.task })!, change.values?.[0]),
      });
    case 'transfer':
      return change.transfer === undefined ? '' : transferName(change.transfer.way, change.transfer.labels);
    case 'partners':
      return change.grouping === undefined
        ? togetherName(change.together ?? [], tasks)
        : groupingName(change.grouping, tasks);
    default:
      return question satisfies never;
  }
}

/** Weights as shares of their sum, as wide as another, which add up to 1 as they are written: "0.25 : 0.75". */
export function sharesOf(weights: readonly number[]): string {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const exact = weights.map((weight) => (100 * weight) / sum);
  const shares = exact.map(Math.floor);
  // Hundredths that are left over go to those that lost most by being cut; among equals, to what would be 0.
  const lost = exact.map((share) => Number((share % 1).toFixed(6)));
  const byLoss = exact
    .map((_, place) => place)
    .toSorted((a, b) => lost[b]! - lost[a]! || Number(shares[a]! > 0) - Number(shares[b]! > 0));
  const left = Math.round(100 - shares.reduce((total, share) => total + share, 0));
  for (const place of byLoss.slice(0, left)) shares[place]!++;
  return shares.map((share) => fixed(share / 100)).join(' : ');
}

function togetherName(together: readonly number[], tasks: readonly string[]): string {
  return together.length === tasks.length && tasks.length > 2
    ? text('compare.variant.together')
    : together.map((task) => tasks[task] ?? '').join(' + ');
}

/** "Circle + Rings | Wave" */
export function groupingName(grouping: readonly number[], tasks: readonly string[]): string {
  const groups = [...new Set(grouping)].map((group) =>
    grouping.flatMap((of, task) => (of === group ? [task] : [])),
  );
  if (groups.every(({ length }) => length === 1)) return text('compare.variant.apart');
  return groups.map((members) => members.map((task) => tasks[task] ?? '').join(' + ')).join(' | ');
}
