import { useEffect, useRef, useState } from 'react';
import type { History } from '../../core/analysis/history';
import { type ChartSubject, type Drawing, drawChart } from './drawing';
import type { ChartOptions } from './options';
import type { UpdateQueue } from './update-queue';

/** What a chart is made from. */
export interface ChartInputs {
  readonly history: History;
  readonly subject: ChartSubject;
  readonly options: ChartOptions;
  readonly width: number;
  readonly height: number;
}

/** A chart as it was last drawn, at its size then. */
export interface DrawnChart {
  readonly drawing: Drawing;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a chart in its turn of the queue: when its history has grown, and next when anything else it is made from
 * has changed. So a click that changes all charts costs no frame more than one of them. Null before the first
 * turn; stands still while out of sight.
 */
export function useDrawing(queue: UpdateQueue, inputs: ChartInputs, isVisible: boolean): DrawnChart | null {
  const [drawn, setDrawn] = useState<DrawnChart | null>(null);
  const latest = useRef(inputs);
  const touch = useRef(() => {});
  const { history, subject, options, width, height } = inputs;

  useEffect(() => {
    if (!isVisible) return;
    const place = queue.add(() => {
      const { history, subject, options, width, height } = latest.current;
      setDrawn({ drawing: drawChart(history, subject, options), width, height });
    });
    touch.current = place.touch;
    return place.remove;
  }, [queue, isVisible]);

  useEffect(() => {
    latest.current = { history, subject, options, width, height };
    touch.current();
  }, [history, subject, options, width, height]);

  return drawn;
}
