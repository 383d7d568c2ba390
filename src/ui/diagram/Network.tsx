import { VisuallyHidden } from '@mantine/core';
import { type CSSProperties, type KeyboardEvent, useMemo } from 'react';
import { Compass } from '../compass/Compass';
import { useEnlargedOutput } from '../maps/useEnlargedOutput';
import { type RunTask, useRunTasks } from '../maps/useRunTasks';
import { ZoomButtons } from '../maps/ZoomButtons';
import { type NetworkShape, networkShape, shapeKey } from '../store/network-shape';
import { useApp } from '../store/store';
import { text } from '../text/text';
import classes from './diagram.module.css';
import { fitNetwork } from './fit-network';
import { HeadWords } from './HeadWords';
import { LaneWords } from './LaneWords';
import { LayerCaptions } from './LayerCaptions';
import { NetworkCanvas } from './NetworkCanvas';
import { NodeWords } from './NodeWords';
import { Parts } from './Parts';
import type { NetworkLayout } from './places';
import { largestZoom, useEnlargement } from './useEnlargement';

/** The network's picture: a canvas for what moves, words and what can be reached over it. */
export function Network() {
  const { ref, room, zoom, zoomBy, whole } = useEnlargement();
  const tasks = useRunTasks();
  const shape = useShape();
  const fitted = useMemo(() => (room.width > 0 ? fitNetwork(shape, room, zoom) : null), [shape, room, zoom]);
  const { enlarge, dialog } = useEnlargedOutput();
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || zoom === 1) return;
    event.preventDefault();
    whole();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape means what is shown, wherever the focus is in it
    <div className={classes.frame} onKeyDown={leave}>
      <div
        ref={ref}
        className={classes.stage}
        style={zoom === 1 ? undefined : { height: room.height, flex: 'none' }}
      >
        {fitted === null ? null : <Picture {...fitted} shape={shape} tasks={tasks} onOpen={enlarge} />}
        {/* Where it would stand by itself it makes the stage scroll in Firefox. */}
        <VisuallyHidden component="p" top={0} left={0}>
          {text('diagram.model.signs')}
        </VisuallyHidden>
      </div>
      <div
        className={classes.zoom}
        data-needed={zoom > 1 || (fitted !== null && fitted.scale < 1) || undefined}
      >
        <ZoomButtons isWhole={zoom === 1} isLargest={zoom === largestZoom} onZoom={zoomBy} onWhole={whole} />
      </div>
      {dialog}
    </div>
  );
}

/** All of the network, where it has its place. */
function Picture(props: {
  readonly layout: NetworkLayout;
  readonly scale: number;
  readonly shape: NetworkShape;
  readonly tasks: readonly RunTask[];
  readonly onOpen: (task: number) => void;
}) {
  const { layout, scale, shape, tasks, onOpen } = props;
  return (
    <div style={{ width: layout.width * scale, height: layout.height * scale }}>
      <div
        className={classes.picture}
        style={{ width: layout.width, height: layout.height, '--scale': scale } as CSSProperties}
        data-scaled={scale < 1 || undefined}
      >
        <NetworkCanvas layout={layout} shape={shape} />
        <NodeWords layout={layout} shape={shape} />
        <LaneWords layout={layout} shape={shape} names={tasks} />
        <LayerCaptions layout={layout} plan={shape.plan} />
        {tasks.map((task, index) =>
          layout.heads[index] === undefined ? null : (
            <HeadWords
              // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place in the list
              key={index}
              index={index}
              name={task.name}
              words={layout.heads[index].words}
              shape={shape}
            />
          ),
        )}
        {layout.compass === null ? null : <Compass place={layout.compass} />}
        <Parts layout={layout} shape={shape} names={tasks} onOpen={onOpen} />
      </div>
    </div>
  );
}

function useShape() {
  const config = useApp((state) => state.config);
  const ready = useApp((state) => state.ready);
  // Live changes make other configurations of the same shape: their picture stays.
  const key = useMemo(() => shapeKey(config), [config]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the configuration, only what `key` holds is looked at
  return useMemo(() => networkShape(config, ready), [key, ready]);
}
