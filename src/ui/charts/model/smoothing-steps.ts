/** Steps that a smoothing factor looks back over. */
export function stepsOfFactor(factor: number): number {
  return Math.round(1 / (1 - factor));
}

export function factorOfSteps(steps: number): number {
  return 1 - 1 / steps;
}
