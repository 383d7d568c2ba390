/** Rows of gradients [task][parameter], or their Gram matrix [task][task]. */
export type Rows = readonly (readonly number[])[];

/** G = J J'. */
export function gramOf(J: Rows): number[][] {
  return J.map((a) => J.map((b) => a.reduce((sum, value, k) => sum + value * b[k]!, 0)));
}

/** sum_t w_t J_t. */
export function mixture(weights: readonly number[], J: Rows): number[] {
  return J[0]!.map((_, k) => weights.reduce((sum, weight, t) => sum + weight * J[t]![k]!, 0));
}
