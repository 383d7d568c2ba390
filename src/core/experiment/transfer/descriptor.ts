import type { Config, TaskConfig } from '../../config/schema';
import { cos, sin } from '../../elementary';
import { type Words, words } from '../../words';

/** The knobs that say what a task of the plane is, beside its target. */
export const describedKnobs = ['rotation', 'scale', 'offset'] as const;

export type DescribedKnob = (typeof describedKnobs)[number];

/** How tasks are told by numbers, so that a head can be told from them. */
export interface Descriptors {
  /** The knob that differs among the old tasks; the first of several. */
  readonly knob: DescribedKnob;
  /** The old tasks' places. */
  readonly old: readonly number[];
  /** Of any task of this kind: at least one number. */
  of(task: TaskConfig): readonly number[];
}

/** Why a head cannot be told from descriptors. */
export interface NoDescriptors {
  readonly reason: Words;
}

/** An old task more than numbers in the smallest descriptor, cosine and sine of an angle. */
const leastTasks = 3;

/**
 * The descriptors of a configuration's tasks: cosine and sine of the rotation, scale, offset, those of them that differ. In
 * words where a head cannot be told from them: heads have to be comparable, so that all tasks ask for the same target by
 * one linear layer behind the whole trunk.
 */
export function descriptorsOf(
  { data, trunk, head, tasks }: Config,
  held: number,
): Descriptors | NoDescriptors {
  const task = tasks[held]!;
  const old = tasks.flatMap(({ weight }, place) => (place !== held && weight > 0 ? [place] : []));
  const others = old.map((place) => tasks[place]!);
  if (data !== 'plane')
    return {
      reason: words`Nothing describes a task in numbers here: groups of a table and correlations are no descriptors.`,
    };
  if (others.some(({ target, classes }) => target !== task.target || classes !== task.classes))
    return { reason: words`The tasks have different targets, which no number describes.` };
  if (others.length < leastTasks)
    return { reason: words`It takes ${leastTasks} old tasks, and there are ${others.length}.` };
  const depths = [task, ...others].map(({ trunkDepth }) => Math.min(trunkDepth, trunk.length));
  if (depths.some((depth) => depth < trunk.length) || trunk.length === 0)
    return { reason: words`The heads leave the trunk at different depths.` };
  if (head.length > 0)
    return { reason: words`The heads have hidden layers, and only linear ones can be compared.` };
  const varied = describedKnobs.filter((knob) => new Set(others.map((each) => each[knob])).size > 1);
  const [knob] = varied;
  if (knob === undefined) return { reason: words`The old tasks differ in nothing that is described.` };
  return { knob, old, of: (each) => varied.flatMap((name) => numbersOf(each, name)) };
}

function numbersOf(task: TaskConfig, knob: DescribedKnob): readonly number[] {
  if (knob !== 'rotation') return [task[knob]];
  const angle = (task.rotation * Math.PI) / 180;
  return [cos(angle), sin(angle)];
}
