/** What a chart says of the angle between two tasks' gradients over the steps seen so far. */
export interface AngleSummary {
  /** Steps at which there was an angle. */
  readonly steps: number;
  /** Steps at which it was above 90 degrees. */
  readonly conflicting: number;
  /** In degrees; NaN before the first step. */
  readonly mean: number;
  readonly least: number;
  readonly largest: number;
}

export const noAngles: AngleSummary = {
  steps: 0,
  conflicting: 0,
  mean: Number.NaN,
  least: Number.NaN,
  largest: Number.NaN,
};

/** The summary with one more step; an angle of null, where a gradient is 0, leaves it as it is. */
export function withAngle(summary: AngleSummary, degrees: number | null): AngleSummary {
  if (degrees === null) return summary;
  const steps = summary.steps + 1;
  const isFirst = summary.steps === 0;
  return {
    steps,
    conflicting: summary.conflicting + (degrees > 90 ? 1 : 0),
    mean: isFirst ? degrees : summary.mean + (degrees - summary.mean) / steps,
    least: isFirst ? degrees : Math.min(summary.least, degrees),
    largest: isFirst ? degrees : Math.max(summary.largest, degrees),
  };
}
