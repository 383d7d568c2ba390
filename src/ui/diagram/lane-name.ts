import type { Plan } from '../../core/sharing/architecture';
import { grammar } from '../text/language';
import { text } from '../text/text';

/** The tasks, by what the page calls them. */
export type Named = readonly { readonly name: string }[];

/** The same in a word or two: of a task's own lane, whose it is, and which where it has several. */
export function shortLaneName(plan: Plan, lane: number, tasks: Named): string {
  const { owner, kind, number } = plan.lanes[lane]!;
  if (owner === 'shared' || kind === 'trunk') return laneName(plan, lane, tasks);
  const name = tasks[owner[0]!]?.name ?? '';
  return kind === 'tower' || isAlone(plan) ? name : text('diagram.lanes.ownShort', { name, number });
}

/** Its bare number; none for a task's one expert, which has the task's colour. */
export function laneNumber(plan: Plan, lane: number): string {
  const { owner, kind, number } = plan.lanes[lane]!;
  return owner !== 'shared' && kind === 'expert' && isAlone(plan) ? '' : String(number);
}

/** Whether no task has several lanes. */
function isAlone({ lanes }: Plan): boolean {
  return lanes.every(({ owner, number }) => owner === 'shared' || number === 1);
}

/** What a lane is called: `Expert 1`, `Rings’ tower`, `Wave’s expert`, `Wave’s expert 2`, `Rings + Wave`. */
export function laneName(plan: Plan, lane: number, tasks: Named): string {
  const { owner, kind, number } = plan.lanes[lane]!;
  if (owner === 'shared') return text(`diagram.lanes.shared.${kind}`, { number });
  const names = owner.map((task) => tasks[task]?.name ?? '');
  if (kind === 'trunk') return names.join(' + ');
  const form = kind === 'expert' && isAlone(plan) ? 'oneExpert' : kind;
  return text(`diagram.lanes.own.${form}`, { whose: grammar().possessive(names[0] ?? ''), number });
}
