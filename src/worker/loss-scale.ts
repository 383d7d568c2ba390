import { lossesOf } from '../core/run/spotlight';
import type { Ended, LossBlock } from '../core/run/told';
import type { Fault } from './protocol';

/** From this ratio on, a task's scale is a likelier cause of a divergence than the learning rate. */
const suspicious = 100;

/**
 * How many times as large as the median of the others a task's weighted loss is; undefined where that is no likely
 * cause of trouble. `losses` and `weights` are [task]; losses that are not finite are left out.
 */
export function suspiciousScale(
  losses: ArrayLike<number>,
  weights: ArrayLike<number>,
  task: number,
): number | undefined {
  const weighted = Array.from(losses, (loss, t) => loss * weights[t]!);
  const others = weighted.filter((value, t) => t !== task && Number.isFinite(value)).sort((a, b) => a - b);
  const ratio = weighted[task]! / (others[Math.floor((others.length - 1) / 2)] ?? Number.NaN);
  return Number.isFinite(ratio) && ratio >= suspicious ? ratio : undefined;
}

/** Remembers the first step, to tell the likely cause should a run diverge. */
export class FirstStep {
  private block: LossBlock | null = null;

  note(block: LossBlock): void {
    if (this.block !== null || block.count === 0) return;
    const first = (values: Float32Array) => values.slice(0, values.length / block.count);
    this.block = { ...block, count: 1, shared: first(block.shared), weights: first(block.weights) };
  }

  /** What a fault says of the cause of a divergence that shows in a task's loss. */
  causeOf({ run, task }: Ended): Pick<Fault, 'scale'> {
    if (this.block === null) return {};
    const { shared, weights } = lossesOf(this.block, run);
    const scale = suspiciousScale(shared, weights, task);
    return scale === undefined ? {} : { scale };
  }
}
