import { VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { Compass } from '../compass/Compass';
import { useEnlargedOutput } from '../maps/useEnlargedOutput';
import { useRunTasks } from '../maps/useRunTasks';
import { networkShape, shapeKey } from '../store/network-shape';
import { useApp } from '../store/store';
import { text } from '../text/text';
import classes from './diagram.module.css';
import { HeadWords } from './HeadWords';
import { LaneWords } from './LaneWords';
import { LayerCaptions } from './LayerCaptions';
import { layoutNetwork } from './layout';
import { NetworkCanvas } from './NetworkCanvas';
import { NodeWords } from './NodeWords';
import { Parts } from './Parts';

/** The network's picture: a canvas for what moves, words and what can be reached over it. */
export function Network() {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const tasks = useRunTasks();
  const shape = useShape();
  const layout = useMemo(
    () => (width > 0 ? layoutNetwork(shape, { width: Math.floor(width), height: Math.floor(height) }) : null),
    [shape, width, height],
  );
  const { enlarge, dialog } = useEnlargedOutput();
  return (
    <div ref={ref} className={classes.stage}>
      {layout === null ? null : (
        <div className={classes.picture} style={{ width: layout.width, height: layout.height }}>
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
          <Parts layout={layout} shape={shape} names={tasks} onOpen={enlarge} />
        </div>
      )}
      {dialog}
      {/* Where it would stand by itself it makes the stage scroll in Firefox. */}
      <VisuallyHidden component="p" top={0} left={0}>
        {text('diagram.model.signs')}
      </VisuallyHidden>
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
