import { type ReactNode, Suspense, useCallback, useState } from 'react';
import { onDemand } from '../parts/on-demand';
import { PanelBoundary } from '../parts/PanelBoundary';
import { useApp } from '../store/store';
import { useFamily } from '../store/useTargets';
import { useSeedsWatch } from '../store/watches';
import { useTaskColor } from '../theme/task-colors';
import { MapsChoice } from './MapsChoice';
import type { ShownPoints } from './PointLegend';
import type { MapsOf } from './shown-maps';
import { useRunTasks } from './useRunTasks';

const OutputDialog = onDemand(() => import('./OutputDialog').then((module) => module.OutputDialog));

interface EnlargedOutput {
  /** Shows a task's outputs large. */
  readonly enlarge: (task: number) => void;
  /** The dialog that does, while there is one. */
  readonly dialog: ReactNode;
  readonly shown: ShownPoints;
  readonly setShown: (shown: ShownPoints) => void;
  /** What the maps are of, and the control that says so; null where there is nothing to choose. */
  readonly of: MapsOf;
  readonly choice: ReactNode;
}

/** One task's outputs at a time in a dialog, and which points maps show there. */
export function useEnlargedOutput(): EnlargedOutput {
  const tasks = useRunTasks();
  const color = useTaskColor();
  const [enlarged, enlarge] = useState<number | null>(null);
  const [shown, setShown] = useState<ShownPoints>({ train: true, test: true });
  const { isPlane } = useFamily();
  const hasSeeds = useApp(({ config }) => config.seeds > 1) && isPlane;
  const [asked, setOf] = useState<MapsOf>('seed');
  const of = hasSeeds ? asked : 'seed';
  useSeedsWatch(of !== 'seed');
  const choice = hasSeeds ? <MapsChoice value={of} onChange={setOf} /> : null;
  const close = useCallback(() => enlarge(null), []);
  const open = enlarged === null ? undefined : tasks[enlarged];
  const dialog =
    enlarged === null || open === undefined ? null : (
      <PanelBoundary name={open.name} dialog={{ isOpen: true, onClose: close }}>
        <Suspense fallback={null}>
          <OutputDialog
            task={enlarged}
            name={open.name}
            kind={open.kind}
            color={color(enlarged)}
            shown={shown}
            onShown={setShown}
            of={of}
            choice={choice}
            onClose={close}
          />
        </Suspense>
      </PanelBoundary>
    );
  return { enlarge, dialog, shown, setShown, of, choice };
}
