/** A number over the seeds: its mean, and the lowest and the highest of them. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A number of several runs' answers, to the digits that 32 bits have. */
export function meanOf(runs: readonly { readonly values: Float32Array }[], place: number): Spread {
  const values = runs.map((run) => run.values[place]!);
  const short = (value: number) => Number(value.toPrecision(7));
  return {
    mean: short(values.reduce((sum, value) => sum + value, 0) / values.length),
    low: short(Math.min(...values)),
    high: short(Math.max(...values)),
  };
}
