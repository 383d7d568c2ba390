import { useComputedColorScheme } from '@mantine/core';
import { memo, useMemo } from 'react';
import { type Painter, usePicture } from '../maps/usePicture';
import type { NetworkShape } from '../store/network-shape';
import type { AppState } from '../store/state';
import { useApp } from '../store/store';
import { useFamily, useTaskNames } from '../store/useTargets';
import { grammar } from '../text/language';
import { say, text } from '../text/text';
import { taskColor } from '../theme/task-colors';
import classes from './diagram.module.css';
import { NetworkPainter } from './paint-network';
import type { NetworkLayout } from './places';
import { stackKind } from './stack-kind';

/** Connections, units and outputs, painted when the model has moved. */
export const NetworkCanvas = memo(function NetworkCanvas(props: {
  readonly layout: NetworkLayout;
  readonly shape: NetworkShape;
}) {
  const { layout, shape } = props;
  const scheme = useComputedColorScheme('light');
  const activation = useApp((state) => state.config.activation);
  const { isPlane } = useFamily();
  const names = useTaskNames();
  const painter = useMemo((): Painter<
    readonly [AppState['ready'], AppState['view'], AppState['evaluation']]
  > => {
    const look = { activation, isPlane, scheme, colorOf: (task: number) => taskColor(task, scheme) };
    const network = new NetworkPainter(layout, shape, look);
    return {
      select: ({ ready, view, evaluation }) => [ready, view, ready?.points ? null : evaluation],
      paint: (context, area, [ready, view, evaluation]) =>
        network.paint(context, { ready, view, evaluation }, area.scale),
    };
  }, [layout, shape, activation, isPlane, scheme]);
  const canvas = usePicture(painter);
  return <canvas ref={canvas} className={classes.canvas} role="img" aria-label={labelOf(shape, names)} />;
});

function labelOf(shape: NetworkShape, names: readonly string[]): string {
  return text('diagram.model.label', {
    sharing: say(shape.title),
    inputs: shape.inputs?.length ?? 0,
    stack: text(`diagram.model.stack.${stackKind(shape.plan)}`),
    trunk: shape.trunk.length === 0 ? text('diagram.model.noLayers') : shape.trunk.join(' – '),
    tasks: grammar().list(names),
  });
}
