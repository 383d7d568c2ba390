import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import type { Stretch } from '../../core/analysis/thin';
import { appStore, useApp } from '../store/store';
import { useTaskColor } from '../theme/task-colors';
import classes from './charts.module.css';
import { gridOf } from './grid';
import type { ChartOptions } from './options';
import { TaskChart } from './TaskChart';
import { createUpdateQueue } from './update-queue';
import { useChartTasks } from './useChartTasks';

/** Between two drawings of the same chart: about four a second. */
const minGapMs = 240;

/** A chart for every task, as many as fit side by side; the rest scrolls. */
export function ChartGrid(props: {
  readonly options: ChartOptions;
  readonly onZoom: (stretch: Stretch | null) => void;
}) {
  const { ref, width, height } = useElementSize();
  const tasks = useChartTasks();
  const history = useApp((state) => state.history);
  const marks = useApp((state) => state.marks);
  const stepsPerEpoch = useApp((state) => state.ready?.stepsPerEpoch ?? 1);
  const colorOf = useTaskColor();
  const [queue] = useState(() =>
    createUpdateQueue(
      { now: () => performance.now(), request: (callback) => requestAnimationFrame(callback) },
      minGapMs,
    ),
  );

  useEffect(
    () =>
      appStore.subscribe((state, before) => {
        if (state.historyVersion !== before.historyVersion) queue.wake();
      }),
    [queue],
  );

  const grid = useMemo(
    () => gridOf(tasks.length, Math.floor(width), Math.floor(height)),
    [tasks.length, width, height],
  );
  return (
    <div className={classes.gridFrame} data-stacked={grid.isStacked || undefined}>
      <div className={classes.gridSize} ref={ref} />
      <div
        className={classes.grid}
        style={{ gridTemplateColumns: `repeat(${grid.columns}, ${grid.cellWidth}px)` }}
      >
        {width === 0
          ? null
          : tasks.map((task, i) => (
              <TaskChart
                // biome-ignore lint/suspicious/noArrayIndexKey: a task's place is what its curves are kept by.
                key={i}
                queue={queue}
                history={history}
                task={i}
                name={task.name}
                kind={task.kind}
                color={colorOf(i)}
                stepsPerEpoch={stepsPerEpoch}
                options={props.options}
                marks={marks}
                width={grid.cellWidth}
                height={grid.cellHeight}
                onZoom={props.onZoom}
              />
            ))}
      </div>
    </div>
  );
}
