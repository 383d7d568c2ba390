import { useComputedColorScheme } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { AppState } from '../store/state';
import { taskColor } from '../theme/task-colors';
import { OutputPainter, type OutputStyle, outputMode, type Scene } from './output-painter';
import { axisRoom } from './paint-scatter';
import { type Area, type Painter, usePicture } from './usePicture';

/** One task's outputs, kept up to date. `style` must stay the same object while nothing about it changes. */
export const OutputPicture = memo(function OutputPicture(props: {
  readonly task: number;
  readonly style: OutputStyle;
  readonly className: string;
  /** Said of the picture; empty where what holds it says it. */
  readonly label: string;
}) {
  const { task, style } = props;
  const scheme = useComputedColorScheme('light');
  const painter = useMemo((): Painter<
    readonly [AppState['ready'], AppState['view'], AppState['evaluation']]
  > => {
    const outputs = new OutputPainter((index) => taskColor(index, scheme), scheme);
    return {
      select: ({ ready, view, evaluation }) => [ready, view, evaluation],
      paint(context, area, [ready, view, evaluation]) {
        const scene: Scene = { ready, view, evaluation };
        outputs.paint(context, frameIn(area, scene, task, style), task, scene, style, area.scale);
      },
    };
  }, [task, style, scheme]);
  const canvas = usePicture(painter);
  return props.label === '' ? (
    <canvas ref={canvas} className={props.className} aria-hidden />
  ) : (
    <canvas ref={canvas} className={props.className} role="img" aria-label={props.label} />
  );
});

function frameIn({ width }: Area, { ready }: Scene, task: number, style: OutputStyle) {
  const hasAxes = style.axes !== null && ready !== null && outputMode(ready, task) === 'scatter';
  return hasAxes ? { x: axisRoom, y: 0, side: width - axisRoom } : { x: 0, y: 0, side: width };
}
