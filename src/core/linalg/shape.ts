/** How many entries there are along axes of these lengths; 1 where there is no axis. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}
