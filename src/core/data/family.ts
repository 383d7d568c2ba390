import type { runFields, taskFields } from '../config/fields';
import type { Config, DataId, TaskConfig, TaskKind } from '../config/schema';
import type { ChoiceField } from '../fields/field';
import type { Problem } from '../problem';
import type { Words } from '../words';
import type { Dataset } from './dataset';
import type { Table } from './table/table';

/** Something that a task can be asked to predict. */
export interface Target {
  readonly id: string;
  readonly title: Words;
  readonly kind: TaskKind;
  /** The task's knobs that mean something for this target. */
  readonly knobs: readonly (keyof typeof taskFields)[];
  /** Knobs that a task which is added with this target starts with, where they are not at their defaults. */
  readonly start?: Partial<TaskConfig>;
}

/**
 * Where examples come from: one record a family, one file a record. `targets` and `build` are given the table
 * only where the family is the table.
 */
export interface DataFamily {
  readonly id: DataId;
  /** Its name in one word. */
  readonly short: Words;
  /** What there is to know of it, in a few sentences; empty where what is shown of it says enough. */
  readonly about: Words;
  /** Whether its examples are two inputs, so that targets and outputs are maps over the plane of them. */
  readonly isPlane: boolean;
  /** Whether the examples are the user's own: a task is a column, and what there is to ask is in the table. */
  readonly isUsers: boolean;
  /** Names of the inputs of a configuration; null where only the examples say how many there are. */
  inputs(config: Pick<Config, 'inputs'>): readonly string[] | null;
  /** How many classes a task has, where its target dictates it; else as many as the task's knob says. */
  classesOf?(task: TaskConfig): number | null;
  /** The run's knobs that this family uses (of those that only concern data). */
  readonly knobs: readonly (keyof typeof runFields)[];
  targets(table: Table | null): readonly Target[];
  /** The tasks that someone who just chose the family starts with. */
  defaultTasks(table: Table | null): readonly TaskConfig[];
  /** The kind that a task's target dictates; null (or no such function) where the task may choose. */
  kindOf?(task: TaskConfig, table: Table | null): TaskKind | null;
  /**
   * For families whose tasks look along directions of their own: a task's target without noise, scale and offset over
   * the plane that holds its direction and the first task's, which is the first coordinate. Both are on [-1, 1].
   */
  sliceOf?(knobs: LawKnobs, task: number): (x1: number, x2: number) => number;
  /**
   * The examples of a configuration. Draws only from the streams data, split and labels of the seed. What
   * cannot be built (a table that is not there, a target that it does not have) is a problem, never an exception.
   */
  build(config: Config, table: Table | null): Built;
}

/** x1, x2, and so on. */
export function numberedInputs(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `x${index + 1}`);
}

/** The knobs that a drawn law depends on. */
export type LawKnobs = Pick<Config, 'seed' | 'inputs' | 'correlation'>;

export type Built = { readonly dataset: Dataset } | { readonly problems: readonly Problem[] };

export type DataOption = ChoiceField<DataId>['options'][number];
