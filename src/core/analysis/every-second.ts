/** Keeps the first, the third, the fifth, ... of a list. */
export function keepEverySecond<T>(list: T[]): void {
  const kept = Math.ceil(list.length / 2);
  for (let i = 1; i < kept; i++) list[i] = list[2 * i]!;
  list.length = kept;
}
