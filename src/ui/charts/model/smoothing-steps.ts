/** The factor of a running average that looks back over so many steps; 0 for 1, which averages nothing. */
export function factorOfSteps(steps: number): number {
  return 1 - 1 / steps;
}
