import { pow, square } from '../../elementary';
import type { OptimizerId } from '../../fields/ids';

/** A few numbers that a method trains beside the network, with what their optimiser remembers. Plain data. */
export interface Trained {
  readonly values: readonly number[];
  /** Momentum's velocity, or Adam's mean of gradients. */
  readonly first: readonly number[];
  /** Adam's mean of squared gradients. */
  readonly second: readonly number[];
  /** Updates made so far, of each. */
  readonly updates: readonly number[];
}

/** One number a task. */
export const trainedLayout = { values: 'tasks', first: 'tasks', second: 'tasks', updates: 'tasks' } as const;

const velocityKept = 0.9;
const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-8;

/** The numbers before their first update. */
export function untrained(values: readonly number[]): Trained {
  const zeros = values.map(() => 0);
  return { values, first: zeros, second: zeros, updates: zeros };
}

/**
 * The numbers after one update against their gradient, by the rule that the network's optimiser of that name uses:
 *
 * - sgd: p <- p - lr g
 * - momentum: v <- 0.9 v + g, p <- p - lr v
 * - adam, adamw: m <- b1 m + (1 - b1) g, v <- b2 v + (1 - b2) g^2, p <- p - lr m^ / (sqrt(v^) + 1e-8) with
 *   m^ = m / (1 - b1^t), v^ = v / (1 - b2^t), b1 = 0.9, b2 = 0.999; the numbers have no decay of their own, so the
 *   two are one.
 *
 * Polyak (1964); Kingma and Ba (2015), arXiv 1412.6980, algorithm 1.
 */
export function trainedOnce(
  trained: Trained,
  gradient: readonly number[],
  optimizer: OptimizerId,
  learningRate: number,
): Trained {
  const { values, first, second } = trained;
  const updates = trained.updates.map((count) => count + 1);
  const moved = (directions: readonly number[]) =>
    values.map((value, i) => value - learningRate * directions[i]!);
  switch (optimizer) {
    case 'sgd':
      return { values: moved(gradient), first, second, updates };
    case 'momentum': {
      const velocity = first.map((before, i) => velocityKept * before + gradient[i]!);
      return { values: moved(velocity), first: velocity, second, updates };
    }
    case 'adam':
    case 'adamw': {
      const mean = first.map((before, i) => beta1 * before + (1 - beta1) * gradient[i]!);
      const squares = second.map((before, i) => beta2 * before + (1 - beta2) * square(gradient[i]!));
      const directions = mean.map((m, i) => {
        const root = Math.sqrt(squares[i]! / (1 - pow(beta2, updates[i]!)));
        return m / (1 - pow(beta1, updates[i]!)) / (root + epsilon);
      });
      return { values: moved(directions), first: mean, second: squares, updates };
    }
    default:
      return optimizer satisfies never;
  }
}

/** The same with every value kept on [-bound, bound]. */
export function bounded(trained: Trained, bound: number): Trained {
  return { ...trained, values: trained.values.map((value) => Math.min(bound, Math.max(-bound, value))) };
}
