import { dataFamilies } from '../../core/data';
import { taskNames } from '../../core/data/task-names';
import { inEnglish, type Words } from '../../core/words';
import { say, sayName } from '../text/text';
import type { AppState } from './state';

type Named = Pick<AppState, 'config' | 'table'>;

/** What the tasks of a configuration are called in English, in their order: as the console and kept runs name them. */
export function namesOfTasks(state: Named): string[] {
  return namesIn(state, inEnglish);
}

/** The same in the page's language. */
export function shownNames(state: Named): string[] {
  // A column is called as its table calls it.
  return namesIn(state, dataFamilies[state.config.data].isUsers ? inEnglish : say);
}

/** What a task or class that was told by its English name is called on the page; the user's own stay as they are. */
export function shownName(name: string, isUsers: boolean): string {
  return isUsers ? name : sayName(name);
}

function namesIn({ config, table }: Named, said: (title: Words) => string): string[] {
  const titles = new Map(dataFamilies[config.data].targets(table).map(({ id, title }) => [id, said(title)]));
  const tasks = config.tasks.map(({ name }) => ({ name: said(name) }));
  return taskNames(tasks, (index) => {
    const { target } = config.tasks[index]!;
    return titles.get(target) ?? target;
  });
}
