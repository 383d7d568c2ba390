import { useMemo } from 'react';
import { onDemand } from '../parts/on-demand';
import { Panel } from '../parts/Panel';
import { TableButton } from '../parts/TableButton';
import { Spotlight } from '../spotlight/Spotlight';
import { useFamily } from '../store/useTargets';
import { text, withLaterTexts } from '../text/text';
import { useTaskColor } from '../theme/task-colors';
import classes from './maps.module.css';
import { OutputCard } from './OutputCard';
import type { OutputStyle } from './output-painter';
import { PointLegend, type ShownPoints } from './PointLegend';
import type { MapsOf } from './shown-maps';
import { useEnlargedOutput } from './useEnlargedOutput';
import { useRunTasks } from './useRunTasks';

const OutputTables = onDemand(() =>
  withLaterTexts(import('./OutputTables')).then((module) => module.OutputTables),
);

/** Every task's answers: over the plane, against the truth, or class by class. */
export function OutputsPanel() {
  const tasks = useRunTasks();
  const color = useTaskColor();
  const { isPlane } = useFamily();
  const { enlarge, dialog, shown, setShown, of, choice } = useEnlargedOutput();
  const style = useMemo(() => cardStyle(shown, of), [shown, of]);
  return (
    <Panel
      title={text('diagram.outputs.title')}
      className={classes.panel ?? ''}
      lead={<Spotlight />}
      aside={
        isPlane ? (
          <div className={classes.shown}>
            {choice}
            <PointLegend shown={shown} onChange={setShown} />
          </div>
        ) : (
          text('diagram.outputs.testRows')
        )
      }
      tables={
        <TableButton of={text('diagram.outputs.title')}>
          {(onClose) => <OutputTables onClose={onClose} />}
        </TableButton>
      }
    >
      <ul className={classes.cards}>
        {tasks.map((task, index) => (
          <OutputCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place in the list
            key={index}
            index={index}
            task={task}
            color={color(index)}
            style={style}
            onEnlarge={enlarge}
          />
        ))}
      </ul>
      {dialog}
    </Panel>
  );
}

/** On a small map a few dozen points show where they lie without hiding it. */
function cardStyle(shown: ShownPoints, of: MapsOf): OutputStyle {
  return {
    of,
    points: { showTrain: shown.train, showTest: shown.test, most: 36, radius: 2.3 },
    dotRadius: 1.4,
    font: '600 10px system-ui, sans-serif',
    axes: null,
  };
}
