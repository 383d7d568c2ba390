import { useInViewport } from '@mantine/hooks';
import { memo } from 'react';
import type { Spread } from '../../../core/analysis/band';
import type { Stretch } from '../../../core/analysis/thin';
import type { UpdateQueue } from '../../drawing/update-queue';
import type { TimeUnit } from '../../store/chart-options';
import classes from '../charts.module.css';
import type { Chart } from '../model/chart';
import { useChartInk } from './chart-ink';
import type { MarkLabel } from './mark-labels';
import { Plot } from './Plot';
import { PlotOverlay } from './PlotOverlay';
import { SoundButton } from './SoundButton';
import { useDrawing } from './use-drawing';

const titleHeight = 24;

/** One chart under its title. */
export const ChartFigure = memo(function ChartFigure(props: {
  readonly queue: UpdateQueue;
  readonly chart: Chart;
  readonly unit: TimeUnit;
  readonly spread: Spread;
  readonly marks: readonly MarkLabel[];
  readonly width: number;
  readonly height: number;
  /** Rows of the grid that it stands in. */
  readonly rows: number;
  readonly onZoom: (stretch: Stretch | null) => void;
}) {
  const { chart, width, height, rows } = props;
  const { ref, inViewport } = useInViewport();
  const ink = useChartInk();
  const drawn = useDrawing(props.queue, chart, width, height - titleHeight, inViewport);
  return (
    <figure
      ref={ref}
      className={classes.chart}
      style={{ width, height, gridRow: `span ${rows}` }}
      data-chart={chart.key}
    >
      <figcaption className={classes.chartTitle} title={chart.help || chart.title}>
        {chart.task === null ? null : (
          <span className={classes.swatch} style={{ background: ink.colorOf(chart.task) }} />
        )}
        <span className={classes.chartWords}>
          <span className={classes.chartName}>{chart.title}</span>
          {chart.measure === '' ? null : <span className={classes.chartMeasure}>{chart.measure}</span>}
        </span>
        {drawn === null ? null : <SoundButton chart={chart.key} name={chart.title} drawing={drawn.drawing} />}
      </figcaption>
      {drawn === null ? null : (
        <div className={classes.plot} style={{ width: drawn.width, height: drawn.height }}>
          <Plot {...drawn} ink={ink} />
          <PlotOverlay
            {...drawn}
            name={chart.title}
            unit={props.unit}
            marks={props.marks}
            spread={props.spread}
            onZoom={props.onZoom}
          />
        </div>
      )}
    </figure>
  );
});
