/** A text of a catalogue by its key: "transport.play". */
export type Leaf = readonly [key: string, text: string];

export function leavesOf(texts: object, prefix = ''): Leaf[] {
  return Object.entries(texts).flatMap(([name, value]: [string, string | object]): Leaf[] =>
    typeof value === 'string' ? [[prefix + name, value]] : leavesOf(value, `${prefix}${name}.`),
  );
}
