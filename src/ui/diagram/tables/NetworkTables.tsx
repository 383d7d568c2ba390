import { useRunTasks } from '../../maps/useRunTasks';
import { TablesDialog } from '../../parts/TablesDialog';
import { shownName } from '../../store/names';
import { networkShape } from '../../store/network-shape';
import type { AppState } from '../../store/state';
import { getState } from '../../store/store';
import { useFamily } from '../../store/useTargets';
import { text } from '../../text/text';
import { fits } from '../fits';
import type { Named } from '../lane-name';
import { gradientTables } from './gradient-tables';
import { networkTables } from './network-tables';

/** The network's picture as tables: its layers, what mixes them, and the gradients of the compass. */
export function NetworkTables({ onClose }: { readonly onClose: () => void }) {
  const tasks = useRunTasks();
  const { isUsers } = useFamily();
  return (
    <TablesDialog
      title={text('tables.network.title')}
      label={text('tables.network.choice')}
      tables={tablesOf(getState(), tasks, isUsers)}
      onClose={onClose}
    />
  );
}

function tablesOf({ config, ready, view, gradient }: AppState, tasks: Named, isUsers: boolean) {
  const shape = networkShape(config, ready);
  const outputs = tasks.map((_, task) => {
    const { kind, classes = [] } = ready?.tasks[task] ?? {};
    return kind === 'multiclass' ? classes.map((name) => shownName(name, isUsers)) : [];
  });
  const isOfThis = view !== null && fits(view, shape);
  return [
    ...(isOfThis ? networkTables({ shape, view, tasks, outputs }) : []),
    ...(gradient === null
      ? []
      : gradientTables(
          gradient,
          tasks.map(({ name }) => name),
        )),
  ];
}
