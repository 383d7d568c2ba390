import { withoutTurns } from '../turns';

/**
 * What the tasks are called: their own names, else their targets' titles; where that gives one name twice, the
 * later ones are numbered ("Circle", "Circle 2"), so that every name is said of one task only.
 */
export function taskNames(
  tasks: readonly { readonly name: string }[],
  titleOf: (index: number) => string,
): string[] {
  const taken = new Set<string>();
  return tasks.map((task, index) => {
    const wanted = withoutTurns(task.name).trim() || withoutTurns(titleOf(index));
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted} ${count}`;
    taken.add(name);
    return name;
  });
}
