import type { Fault, LossBlock } from './protocol';

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

/** Remembers the first step of a run, to tell the likely cause should it diverge. */
export class FirstStep {
  private losses: Float32Array | null = null;
  private weights = new Float32Array();

  note({ count, shared, weights }: LossBlock, tasks: number): void {
    if (this.losses !== null || count === 0) return;
    this.losses = shared.slice(0, tasks);
    this.weights = weights.slice(0, tasks);
  }

  /** What a fault says of the cause of a divergence that shows in a task's loss. */
  causeOf(task: number): Pick<Fault, 'scale'> {
    const scale = this.losses === null ? undefined : suspiciousScale(this.losses, this.weights, task);
    return scale === undefined ? {} : { scale };
  }
}
