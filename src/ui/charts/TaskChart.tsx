import { useInViewport } from '@mantine/hooks';
import { memo, useMemo } from 'react';
import type { History } from '../../core/analysis/history';
import type { Stretch } from '../../core/analysis/thin';
import type { TaskKind } from '../../core/config/schema';
import { taskKinds } from '../../core/tasks';
import type { Mark } from '../store/state';
import { useChartInk } from './chart-ink';
import classes from './charts.module.css';
import { measureTitle } from './measure-title';
import type { ChartOptions } from './options';
import { Plot } from './Plot';
import { PlotOverlay } from './PlotOverlay';
import type { UpdateQueue } from './update-queue';
import { useDrawing } from './use-drawing';

export const titleHeight = 20;

/** One task's curves under its name. */
export const TaskChart = memo(function TaskChart(props: {
  readonly queue: UpdateQueue;
  readonly history: History;
  readonly task: number;
  readonly name: string;
  readonly kind: TaskKind;
  readonly color: string;
  readonly stepsPerEpoch: number;
  readonly options: ChartOptions;
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly height: number;
  readonly onZoom: (stretch: Stretch | null) => void;
}) {
  const { queue, history, task, kind, options, stepsPerEpoch, width } = props;
  const height = props.height - titleHeight;
  const { ref, inViewport } = useInViewport();
  const ink = useChartInk();
  const subject = useMemo(
    () => ({ task, metrics: taskKinds[kind].metrics, stepsPerEpoch }),
    [task, kind, stepsPerEpoch],
  );
  const inputs = { history, subject, options, width, height };
  const drawn = useDrawing(queue, inputs, inViewport);
  return (
    <figure ref={ref} className={classes.chart} style={{ width, height: props.height }} data-chart={task}>
      <figcaption className={classes.chartTitle}>
        <span className={classes.swatch} style={{ background: props.color }} />
        <span className={classes.chartName} title={props.name}>
          {props.name}
        </span>
        <span className={classes.chartMeasure}>{measureTitle(kind, options)}</span>
      </figcaption>
      {drawn === null ? null : (
        <div className={classes.plot} style={{ width: drawn.width, height: drawn.height }}>
          <Plot {...drawn} color={props.color} ink={ink} />
          <PlotOverlay
            {...drawn}
            name={props.name}
            color={props.color}
            unit={options.unit}
            marks={props.marks}
            onZoom={props.onZoom}
          />
        </div>
      )}
    </figure>
  );
});
