import type { Activation } from '../fields/ids';

/** Where a task takes its values from. */
export interface Choice {
  /** Index among the sources. */
  readonly source: number;
  /** Index on the source's bank axis. */
  readonly bank: number;
}

/**
 * What forward passes are written in. A value V is a tensor with the axes [run, task, sample, unit], with one bank axis
 * [run, task, bank, sample, unit], or with [run, task, stream, bank, sample, unit]; an axis of length 1 meets any
 * length. So one text serves the engine's tensors, the pass that gives each task a copy of the shared parameters, and
 * plain arrays in tests.
 */
export interface Ops<V> {
  /** act(x K + b). */
  dense(x: V, block: V, activation: Activation): V;
  /** Over the last axis. */
  softmax(logits: V): V;
  /**
   * sum_e weights[.., sample, e] bank_e[.., e, sample, unit], e over the banks of all `banks` in their order; the
   * weights may have length 1 on the sample axis.
   */
  mix(weights: V, banks: readonly V[]): V;
  /**
   * Every bank as a sum of banks: `weights` [run, task, out * parts, bank * parts], `x` [run, task, bank, sample, unit].
   * With several parts the units are cut in as many subspaces, and subspaces are summed.
   */
  stitch(weights: V, x: V, parts: number): V;
  /** [run, task, sample, unit]: each task's choice among the banks of some sources, padded to `width` units. */
  pick(sources: readonly V[], choices: readonly Choice[], width: number): V;
  /**
   * Weights of experts [run, task, sample, expert] from logits of the selectors' bits `z` and of the selectors `w`.
   */
  select(z: V, w: V, experts: number, gamma: number): V;
  /** [run, task]: how far the selectors of {@link select} are from choosing one expert each. */
  selectPenalty(z: V, experts: number, gamma: number): V;
  /** [run]: sum of ||K_1' K_2||_F^2 over a block's matrices, K_1 and K_2 the halves of the columns. */
  orthogonality(block: V): V;
  /** Entry by entry. */
  times(a: V, b: V): V;
  /** One after the other on the last axis. */
  join(a: V, b: V): V;
  /** With an axis of length 1 at `place`. */
  axis(x: V, place: number): V;
  /** [run, task, stream, bank, sample, unit] as [run, task, stream * bank, sample, unit]. */
  flat(x: V): V;
}
