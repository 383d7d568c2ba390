import { type ReactNode, useCallback, useState } from 'react';
import { useTaskColor } from '../theme/task-colors';
import { OutputDialog } from './OutputDialog';
import type { ShownPoints } from './PointLegend';
import { useRunTasks } from './useRunTasks';

interface EnlargedOutput {
  /** Shows a task's outputs large. */
  readonly enlarge: (task: number) => void;
  /** The dialog that does, while there is one. */
  readonly dialog: ReactNode;
  readonly shown: ShownPoints;
  readonly setShown: (shown: ShownPoints) => void;
}

/** One task's outputs at a time in a dialog, and which points maps show there. */
export function useEnlargedOutput(): EnlargedOutput {
  const tasks = useRunTasks();
  const color = useTaskColor();
  const [enlarged, enlarge] = useState<number | null>(null);
  const [shown, setShown] = useState<ShownPoints>({ train: true, test: true });
  const close = useCallback(() => enlarge(null), []);
  const open = enlarged === null ? undefined : tasks[enlarged];
  const dialog =
    enlarged === null || open === undefined ? null : (
      <OutputDialog
        task={enlarged}
        name={open.name}
        kind={open.kind}
        color={color(enlarged)}
        shown={shown}
        onShown={setShown}
        onClose={close}
      />
    );
  return { enlarge, dialog, shown, setShown };
}
