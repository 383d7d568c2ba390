import type { TaskConfig } from '../../core/config/schema';
import { inOwnUnit } from '../../core/data/dataset';
import { planeValue } from '../../core/data/plane';
import type { GridView } from '../../core/run/told';
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

/** What `task` answers at the point of the grid that is nearest to `spot`, and what it should; null without a grid. */
export function readingAt(
  grid: GridView,
  index: number,
  spot: Spot,
  task: TaskSummary,
  config: Pick<TaskConfig, 'target' | 'rotation' | 'classes' | 'scale' | 'offset'>,
  plane: { readonly min: number; readonly max: number },
): Reading | null {
  const outputs = grid.outputs[index];
  if (outputs === undefined) return null;
  const cell = (share: number) => Math.min(grid.side - 1, Math.max(0, Math.floor(share * grid.side)));
  const point = cell(spot.down) * grid.side + cell(spot.across);
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
