/**
 * The point of the simplex {w >= 0, sum w = 1} that is nearest to v: w_i = max(v_i - theta, 0) with the theta that
 * makes them add up to 1. Exact, in O(T log T); v has one entry at least. Held, Wolfe, Crowder (1974); Duchi,
 * Shalev-Shwartz, Singer, Chandra (2008), figure 1.
 */
export function projectOntoSimplex(v: readonly number[]): number[] {
  // Taking the largest off first changes nothing but the rounding: sums of large numbers would swallow the 1.
  const largest = Math.max(...v);
  const shifted = v.map((value) => value - largest);
  const descending = [...shifted].sort((a, b) => b - a);
  let sum = 0;
  let theta = 0;
  for (const [i, value] of descending.entries()) {
    sum += value;
    const candidate = (sum - 1) / (i + 1);
    if (value <= candidate) break;
    theta = candidate;
  }
  return shifted.map((value) => Math.max(value - theta, 0));
}
