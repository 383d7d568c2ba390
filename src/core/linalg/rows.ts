/** Rows of numbers, one a task: [task, entry]. */
export type Rows = readonly ArrayLike<number>[];

/** sum_k a_k b_k */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

/** G = J J', [task, task]. */
export function gramOf(rows: Rows): number[][] {
  return rows.map((a) => rows.map((b) => dot(a, b)));
}

/** sum_t factors[t] rows[t], [entry]. */
export function combined(factors: readonly number[], rows: Rows): Float64Array {
  const sum = new Float64Array(rows[0]?.length ?? 0);
  rows.forEach((row, t) => {
    for (let k = 0; k < sum.length; k++) sum[k]! += factors[t]! * row[k]!;
  });
  return sum;
}
