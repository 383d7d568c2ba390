import type { TaskKind } from '../../config/schema';
import type { Words } from '../../words';

/** A function of the plane that a task can be asked to learn: one record a target. */
export interface PlaneTarget {
  /** As in links. */
  readonly id: string;
  readonly title: Words;
  /** Whether the task's knob "classes" says how many classes there are. */
  readonly choosesClasses?: boolean;
  /** The names of the classes, in the order of their indexes, where `count` are asked for; empty for a number. */
  classes(count: number): readonly string[];
  /**
   * The noise-free target at a point: a class index, or a number of about -1 to 1. Points of the square
   * [-1, 1]^2 come in turned by the task's rotation, so the function answers out to a distance of sqrt(2).
   */
  value(x1: number, x2: number, count: number): number;
}

/** The kind of a task that has these classes. */
export function kindOfClasses(classes: readonly string[]): TaskKind {
  if (classes.length === 0) return 'regression';
  return classes.length === 2 ? 'binary' : 'multiclass';
}
