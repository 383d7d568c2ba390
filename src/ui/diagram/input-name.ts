/** Of `workclass = Private` the part that tells it from its neighbours. */
export function shortInput(name: string): string {
  const [, value] = name.split(/ (?== )/);
  return value ?? name;
}
