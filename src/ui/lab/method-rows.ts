import { type MethodDirection, methodDirection } from '../../core/analysis/method-direction';
import { weightings } from '../../core/weighting';
import type { Method } from '../../core/weighting/weighting';
import { languageTag } from '../text/language';
import { say } from '../text/text';
import type { LabState } from './lab-state';
import { angleOfVector } from './plane-view';

/** A method of the lab's table, and what it makes of the gradients. */
export interface MethodRow extends MethodDirection {
  readonly method: Method;
  /** In degrees; null where the direction is 0. */
  readonly angle: number | null;
}

/** Every method at the lab's state, in the order of the list. */
export function methodRows(state: LabState): MethodRow[] {
  const { gradients, losses, weights, updates, draw, options } = state;
  const situation = { gradients, losses, userWeights: weights, updates, draw };
  return Object.values(weightings).map((method) => {
    const answer = methodDirection(method, options[method.id] ?? {}, situation);
    const angle = answer.length === 0 ? null : angleOfVector(answer.direction as unknown as [number, number]);
    return { method, ...answer, angle };
  });
}

/** What methods are grouped by: what they look at. */
export const lookGroups = ['nothing', 'losses', 'gradients'] as const;

export type LookGroup = (typeof lookGroups)[number];

export function groupOf({ needs }: Method): LookGroup {
  return needs === 'nothing' || needs === 'losses' ? needs : 'gradients';
}

/** What the table can be ordered by: `slope:1` is the second task's. */
export type SortKey = 'group' | 'title' | 'length' | 'angle' | `slope:${number}`;

/** The rows in an order; numbers from high to low, so that what helps most comes first. */
export function sortedRows(rows: readonly MethodRow[], key: SortKey): readonly MethodRow[] {
  if (key === 'group') return rows;
  if (key === 'title') {
    return [...rows].sort((a, b) => say(a.method.title).localeCompare(say(b.method.title), languageTag()));
  }
  const value = (row: MethodRow) => {
    if (key === 'length') return row.length;
    if (key === 'angle') return row.angle ?? Number.NEGATIVE_INFINITY;
    return row.slopes[Number(key.slice('slope:'.length))] ?? 0;
  };
  return [...rows].sort((a, b) => value(b) - value(a));
}

/** Methods whose arrows end at one place, drawn as one. */
export interface ArrowGroup {
  readonly rows: readonly MethodRow[];
  readonly direction: readonly [number, number];
}

/** Arrows to draw: methods that agree are one arrow; one that stands still has none. */
export function arrowGroups(rows: readonly MethodRow[], length: number | null): ArrowGroup[] {
  const groups: { rows: MethodRow[]; direction: readonly [number, number] }[] = [];
  for (const row of rows) {
    if (row.length === 0) continue;
    const factor = length === null ? 1 : length / row.length;
    const direction = [row.direction[0]! * factor, row.direction[1]! * factor] as const;
    const known = groups.find(
      (group) => Math.hypot(group.direction[0] - direction[0], group.direction[1] - direction[1]) < sameArrow,
    );
    if (known === undefined) groups.push({ rows: [row], direction });
    else known.rows.push(row);
  }
  return groups;
}

/** Closer than this, in units of the plane, two heads cannot be told apart. */
const sameArrow = 0.015;
