import { useEffect, useRef, useState } from 'react';
import type { UpdateQueue } from '../../drawing/update-queue';
import { getState } from '../../store/store';
import type { Chart } from '../model/chart';
import type { Drawing } from '../model/drawing';

/** A chart as it was last drawn, at its size then. */
export interface DrawnChart {
  readonly drawing: Drawing;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a chart in its turn of the queue: when its history has grown, and next when the chart is another one or has
 * another size. So a click that changes all charts costs no frame more than one of them. Null before the first
 * turn; while out of sight, it is drawn anew only when the run rests.
 */
export function useDrawing(
  queue: UpdateQueue,
  chart: Chart,
  width: number,
  height: number,
  isVisible: boolean,
): DrawnChart | null {
  const [drawn, setDrawn] = useState<DrawnChart | null>(null);
  const latest = useRef({ chart, width, height });
  const isSeen = useRef(isVisible);
  const touch = useRef(() => {});

  useEffect(() => {
    let isDrawn = false;
    const place = queue.add(() => {
      // What stands still is drawn everywhere: for print, for whoever scrolls there.
      if (!isSeen.current && isDrawn && getState().phase === 'running') return;
      isDrawn = true;
      const { chart, width, height } = latest.current;
      setDrawn({ drawing: chart.draw(), width, height });
    });
    touch.current = place.touch;
    return place.remove;
  }, [queue]);

  useEffect(() => {
    isSeen.current = isVisible;
    if (isVisible) touch.current();
  }, [isVisible]);

  useEffect(() => {
    latest.current = { chart, width, height };
    touch.current();
  }, [chart, width, height]);

  return drawn;
}
