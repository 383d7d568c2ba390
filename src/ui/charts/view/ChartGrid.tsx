import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import type { Spread } from '../../../core/analysis/band';
import type { Stretch } from '../../../core/analysis/thin';
import { createUpdateQueue, pageFrames } from '../../drawing/update-queue';
import type { TimeUnit } from '../../store/chart-options';
import { appStore, isAtRest } from '../../store/store';
import classes from '../charts.module.css';
import type { Chart } from '../model/chart';
import { ChartFigure } from './ChartFigure';
import { placesOf } from './grid';
import { useMarkLabels } from './mark-labels';

/** Between two drawings of the same chart: about four a second. */
const minGapMs = 240;

/** The charts of a tab, as many as fit; the rest scrolls. */
export function ChartGrid(props: {
  readonly charts: readonly Chart[];
  readonly unit: TimeUnit;
  readonly spread: Spread;
  readonly onZoom: (stretch: Stretch | null) => void;
}) {
  const { charts } = props;
  const { ref, width, height } = useElementSize();
  const marks = useMarkLabels();
  const [queue] = useState(() =>
    // React draws them behind the queue's back, so that their times cannot be added up.
    createUpdateQueue(pageFrames(), { minGapMs, frameMs: 0, burstMs: 100, share: 0.1, isAtRest }),
  );

  useEffect(
    () =>
      appStore.subscribe((state, before) => {
        if (state.historyVersion !== before.historyVersion || state.phase !== before.phase) queue.wake();
      }),
    [queue],
  );

  const sizes = charts.map(({ size }) => size).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the charts, only their sizes are looked at
  const places = useMemo(
    () =>
      placesOf(
        charts.map(({ size }) => size),
        Math.floor(width),
        Math.floor(height),
      ),
    [sizes, width, height],
  );
  return (
    <div className={classes.gridFrame} data-stacked={places.isStacked || undefined}>
      <div className={classes.gridSize} ref={ref} />
      <div
        className={classes.grid}
        style={{ gridTemplateColumns: places.columns.map((column) => `${column}px`).join(' ') }}
      >
        {width === 0
          ? null
          : charts.map((chart, i) => (
              <ChartFigure
                key={chart.key}
                queue={queue}
                chart={chart}
                unit={props.unit}
                spread={props.spread}
                marks={marks}
                {...places.cells[i]!}
                onZoom={props.onZoom}
              />
            ))}
      </div>
    </div>
  );
}
