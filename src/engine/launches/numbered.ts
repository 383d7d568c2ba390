/** A list by names: `<name>0`, `<name>1` and so on. */
export function numbered<T>(name: string, list: readonly T[]): Record<string, T> {
  return Object.fromEntries(list.map((one, i) => [`${name}${i}`, one]));
}
