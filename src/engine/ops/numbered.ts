/** Inputs of an operation that takes a list of tensors: `<name>0`, `<name>1` and so on. */
export function numbered<T>(name: string, list: readonly T[]): Record<string, T> {
  return Object.fromEntries(list.map((one, i) => [`${name}${i}`, one]));
}

/** The list again, from an operation's inputs. */
export function listed<T>(name: string, inputs: Readonly<Record<string, T>>): T[] {
  const list: T[] = [];
  for (let i = 0; inputs[`${name}${i}`] !== undefined; i++) list.push(inputs[`${name}${i}`]!);
  return list;
}
