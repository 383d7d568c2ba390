import type { Plan } from '../../core/sharing/architecture';
import { text } from '../text/text';

/** The tasks, by what the page calls them. */
export type Named = readonly { readonly name: string }[];

/** What a lane is called: `Expert 1`, `Rings’s tower`, `Rings’s expert`, `Rings’s expert 2`, `Rings + Wave`. */
export function laneName({ lanes }: Plan, lane: number, tasks: Named): string {
  const { owner, kind, number } = lanes[lane]!;
  if (owner === 'shared') return text(`diagram.lanes.shared.${kind}`, { number });
  const names = owner.map((task) => tasks[task]?.name ?? '');
  if (kind === 'trunk') return names.join(' + ');
  const isAlone = lanes.every((other) => other.owner === 'shared' || other.number === 1);
  const form = kind === 'expert' && isAlone ? 'oneExpert' : kind;
  return text(`diagram.lanes.own.${form}`, { name: names[0] ?? '', number });
}
