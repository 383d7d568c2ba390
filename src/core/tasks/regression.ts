import { square } from '../elementary';
import { checkSizes } from './check-sizes';
import type { KindRecord } from './kind';

/**
 * A number; one output, y^.
 *
 * - Loss: mean squared error (1/n) sum (y - y^)^2, in model units.
 * - R2 = 1 - sum (y - y^)^2 / sum (y - mean y)^2, 1 at best, 0 for always answering the rows' mean, with no lower
 *   bound; NaN where all labels are equal, as nothing is left to explain.
 * - RMSE: root of the mean squared error, in the target's own unit.
 *
 * n counts the labelled rows. The sum about the mean is taken in a second pass, not as a difference of squares.
 */
export const regression: KindRecord = {
  id: 'regression',
  lossTitle: 'mean squared error',
  metrics: [
    { id: 'r2', title: 'R²', lowerIsBetter: false },
    { id: 'rmse', title: 'RMSE', lowerIsBetter: true },
  ],
  evaluate(outputs, targets, task) {
    checkSizes(outputs, targets, 1);
    let labelled = 0;
    let sum = 0;
    let squaredError = 0;
    for (let row = 0; row < targets.length; row++) {
      const target = targets[row]!;
      if (Number.isNaN(target)) continue;
      labelled++;
      sum += target;
      squaredError += square(target - outputs[row]!);
    }
    const loss = squaredError / labelled;
    const spread = squaresAround(targets, sum / labelled);
    const r2 = spread > 0 ? 1 - squaredError / spread : Number.NaN;
    return { loss, metrics: [r2, Math.sqrt(loss) * task.unit.deviation], confusion: [] };
  },
  probabilities: null,
};

function squaresAround(targets: Float32Array, mean: number): number {
  let squares = 0;
  for (const target of targets) if (!Number.isNaN(target)) squares += square(target - mean);
  return squares;
}
