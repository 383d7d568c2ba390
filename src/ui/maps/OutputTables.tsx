import { TablesDialog } from '../parts/TablesDialog';
import { shownName } from '../store/names';
import type { AppState } from '../store/state';
import { getState } from '../store/store';
import { useFamily } from '../store/useTargets';
import { text } from '../text/text';
import { outputMode } from './output-painter';
import { confusionTable, mapTables, scatterTable } from './output-tables';
import { type RunTask, useRunTasks } from './useRunTasks';

/** Every task's outputs as tables. */
export function OutputTables({ onClose }: { readonly onClose: () => void }) {
  const tasks = useRunTasks();
  const { isUsers } = useFamily();
  return (
    <TablesDialog
      title={text('tables.outputs.title')}
      label={text('tables.task')}
      tables={tablesOf(getState(), tasks, isUsers)}
      onClose={onClose}
    />
  );
}

function tablesOf(
  { ready, view, evaluation, config }: AppState,
  tasks: readonly RunTask[],
  isUsers: boolean,
) {
  return tasks.flatMap(({ name }, index) => {
    const summary = ready?.tasks[index];
    const task = config.tasks[index];
    if (!ready || summary === undefined || task === undefined) return [];
    const drawn = { name, index, summary, step: view?.step ?? 0 };
    const mode = outputMode(ready, index);
    switch (mode) {
      case 'map':
        return view?.grid ? mapTables(drawn, view.grid, task, ready.points!) : [];
      case 'scatter': {
        const scatter = view?.scatter?.[index];
        return scatter === undefined ? [] : scatterTable(drawn, scatter);
      }
      case 'confusion': {
        const classes = summary.classes.map((each) => shownName(each, isUsers));
        return evaluation === null
          ? []
          : confusionTable({ ...drawn, step: evaluation.step }, evaluation, classes);
      }
      default:
        return mode satisfies never;
    }
  });
}
