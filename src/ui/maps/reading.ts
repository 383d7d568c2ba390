import type { TaskConfig } from '../../core/config/schema';
import { inOwnUnit } from '../../core/data/dataset';
import { planeValue } from '../../core/data/plane';
import { probabilities } from '../../core/tasks';
import type { TaskSummary } from '../../worker/protocol';

/** What a task answers at one point of the plane. */
export type Reading =
  | { readonly kind: 'number'; readonly predicted: number; readonly target: number }
  | {
      readonly kind: 'class';
      readonly predicted: string;
      readonly probability: number;
      /** The class that the noise-free target has there. */
      readonly target: string;
    };

/** A place on the plane as shares of its width and height, from the top left corner. */
export interface Spot {
  readonly across: number;
  readonly down: number;
}

/** The plane's inputs at a spot. */
export function inputsAt(
  plane: { readonly min: number; readonly max: number },
  spot: Spot,
): readonly [number, number] {
  const size = plane.max - plane.min;
  return [plane.min + spot.across * size, plane.max - spot.down * size];
}

/** The point of a grid that is nearest to a spot. */
export function pointAt(side: number, spot: Spot): number {
  const cell = (share: number) => Math.min(side - 1, Math.max(0, Math.floor(share * side)));
  return cell(spot.down) * side + cell(spot.across);
}

/** What a task's raw `outputs` on a grid answer at the point that is nearest to `spot`, and what they should. */
export function readingAt(
  { outputs, side }: { readonly outputs: Float32Array; readonly side: number },
  spot: Spot,
  task: TaskSummary,
  config: Pick<TaskConfig, 'target' | 'rotation' | 'classes' | 'scale' | 'offset'>,
  plane: { readonly min: number; readonly max: number },
): Reading {
  const point = pointAt(side, spot);
  const [x1, x2] = inputsAt(plane, spot);
  const target = planeValue(config, x1, x2);
  if (task.kind === 'regression') {
    const predicted = inOwnUnit(task, outputs[point]!);
    return { kind: 'number', predicted, target: config.offset + config.scale * target };
  }
  const odds = probabilities(task.kind, outputs, point, task);
  const likeliest = odds.indexOf(Math.max(...odds));
  return {
    kind: 'class',
    predicted: task.classes[likeliest] ?? '',
    probability: odds[likeliest] ?? Number.NaN,
    target: task.classes[target] ?? '',
  };
}
