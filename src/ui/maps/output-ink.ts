import type { TaskKind } from '../../core/config/schema';
import type { PlanePoints, TaskSummary } from '../../worker/protocol';
import { type ColorTable, classTints, colorTable, taskTable } from './color-map';
import { neutrals } from './neutrals';
import { mix, type Rgb, rgbOf, type Scheme } from './rgb';

/** The numbers that a regression's colours stretch over, in model units. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** How one task's outputs and labels become colours. */
export type OutputInk =
  | { readonly kind: 'binary'; readonly table: ColorTable; readonly tints: readonly Rgb[] }
  | {
      readonly kind: 'regression';
      readonly table: ColorTable;
      readonly range: Range;
      readonly ends: readonly Rgb[];
    }
  | {
      readonly kind: 'multiclass';
      /** One a class, from unsure to sure. */
      readonly tables: readonly ColorTable[];
      readonly tints: readonly Rgb[];
    };

/** The ink of a task of this kind. `range` is only looked at for a regression. */
export function outputInk(
  task: { readonly kind: TaskKind; readonly classes: readonly string[] },
  hex: string,
  scheme: Scheme,
  range: Range = { low: -1, high: 1 },
): OutputInk {
  const color = rgbOf(hex);
  const { ground } = neutrals(scheme);
  switch (task.kind) {
    case 'binary':
      return { kind: 'binary', table: taskTable(color, scheme), tints: [ground, color] };
    case 'regression':
      return { kind: 'regression', table: taskTable(color, scheme), range, ends: [ground, color] };
    case 'multiclass': {
      const tints = classTints(color, task.classes.length, scheme);
      const tables = tints.map((tint) => colorTable([mix(ground, tint, 0.12), tint, tint]));
      return { kind: 'multiclass', tables, tints };
    }
    default:
      return task.kind satisfies never;
  }
}

/** The colour of a label; the range's ends for numbers beyond it. */
export function labelColor(ink: OutputInk, label: number): Rgb {
  if (ink.kind !== 'regression') return ink.tints[label] ?? ink.tints[0]!;
  const { low, high } = ink.range;
  return mix(ink.ends[0]!, ink.ends[1]!, Math.min(1, Math.max(0, (label - low) / (high - low))));
}

/**
 * The range of a regression's labels without its most extreme hundredths, so that noise does not fade the map:
 * it stands still while the model learns. Null where nothing is labelled.
 */
export function labelRange(points: PlanePoints, task: number): Range | null {
  const labels = [...(points.trainTargets[task] ?? []), ...(points.testTargets[task] ?? [])]
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  if (labels.length === 0) return null;
  const at = (share: number) => labels[Math.round(share * (labels.length - 1))]!;
  const low = at(0.02);
  const high = at(0.98);
  return high > low ? { low, high } : { low: low - 1, high: low + 1 };
}

/** The ink of every task of a run. */
export function runInks(
  tasks: readonly Pick<TaskSummary, 'kind' | 'classes'>[],
  points: PlanePoints | null,
  colorOf: (task: number) => string,
  scheme: Scheme,
): readonly OutputInk[] {
  return tasks.map((task, index) => {
    const range = task.kind === 'regression' && points !== null ? labelRange(points, index) : null;
    return outputInk(task, colorOf(index), scheme, range ?? undefined);
  });
}
